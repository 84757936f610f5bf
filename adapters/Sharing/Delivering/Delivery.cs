using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Delivering.Recall;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering;

/// <summary>One alarm, consultation or referral on its way to one partner, with what was decided about it. Kept by the host of the adapter.</summary>
public sealed record Delivery : IDocument
{
    public static string Kind => "delivery";

    /// <summary>Equal to the alarm, consultation or referral id.</summary>
    public required Guid Id { get; init; }

    /// <summary>alarm, consultation or referral.</summary>
    public required string Errand { get; init; }
    public required Guid SignalId { get; init; }
    public Guid? CaseId { get; init; }
    public required string Region { get; init; }
    public required string Partner { get; init; }
    public required string RecipientClass { get; init; }

    /// <summary>Purpose P of sharing.md.</summary>
    public required string Purpose { get; init; }

    /// <summary>State S of sharing.md when it was asked for.</summary>
    public required string State { get; init; }
    public IReadOnlyList<string> Strands { get; init; } = [];

    /// <summary>The victim it is for; null: nobody in particular.</summary>
    public Guid? Person { get; init; }

    /// <summary>Order per partner and case or signal, from 1; 0 waits for nothing.</summary>
    public required int Sequence { get; init; }
    public required DateTimeOffset TakenUpAt { get; init; }
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The data key of the dossier: it seals this document, and goes dark with it.</summary>
    public required Guid Key { get; init; }
    public required Dossier Dossier { get; init; }

    /// <summary>The dossier as it came, before anything of it was put right; null while nothing was.</summary>
    public Dossier? Uncorrected { get; init; }

    /// <summary>All that was put right, in the order in which that was done; also what this dossier does not say.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What is recorded as to be sent. Null: nothing may flow.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The decision the partner's system has; another one than <see cref="Decision"/> while a fuller view is on its way.</summary>
    public Guid? Sent { get; init; }

    /// <summary>Paths of what it got by decisions before <see cref="Decision"/>.</summary>
    public IReadOnlyList<string> Had { get; init; } = [];

    /// <summary>What of that rests on permits; without what it had to be told of.</summary>
    public IReadOnlyList<Resting> HadRests { get; init; } = [];

    /// <summary>Paths of what it got and proved wrong, until it has heard so. Empty: nothing is being put right.</summary>
    public IReadOnlyList<string> Corrects { get; init; } = [];

    /// <summary>Paths of what it got by a permit that is gone and must give up, until it has heard so.</summary>
    public IReadOnlyList<string> Recalls { get; init; } = [];

    /// <summary>Paths of what it got by a permit that is gone and may keep by another rule, until it has heard so.</summary>
    public IReadOnlyList<string> GroundChanged { get; init; } = [];

    /// <summary>What it was told to come and hear, of what it has, and has not come for. Null: nothing, or it is brought everything.</summary>
    public Collect.Announced? Announced { get; init; }

    /// <summary>Nothing of the dossier follows any more: only a notice of what it has.</summary>
    public bool NoticeOnly { get; init; }

    /// <summary>The matter is closed: what the partner says of it now comes late.</summary>
    public bool Closed => Dossier.ByHand?.Closed == true;

    /// <summary>Dimension A of an alarm: claimed or confirmed. Null: of everything else, for nobody else gets more in danger.</summary>
    public string? Acute { get; init; }

    /// <summary>due, delivered, refused, answered, accepted or completed.</summary>
    public string Status { get; init; } = "due";

    /// <summary>Why it was refused, as a code.</summary>
    public string? Refusal { get; init; }
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When its people or system first did something with it: fetched it, or said anything of it. Null: not that we know.</summary>
    public DateTimeOffset? ProcessedAt { get; init; }
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>What order is kept within: the case, or the signal while there is none.</summary>
    public Guid Matter => CaseId ?? SignalId;

    /// <summary>Paths of everything the partner's system ever got of it.</summary>
    public IReadOnlyList<string> Got => IsSent ? [.. Had.Union(Decision!.Shared).Union(Decision.Reduced)] : Had;

    /// <summary>What rests on permits, of all that its system ever got.</summary>
    public IReadOnlyList<Resting> Rested => IsSent ? Resting.Together(HadRests, Decision!) : HadRests;

    /// <summary>Its system has what is recorded.</summary>
    public bool IsSent => Decision is { } decision && Sent == decision.Id;

    /// <summary>More of the dossier is on its way to it.</summary>
    public bool IsUnderway => !HasEnded && !NoticeOnly && Decision is not null && !IsSent;

    /// <summary>Something is to be heard of what it has.</summary>
    public bool HasNotice => Corrects.Count + Recalls.Count + GroundChanged.Count > 0;

    /// <summary>All that it is to hear of what it has, each with what it is.</summary>
    public IReadOnlyList<string> Notice => [.. Corrects, .. Recalls.Select(path => $"recalls {path}"), .. GroundChanged.Select(path => $"ground {path}")];

    /// <summary>What the partner is still to hear, of paths that may have been heard.</summary>
    public IReadOnlyList<string> Unheard(IReadOnlyList<string> paths) => IsSent ? [] : paths;

    /// <summary>The partner said no, or is done with it.</summary>
    public bool HasEnded => Status is "refused" or "completed";

    public Guid? DataKey => Key;

    public Columns Columns => new(Region, Status, Partner, Matter.ToString(), TakenUpAt);

    /// <summary>What the filter is asked.</summary>
    public Request Asks(Guid decisionId, DateTimeOffset now) => new()
    {
        DecisionId = decisionId,
        Partner = Partner,
        Region = Region,
        RecipientClass = RecipientClass,
        Purpose = Purpose,
        State = State,
        Strands = Strands,
        // What was asked for before it was said for whom is for her, when there is nobody else it can be for.
        Person = Person ?? Dossier.OnlyVictim(),
        Accepted = Status is "accepted" or "completed",
        Acute = Acute ?? (Errand == "alarm" ? "claimed" : "none"),
        At = now,
    };

    /// <summary>What the filter is asked when the partner says something: the same, with the sender as recipient.</summary>
    public Request Tells(DateTimeOffset now) => Asks(Guid.Empty, now) with { Purpose = Vocabulary.Receive, State = Closed ? "closed" : State };

    /// <summary>Under which number a person stands in the view of this delivery; null: not in it by itself.</summary>
    public int? SubjectOf(Guid person, DateTimeOffset now)
    {
        if (Asks(Guid.Empty, now).Person is { } only)
            return Dossier.AreOne(person, only) ? 0 : null;
        var at = Dossier.Persons().ToList().FindIndex(one => one.Id == person);
        return at < 0 ? null : at;
    }

    public override string ToString() => $"Delivery({Id}, {Partner}, {Status})";
}
