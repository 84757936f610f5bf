using System.Diagnostics;

namespace Keten.Tests.Unit.Contracts;

/// <summary>AsyncAPI's own parser is the judge of our description, not our reading of the specification.</summary>
public class AsyncApiIsValid
{
    private const string Folder = "tests/Unit/Contracts";

    [Fact]
    public async Task the_parser_of_asyncapi_accepts_the_description() => Assert.Equal("", await Judge(Repository.At("messages/asyncapi.yaml")));

    [Fact]
    public async Task and_it_refuses_a_broken_one()
    {
        var broken = Path.Combine(AppContext.BaseDirectory, "broken.yaml");
        await File.WriteAllTextAsync(broken, Repository.Read("messages/asyncapi.yaml").Replace("type: userPassword", "type: password", StringComparison.Ordinal));
        Assert.Contains("userPassword", await Judge(broken), StringComparison.Ordinal);
    }

    private static async Task<string> Judge(string file)
    {
        Assert.SkipUnless(Directory.Exists(Repository.At($"{Folder}/node_modules/@asyncapi/parser")), "the parser is not installed: npm ci in " + Folder);
        using var node = Process.Start(new ProcessStartInfo("node", ["judge.js", file])
        {
            WorkingDirectory = Repository.At(Folder),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? "" : $"exit {node.ExitCode}\n{string.Concat(errors)}";
    }
}
