namespace Keten.Meldpunt.TakeReply;

/// <summary>What a reporter answers or adds: at least one of text, answers and meldcode.</summary>
public sealed record ReplyRequest
{
    /// <summary>16 digits, in groups or not.</summary>
    public required string Receipt { get; init; }

    /// <summary>Up to 20,000 characters. Without answers it answers every open question.</summary>
    public string? Text { get; init; }

    /// <summary>By id of the question.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>The professional's decision under the meldcode.</summary>
    public string? Meldcode { get; init; }

    public override string ToString() => "ReplyRequest(withheld)";
}
