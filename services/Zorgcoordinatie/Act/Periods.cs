using Keten.Hosting.Regions;

namespace Keten.Zorgcoordinatie.Act;

/// <summary>
/// The reflection period of a victim without lawful residence, at most three months from its first day, and the temporary permit
/// that may follow it. A last day that passes ends neither: it stays a task until somebody says how it ended.
/// </summary>
internal static class Periods
{
    public static Ruling Reflect(CareTrajectory known, CareRequest asked, DateOnly today, Region region, DateTimeOffset now)
    {
        var from = asked.From ?? today;
        var longest = from.AddMonths(region.Care.ReflectionPeriod.Months);
        var until = asked.Until ?? longest;
        if (from > today)
            return new Ruling.Wrong("#/from", "in_future", "It cannot have started after today.");
        if (until <= from || until > longest)
            return new Ruling.Wrong("#/until", "out_of_range", $"After its first day, and at most {region.Care.ReflectionPeriod.Months} months from it.");
        if (!Whose.Said(known, asked.Person, out var victim))
            return Whose.Unsaid;
        return Whose.Had(known, known.Reflections.Select(period => period.Person), victim)
            ? Steps.Done("A reflection period is given once.")
            : Steps.Go(known, known with { Reflections = [.. known.Reflections, new Reflection(from, until, now) { Person = victim }] }, region, now);
    }

    public static Ruling EndReflection(CareTrajectory known, CareRequest asked, Region region, DateTimeOffset now)
    {
        List<Reflection> running = [.. Running(known, asked.Person).Where(period => asked.From is null || period.From == asked.From)];
        if (running is not [var first, ..])
            return Steps.NotNow("There is no reflection period that runs.");
        return running.Any(other => (other.Person, other.From, other.Until) != (first.Person, first.From, first.Until))
            ? Whose.Unsaid
            : Steps.Go(known, known.With(first, first with { Outcome = asked.Outcome, Reason = asked.Reason, Statement = asked.Statement, EndedAt = now }), region, now);
    }

    public static Ruling Permit(CareTrajectory known, CareRequest asked, DateOnly today, Region region, DateTimeOffset now)
    {
        if (asked.Until is not { } until || until <= today)
            return new Ruling.Wrong("#/until", "in_past", "It must end after today.");
        if (!Whose.Said(known, asked.Person, out var victim))
            return Whose.Unsaid;
        if (Whose.Had(known, Running(known, victim).Select(period => period.Person), victim))
            return Steps.NotNow("The reflection period runs; end that first.");
        return Whose.Had(known, known.Permits.Where(permit => permit.EndedAt is null).Select(permit => permit.Person), victim)
            ? Steps.Done("A temporary permit runs already.")
            : Steps.Go(known, known with { Permits = [.. known.Permits, new TemporaryPermit(until, now) { Person = victim }] }, region, now);
    }

    public static Ruling EndPermit(CareTrajectory known, CareRequest asked, Region region, DateTimeOffset now)
    {
        var all = known.Permits.Where(permit => permit.EndedAt is null && (asked.Until is null || permit.Until == asked.Until));
        if (Whose.Of(all, permit => permit.Person, asked.Person) is not [var first, ..] running)
            return Steps.NotNow("There is no temporary permit that runs.");
        return running.Any(other => (other.Person, other.Until) != (first.Person, first.Until))
            ? Whose.Unsaid
            : Steps.Go(known, known with { Permits = [.. known.Permits.Select(permit => ReferenceEquals(permit, first) ? first with { EndedAt = now } : permit)] }, region, now);
    }

    /// <summary>Those that run, and may be of this victim.</summary>
    public static IReadOnlyList<Reflection> Running(CareTrajectory known, Guid? victim) =>
        Whose.Of(known.Reflections.Where(period => period.EndedAt is null), period => period.Person, victim);

    public static CareTrajectory With(this CareTrajectory known, Reflection before, Reflection after) =>
        known with { Reflections = [.. known.Reflections.Select(period => ReferenceEquals(period, before) ? after : period)] };
}
