using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Recall;

/// <summary>What a partner hears when a permit is gone that something was sent by (AVG art. 7 lid 3; sharing.md, "Recall").</summary>
public abstract record Recalling
{
    /// <summary>Nothing it got rested on that.</summary>
    public sealed record Stays : Recalling;

    /// <summary>
    /// It has it and keeps it: no notice makes the police or Veilig Thuis give something up (Wpg art. 8 and 14, Wmo art. 5.3.4). That is
    /// said to whoever guards the consent.
    /// </summary>
    public sealed record CannotBe(Delivery Delivery, IReadOnlyList<string> Fields) : Recalling;

    /// <summary>It hears what it must give up, and what it may keep by another rule.</summary>
    public sealed record Notifies(Delivery Delivery, IReadOnlyList<string> Recalls, IReadOnlyList<string> GroundChanged) : Recalling;

    private static readonly string[] _keepers = ["police_emergency", "police_investigation", "police_aliens", "police_pct", "veilig_thuis"];

    /// <param name="known">As it is kept.</param>
    /// <param name="lost">The statement that was taken back, or the objection.</param>
    /// <param name="statements">All that is known now of what persons said.</param>
    /// <param name="now">UTC.</param>
    public static Recalling Of(Delivery known, GroundLost lost, IReadOnlyList<Statement> statements, DateTimeOffset now)
    {
        var resting = known.Rested.Where(one => lost.Objection ? known.Dossier.AreOne(one.Person, lost.PersonId) : one.Consent == lost.ConsentId).ToList();
        var (alone, beside) = (All(resting.SelectMany(one => one.Alone)), All(resting.SelectMany(one => one.Beside)));
        // Another permit, given since, may carry it now; and an objection may be about something else.
        var said = Said(known, lost.PersonId, statements, now);
        bool IsGone(string path, IReadOnlyList<string> others) => said(path, others).All(one => lost.Objection ? one.Consent == Consented.Objection : one.Consent != Consented.Permit);
        var recalls = alone.Where(path => IsGone(path, alone)).ToList();
        var kept = lost.Objection ? [] : alone.Except(recalls).ToList();
        var changed = beside.Where(path => IsGone(path, beside)).Concat(kept).Except(recalls).ToList();
        if (recalls.Count + changed.Count == 0)
            return new Stays();

        var told = recalls.Concat(changed).ToHashSet(StringComparer.Ordinal);
        var carriers = kept.SelectMany(path => said(path, kept)).SelectMany(one => one.Statements).Distinct().Select(other => new Resting(other, lost.PersonId, kept, []));
        IReadOnlyList<Resting> Untold(IReadOnlyList<Resting> all) => [.. all.Select(one => resting.Exists(other => other.Consent == one.Consent) ? one.Without(told) : one).Where(one => one.IsAny)];
        var rest = known with
        {
            HadRests = [.. Untold(known.HadRests), .. known.IsSent ? [] : carriers],
            Decision = known.IsSent ? known.Decision! with { Rests = [.. Untold(known.Decision.Rests), .. carriers] } : known.Decision,
        };
        if (_keepers.Contains(known.RecipientClass))
            return recalls.Count == 0 ? new Stays() : new CannotBe(rest, recalls);
        return new Notifies(
            rest with { Recalls = All(known.Unheard(known.Recalls).Concat(recalls)), GroundChanged = All(known.Unheard(known.GroundChanged).Concat(changed)) },
            recalls,
            changed);
    }

    // A text is of nobody in particular: it goes with what is gone of the person whom it may name.
    private static Func<string, IReadOnlyList<string>, IReadOnlyList<Kappa>> Said(Delivery known, Guid person, IReadOnlyList<Statement> statements, DateTimeOffset now)
    {
        var table = ConsentTable.For(statements, new Recipient(known.Partner, known.RecipientClass), known.Purpose, now, Subject.Of(known.Dossier, DateOnly.FromDateTime(now.UtcDateTime)));
        return (path, others) => Topics.Of(path) >= 0 ? [table.Of(person, path)] : [.. others.Where(other => Topics.Of(other) >= 0).Select(other => table.Of(person, other))];
    }

    private static List<string> All(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal)];
}
