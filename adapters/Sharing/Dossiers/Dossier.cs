namespace Keten.Sharing;

/// <summary>One thing a source said about a signal.</summary>
public sealed record Fact
{
    /// <summary>brp, kvk, bag, enforcement-files, wijkteam, earlier-signals, analist, aandachtsfunctionaris or a partner id.</summary>
    public required string Source { get; init; }

    /// <summary>Origin O of sharing.md: own, reporter, police, care or register.</summary>
    public required string Origin { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Code of what it means for the strength of the signal, such as <c>earlier_signal_same_address</c>; null when it only informs.</summary>
    public string? Reason { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];
    public IReadOnlyList<Location> Locations { get; init; } = [];
    public IReadOnlyList<Person> Persons { get; init; } = [];

    /// <summary>Other signals it points to; ids, never their content.</summary>
    public IReadOnlyList<Guid> Signals { get; init; } = [];

    public override string ToString() => "Fact(withheld)";
}

/// <summary>Facts travelling in one message.</summary>
public sealed record FactList
{
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public override string ToString() => $"FactList({Facts.Count})";
}

/// <summary>What the sharing engine reads: everything the hub knows about a signal or case at this moment. Never reaches an adapter.</summary>
public sealed record Dossier
{
    public required Guid SignalId { get; init; }
    public Guid? CaseId { get; init; }
    public required Report Report { get; init; }
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Staff-written text for partners; the narrative itself does not travel.</summary>
    public string? Summary { get; init; }

    /// <summary>The question put to a consulted partner.</summary>
    public string? Question { get; init; }

    /// <summary>none, suspicion or established; null before the decision.</summary>
    public string? Judgement { get; init; }
    public string? Motivation { get; init; }
    public IReadOnlyList<string> Strands { get; init; } = [];

    public override string ToString() => "Dossier(withheld)";
}

/// <summary>What a reporter sent with the receipt.</summary>
public sealed record Reply
{
    public string? Text { get; init; }
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    public string? Meldcode { get; init; }

    public override string ToString() => "Reply(withheld)";
}

/// <summary>A partner's own words with an answer or refusal.</summary>
public sealed record PartnerText
{
    public required string Text { get; init; }

    public override string ToString() => "PartnerText(withheld)";
}
