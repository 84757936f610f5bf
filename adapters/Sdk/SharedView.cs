namespace Keten.Adapters;

/// <summary>How much of a field a recipient gets (sharing.md).</summary>
public enum Level
{
    Withhold = 0,
    Reduce = 1,
    Share = 2,
}

/// <summary>One field as one recipient may see it.</summary>
/// <param name="Path">Path of the catalogue, such as <c>victim.name</c>.</param>
/// <param name="Subject">Index of the person, location or organisation in the dossier, so that the fields of one stay together; null for fields of the signal or case.</param>
/// <param name="Value">JSON value: string, number, boolean or list of strings; already reduced when the level says so.</param>
/// <param name="Level">Reduce or Share: a withheld field is absent.</param>
public sealed record SharedField(string Path, int? Subject, System.Text.Json.Nodes.JsonNode Value, Level Level);

/// <summary>
/// A dossier as one recipient may see it, for one purpose, at one moment. Only the sharing engine can make one,
/// and it builds it up from nothing. What is withheld is absent, never marked.
/// </summary>
public sealed class SharedView
{
    internal SharedView(Guid decisionId, string partner, string purpose, IReadOnlyList<SharedField> fields, IReadOnlyList<string>? obliges = null)
    {
        DecisionId = decisionId;
        Partner = partner;
        Purpose = purpose;
        Fields = fields;
        Obliges = obliges ?? [];
    }

    /// <summary>The recorded decision; the Idempotency-Key of the call to the partner.</summary>
    public Guid DecisionId { get; }

    /// <summary>Recipient's partner id.</summary>
    public string Partner { get; }

    /// <summary>Purpose P of sharing.md.</summary>
    public string Purpose { get; }

    /// <summary>What the recipient gets, in catalogue order.</summary>
    public IReadOnlyList<SharedField> Fields { get; }

    /// <summary>
    /// What the recipient has to heed with it: <c>non_punishment</c> (who was forced is not punished for it, Richtlijn 2011/36/EU
    /// art. 8), <c>tell_guardian</c> (the guardian is told that it was given). Mostly nothing.
    /// </summary>
    public IReadOnlyList<string> Obliges { get; }

    public override string ToString() => $"SharedView({DecisionId}, {Fields.Count} fields)";
}
