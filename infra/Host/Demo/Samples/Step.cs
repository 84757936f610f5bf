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
        ["links"] = "signals/{signal}/links",
        ["care"] = "signals/{signal}/care",
        ["consents"] = "consents",
        ["agree"] = "tables/{table}/agreements",
        ["strands"] = "cases/{case}/strands",
        ["actions"] = "cases/{case}/actions",
        ["reopen"] = "cases/{case}/reopen",
        ["refer"] = "cases/{case}/referrals",
        ["close"] = "cases/{case}/close",
    };

    /// <summary>A role, <c>reporter</c>, <c>clock</c>, or a partner that is to behave.</summary>
    public required string As { get; init; }

    /// <summary>A call that staff do (infra/samples/README.md), <c>reply</c>, <c>take</c>, <c>behave</c> or <c>advance</c>.</summary>
    public required string Do { get; init; }

    /// <summary>State of the signal, or of its case, in which it is done; null: at once.</summary>
    public string? When { get; init; }

    /// <summary>Not before another sample is in a state.</summary>
    public Cue? After { get; init; }

    /// <summary>How a place that was asked last, a registration or a stay stands in care when it is done; null: however.</summary>
    public string? Care { get; init; }

    /// <summary>Region of who does it; null: the one that has the signal.</summary>
    public string? In { get; init; }

    /// <summary>The table that agreed.</summary>
    public string? Table { get; init; }

    /// <summary>Body of the call. <c>{signal}</c> in it becomes the signal's id, <c>{victim}</c> that of the first victim in view, <c>{after}</c> that of the sample it was sent after.</summary>
    public JsonElement? With { get; init; }

    /// <summary>Somebody in the signal has to be named.</summary>
    public bool NamesVictim => With?.GetRawText().Contains("{victim}", StringComparison.Ordinal) == true;

    public bool IsKnown => Do is "reply" or "advance" or "take" or "behave" || Paths.ContainsKey(Do);

    /// <summary>Below /api/v1; null while there is no case.</summary>
    public string? Path(Guid signal, Guid? found)
    {
        var path = Paths[Do];
        return path.Contains("{case}", StringComparison.Ordinal) && found is null
            ? null
            : path.Replace("{signal}", signal.ToString(), StringComparison.Ordinal).Replace("{case}", found.ToString(), StringComparison.Ordinal).Replace("{table}", Table, StringComparison.Ordinal);
    }

    public override string ToString() => When is null ? $"{As}: {Do}" : $"{As}: {Do} when {When}";
}
