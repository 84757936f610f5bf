using System.Text.Json;

namespace Keten.Host.Demo.Samples;

/// <summary>Something that somebody does, when it is time for it.</summary>
internal sealed record Step
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["summary"] = "signals/{signal}/summary",
        ["consult"] = "signals/{signal}/consultations",
        ["decide"] = "signals/{signal}/decision",
        ["question"] = "signals/{signal}/question",
        ["acute"] = "signals/{signal}/acute",
        ["release"] = "signals/{signal}/release",
        ["facts"] = "signals/{signal}/facts",
        ["acknowledge"] = "alarms/{signal}/acknowledgement",
        ["resolve"] = "alarms/{signal}/resolution",
        ["retract"] = "alarms/{signal}/retraction",
        ["refer"] = "cases/{case}/referrals",
        ["close"] = "cases/{case}/close",
    };

    /// <summary>A role, <c>reporter</c> or <c>clock</c>.</summary>
    public required string As { get; init; }

    /// <summary>A call that staff do (infra/samples/README.md), <c>reply</c> or <c>advance</c>.</summary>
    public required string Do { get; init; }

    /// <summary>State of the signal, or of its case, in which it is done; null: at once.</summary>
    public string? When { get; init; }

    /// <summary>Body of the call.</summary>
    public JsonElement? With { get; init; }

    public bool IsKnown => Do is "reply" or "advance" || Paths.ContainsKey(Do);

    /// <summary>Below /api/v1; null while there is no case.</summary>
    public string? Path(Guid signal, Guid? found)
    {
        var path = Paths[Do];
        return path.Contains("{case}", StringComparison.Ordinal) && found is null
            ? null
            : path.Replace("{signal}", signal.ToString(), StringComparison.Ordinal).Replace("{case}", found.ToString(), StringComparison.Ordinal);
    }

    public override string ToString() => When is null ? $"{As}: {Do}" : $"{As}: {Do} when {When}";
}
