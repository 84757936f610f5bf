namespace Keten.Sharing;

/// <summary>One thing a source said about a signal.</summary>
public sealed record Fact
{
    /// <summary>brp, kvk, bag, enforcement-files, wijkteam, earlier-signals, other-regions, analist, aandachtsfunctionaris or a partner id.</summary>
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

    /// <summary>Persons in view who were asked for, and whose address the BRP says is to be kept secret (geheimhouding); ids.</summary>
    public IReadOnlyList<Guid> SecretAddressOf { get; init; } = [];

    /// <summary>Where else the same is known, when that is another region.</summary>
    public OtherRegion? OtherRegion { get; init; }

    public override string ToString() => "Fact(withheld)";
}

/// <summary>All that one region hears of another (sharing.md, never 24): that there is a match, in how many signals, and whom to call.</summary>
/// <param name="Region">Region id.</param>
/// <param name="Contact">The role to ask for there.</param>
/// <param name="Signals">How many there, as far as was looked.</param>
public sealed record OtherRegion(string Region, string Contact, int Signals);

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

    /// <summary>Reporters of signals that were merged into this one: kept so that what is theirs can be withheld, and for nothing else.</summary>
    public IReadOnlyList<Reporter> AlsoReportedBy { get; init; } = [];
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What partners said and let go on, as far as they did; what nobody may be told of it is not in here.</summary>
    public IReadOnlyList<PartnerSaid> Said { get; init; } = [];

    /// <summary>Staff-written text for partners; the narrative itself does not travel.</summary>
    public string? Summary { get; init; }

    /// <summary>The question put to a consulted partner.</summary>
    public string? Question { get; init; }

    /// <summary>none, suspicion or established; null before the decision.</summary>
    public string? Judgement { get; init; }
    public string? Motivation { get; init; }
    public IReadOnlyList<string> Strands { get; init; } = [];

    /// <summary>What was put right in it: kept so that texts which still say what was wrong can be withheld, and for nothing else.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What staff decided about sharing it; null while nobody decided anything.</summary>
    public ByHand? ByHand { get; init; }

    /// <summary>Of the victim that a stay is asked for. Care alone knows of it, so care's own host fills it in (<see cref="Delivering.Completing"/>).</summary>
    public ReflectionOf? Reflection { get; init; }

    /// <summary>What whoever reported is to hear: a feedback code. Meldpunt alone tells reporters, so only in a dossier of its own, with nothing else.</summary>
    public string? FeedbackCode { get; init; }

    /// <summary>The same of a question: its code in the region's list.</summary>
    public string? FeedbackQuestion { get; init; }

    public override string ToString() => "Dossier(withheld)";
}

/// <summary>Somebody's bedenktijd.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it is over.</param>
public sealed record ReflectionOf(Guid Person, DateOnly From, DateOnly Until)
{
    public override string ToString() => "ReflectionOf(withheld)";
}

/// <summary>What a reporter sent with the receipt.</summary>
public sealed record Reply
{
    public string? Text { get; init; }
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    public string? Meldcode { get; init; }

    public override string ToString() => "Reply(withheld)";
}

/// <summary>What was agreed at a partner's table.</summary>
public sealed record PartnerAgreed
{
    public required IReadOnlyList<PartnerAction> Actions { get; init; }

    public override string ToString() => "PartnerAgreed(withheld)";
}

/// <summary>Something to be done, as agreed there.</summary>
/// <param name="Id">The partner's own name for it; null: it is known by what and who.</param>
/// <param name="What">In words.</param>
/// <param name="Who">A person, role or organisation.</param>
/// <param name="By">Last day.</param>
/// <param name="Done">It is done.</param>
public sealed record PartnerAction(string? Id, string What, string Who, DateOnly By, bool Done)
{
    public override string ToString() => "PartnerAction(withheld)";
}

/// <summary>A partner's own words with an answer or refusal.</summary>
public sealed record PartnerText
{
    public required string Text { get; init; }

    public override string ToString() => "PartnerText(withheld)";
}
