using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>The assessor's decision: a way out, or a case with strands.</summary>
public static class Deciding
{
    public static Ruling<Step> Decide(SignalDossier known, Decision decision, Func<string, Guid> id, Region region, DateTimeOffset now, Destination? to = null)
    {
        if ((Misshapen(decision, region) ?? Unknown(known, decision, region) ?? Lost(known, decision, to, region)) is { } wrong)
            return wrong;
        if (Early(known, decision, region) is { } early)
            return early;

        var step = Step.Of(known with { Decision = decision }).With(new Effect.Assessed(decision));
        if (to is { Region: { } receiver })
            return new Ruling<Step>.Go(Transferring.Offer(step, id("transfer"), receiver, to.Municipality, region, now));
        return new Ruling<Step>.Go(decision.Level == "none"
            ? Out(step, region.Assessment.WaysOut.Single(way => way.Code == decision.WayOut), id, region, now)
            : ToCase(step, decision, id, region, now));
    }

    /// <summary>The strands a decision opens: care joins when a victim is in view, whatever was asked.</summary>
    public static IReadOnlyList<string> Strands(SignalDossier known, IReadOnlyList<string> asked) =>
        VictimInView(known) && !asked.Contains("care") ? ["care", .. asked] : asked;

    public static bool VictimInView(SignalDossier known) =>
        known.SpecificVictim || known.InView().Any(person => person.Roles.Contains("victim"));

    internal static Ruling<Step>.Wrong? Misshapen(Decision decision, Region region)
    {
        if (decision.Level != "none" && !region.Assessment.Levels.Contains(decision.Level))
            return new Ruling<Step>.Wrong("#/level", "unknown_code", $"This region knows: none, {string.Join(", ", region.Assessment.Levels)}.");
        if (decision.Level == "none")
        {
            if (decision.Strands.Count > 0)
                return new Ruling<Step>.Wrong("#/strands", "not_here", "Strands belong to a suspicion; leave them out.");
            return region.Assessment.WaysOut.Any(way => way.Code == decision.WayOut) ? null
                : new Ruling<Step>.Wrong("#/wayOut", "unknown_code", $"Choose from: {string.Join(", ", region.Assessment.WaysOut.Select(way => way.Code))}.");
        }

        return decision.WayOut is null ? null : new Ruling<Step>.Wrong("#/wayOut", "not_here", "A way out belongs to level none; leave it out.");
    }

    private static Ruling<Step>.Wrong? Unknown(SignalDossier known, Decision decision, Region region) =>
        decision.Level == "none" || region.TrackOf(Strands(known, decision.Strands)) is not null
            ? null
            : new Ruling<Step>.Wrong("#/strands", "unknown_combination", $"Together with care for a victim in view this region knows: {string.Join("; ", region.Tracks.Select(track => string.Join(" + ", track.Strands)))}.");

    internal static Ruling<Step>.Wrong? Lost(SignalDossier known, Decision decision, Destination? to, Region region)
    {
        if (to is null)
            return null;
        if (decision.WayOut != Transferring.WayOut)
            return new("#/to", "not_here", $"A destination belongs to the way out {Transferring.WayOut}.");
        if (to.Region is not { } there)
            return new("#/to/region", "unknown_region", "This region is not known here.");
        if (to.Municipality is not null && there.Municipalities.All(one => one.Name != to.Municipality))
            return new("#/to/municipality", "unknown_municipality", "This municipality is not part of that region.");
        return there.Id == region.Id && (to.Municipality is null || to.Municipality == known.Municipality)
            ? new("#/to", "unknown_destination", "Name another region, or another municipality.")
            : null;
    }

    private static Ruling<Step>.No? Early(SignalDossier known, Decision decision, Region region)
    {
        if (known.State is not (States.ToAssess or States.ToDecide))
            return new("wrong_state", "The signal is not to be assessed or decided.");
        if (Preparing.Missing(known, decision, region) is { } missing)
            return missing;
        return region.Assessment.WaysOut.Any(way => way.Code == decision.WayOut && way.AskFirst) && known.Questions.All(asked => asked.Status == "open")
            ? new("ask_first", "Ask the reporter first, and wait for the answer or its time-out.")
            : null;
    }

    private static Step Out(Step step, WayOut way, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        if (way.To is not { } to)
            return step.Enter(States.Closed, region, now).Tell("closed", now);

        var partner = region.PartnerFor(to.Partner, step.Signal.Municipality);
        var referral = new Referral
        {
            Id = id("referral"),
            Partner = partner,
            Purpose = to.Purpose,
            Sequence = Numbers.Next(step.Signal, partner),
            RequestedAt = now,
        };
        return step.Change(signal => signal with { Referrals = [.. signal.Referrals, referral] })
            .With(new Effect.Refer(referral))
            .Enter(States.HandingOver, region, now);
    }

    private static Step ToCase(Step step, Decision decision, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        var strands = Strands(step.Signal, decision.Strands);
        var opened = Opening.Case(step.Signal, decision.Level, strands, id, region, now);
        return step
            .Change(signal => signal with { CaseId = opened.Case.CaseId, Decision = decision with { Strands = strands } })
            .Enter(States.Case, region, now)
            .With(new Effect.OpenCase(opened))
            .Tell("passed_on", now);
    }
}

/// <summary>Where in the hub a signal goes. A region of null is one that is not known.</summary>
public sealed record Destination(Region? Region, string? Municipality);
