using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Sharing;
using Keten.Sharing.Rectify;

namespace Keten.Regie.Route;

/// <summary>
/// A value that proved wrong is put right wherever it stands, in every state: wrong data stays wrong. It decides nothing, so it
/// moves nothing but a signal that waits or is being rated: that is rated by what is right.
/// </summary>
public static class Rectifying
{
    public static Ruling<Step> Rectify(SignalDossier known, Correction correction, Region region, DateTimeOffset now)
    {
        if (known.State == States.Merged)
            return new Ruling<Step>.No("moved_on", "This signal was merged; put it right in the one it went into.");
        if (correction.Person is { } person && known.InView().All(one => one.Id != person))
            return new Ruling<Step>.Wrong("#/person", "unknown_person", "Nobody in this signal has this id.");
        if (!correction.Stands(known.Report!, known.Facts.Concat(known.Added)))
        {
            return known.Corrections.Any(done => (done.Field, done.Person, done.Wrong) == (correction.Field, correction.Person, correction.Wrong))
                ? new Ruling<Step>.No("already_done", "This was put right already.")
                : new Ruling<Step>.Wrong("#/wrong", "unknown_value", "This signal does not say so.");
        }

        var step = Arriving.Again(Right(known, correction, known.State == States.Closed, region));
        return new Ruling<Step>.Go(known.State is States.Held or States.Enriching ? step.Enter(States.Enriching, region, now) : step);
    }

    /// <summary>Put right here and in what was merged into it, and told to whoever was asked or told of it.</summary>
    /// <param name="known">The dossier as it is.</param>
    /// <param name="correction">What is right.</param>
    /// <param name="ended">The signal is closed, or the one it was merged into is.</param>
    /// <param name="region">Of the signal.</param>
    public static Step Right(SignalDossier known, Correction correction, bool ended, Region region)
    {
        var step = Step.Of(known);
        if (correction.Stands(known.Report!, known.Facts.Concat(known.Added)))
        {
            var righted = known with
            {
                Report = correction.Right(known.Report!),
                Facts = correction.Right(known.Facts),
                Added = correction.Right(known.Added),
                Corrections = [.. known.Corrections, correction],
            };
            // Whoever says when somebody was born has established the age.
            var established = correction is { Field: "person.birthDate", Value: not null, Person: { } person } && known.PresumedMinors.Contains(person) ? correction.Person : null;
            righted = established is { } of ? righted with
            {
                PresumedMinors = [.. known.PresumedMinors.Where(one => one != of)],
                SharingVersion = known.SharingVersion + 1,
            } : righted;
            step = Step.Of(Derived(known, righted, region, DutchDays.Of(correction.At))).With(new Effect.Correct(correction, ended));
            step = established is null ? step : step.With(new Effect.ChangeSharing());
        }

        return known.Sources.Aggregate(step, (so_far, source) => so_far.With(new Effect.CorrectSource(source, correction, ended)));
    }

    /// <summary>Everybody outside who was asked or told of the signal so far; tables are our own.</summary>
    public static IEnumerable<Told> Told(SignalDossier signal, bool ended, Region region)
    {
        // Danger that is over opens nothing any more.
        if (signal.Alarm is { Of: null } alarm)
            yield return new Told(signal.SignalId, region.AlarmPartner, ended || alarm.State is "retracted" or "resolved");
        foreach (var asked in signal.Consultations.Where(asked => Vocabulary.HostOf.ContainsKey(asked.Partner)))
            yield return new Told(asked.Id, asked.Partner, ended);
        foreach (var referral in signal.Referrals.Concat(signal.CareReferrals))
            yield return new Told(referral.Id, referral.Partner, ended);
    }

    /// <summary>The same of a case.</summary>
    public static IEnumerable<Told> Told(CaseDossier found) =>
        found.Referrals.Select(referral => new Told(referral.Id, referral.Partner, found.State == States.Closed));

    // What follows from values alone changes with them; what somebody chose or said stays.
    private static SignalDossier Derived(SignalDossier known, SignalDossier righted, Region region, DateOnly today)
    {
        var (before, after) = (Whole(known), Whole(righted));
        var municipality = Placing.Of(after, region);
        return righted with
        {
            SpecificVictim = VictimsInView.Specific(before) == VictimsInView.Specific(after) ? known.SpecificVictim : VictimsInView.Specific(after),
            MinorVictim = Marking.VictimPresumedMinor(righted)
                || (Marking.VictimPresumedMinor(known) || VictimsInView.Minor(before, today) != VictimsInView.Minor(after, today) ? VictimsInView.Minor(after, today) : known.MinorVictim),
            Municipality = municipality is not null && known.Municipality == Placing.Of(before, region) ? municipality : known.Municipality,
        };
    }

    private static Report Whole(SignalDossier signal) => signal.Report! with { Persons = [.. signal.InView()] };
}

/// <summary>Somebody outside who was asked or told.</summary>
/// <param name="Id">The consultation, referral or alarm.</param>
/// <param name="Partner">Partner id.</param>
/// <param name="Ended">What it was about has ended.</param>
public sealed record Told(Guid Id, string Partner, bool Ended);
