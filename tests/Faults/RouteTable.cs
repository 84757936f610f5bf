using System.Text.RegularExpressions;

namespace Keten.Tests.Faults;

/// <summary>Which service answers which path, read from the configuration of nginx: what is tested is what runs in production.</summary>
internal sealed partial class RouteTable
{
    private readonly List<(string Path, string Service)> _exact = [];
    private readonly List<(Regex Path, string Service)> _patterns = [];

    public static RouteTable Nginx()
    {
        var table = new RouteTable();
        var map = File.ReadLines(Repository.At("infra/docker/nginx.conf"))
            .SkipWhile(line => !line.Contains("map $uri $service {", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Trim() != "}");
        foreach (var line in map.Select(line => Line().Match(line)).Where(line => line.Success))
        {
            var (path, service) = (line.Groups["path"].Value, line.Groups["service"].Value);
            if (path.StartsWith('~'))
            {
                table._patterns.Add((new Regex(path[1..], RegexOptions.None, TimeSpan.FromSeconds(1)), service));
            }
            else if (path.StartsWith('/'))
            {
                table._exact.Add((path, service));
            }
        }

        Assert.NotEmpty(table._patterns);
        return table;
    }

    /// <summary>As nginx looks: whole paths first, then patterns in their order; null when nobody answers it.</summary>
    public string? ServiceOf(string path) =>
        _exact.Where(line => line.Path == path).Select(line => line.Service).FirstOrDefault()
        ?? _patterns.Where(line => line.Path.IsMatch(path)).Select(line => line.Service).FirstOrDefault();

    [GeneratedRegex("^\\s*(?<path>\\S+)\\s+(?<service>[a-z]+);\\s*$", RegexOptions.None, 1000)]
    private static partial Regex Line();
}
