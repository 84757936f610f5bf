namespace Keten.Adapters.Events;

/// <summary>What a kind of partner says of a referral, beside where it stands and its words. What is not in here is refused, with its place.</summary>
public sealed record Saying
{
    /// <summary>Nothing more.</summary>
    public static readonly Saying Plain = new();

    /// <summary>Codes with which it progresses or ends; null: any code.</summary>
    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>Codes with which it judges what was brought in; empty: it does not.</summary>
    public IReadOnlyList<string> Judgements { get; init; } = [];

    /// <summary>It says when a matter is on its table.</summary>
    public bool HasTable { get; init; }

    /// <summary>It says what was agreed there.</summary>
    public bool Agrees { get; init; }

    /// <summary>What of an event does not fit; empty: all of it does. Whether it is a next step is not looked at.</summary>
    public IReadOnlyList<EventError> Wrong(PartnerEvent heard)
    {
        if (heard is not ReferralEvent told)
            return [];
        var errors = new List<EventError>();
        if (told.Outcome is { } outcome && Outcomes?.Contains(outcome) == false)
            errors.Add(Unknown("outcome", Outcomes));
        if (told.Judgement is { } judgement && Judgements.Count > 0 && !Judgements.Contains(judgement))
            errors.Add(Unknown("judgement", Judgements));
        foreach (var (name, there, theirs) in new[]
        {
            ("judgement", told.Judgement is not null, Judgements.Count > 0), ("table", told.TableOn is not null, HasTable),
            ("agreements", told.Agreements.Count > 0, Agrees), ("actions", told.Actions.Count > 0, Agrees),
        })
        {
            if (there && !theirs)
                errors.Add(new EventError($"#/data/{name}", "not_yours", "This kind of partner does not say this."));
            else if (there && told.Status != "progressed")
                errors.Add(new EventError($"#/data/{name}", "not_here", "Only while the referral progresses."));
        }

        return errors;
    }

    private static EventError Unknown(string name, IReadOnlyList<string> codes) => new($"#/data/{name}", "unknown_code", $"Choose from: {string.Join(", ", codes)}.");
}
