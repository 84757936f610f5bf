using System.Text.Json;
using Keten.Host.Demo.Play;

namespace Keten.Host.Demo.Show;

/// <summary>What <c>demo --json</c> prints: one object.</summary>
internal sealed record Summary(IReadOnlyList<Ending> Samples, int Total, int Ok, int Failed)
{
    public static Summary Of(IReadOnlyList<Tracked> all)
    {
        var failed = all.Count(one => one.Now.Failures.Count > 0 || !one.Now.Ended);
        return new([.. all.Select(one => one.Ending)], all.Count, all.Count - failed, failed);
    }

    public string Json() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
