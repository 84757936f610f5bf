using Keten.Hosting;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Monitor;

/// <summary>Writes what counts beside the dossier, in the same commit; and adds it up when somebody looks.</summary>
internal static class Keeping
{
    // A commit may wait for a database that is away, and then counts for the day of its decision.
    private const int DaysUntilSettled = 2;

    public static async Task Count(this Work work, Step step)
    {
        if (step.Signal.Region is not { } region)
            return;
        foreach (var line in Counting.Of(step))
            await work.Count(region, line);
    }

    public static async Task Count(this Work work, CaseStep step)
    {
        if (step.Effects.OfType<Effect.CloseCase>().Any())
            await work.Count(step.Case.Region, Counting.Of(step.Case, await work.Load<SignalDossier>(step.Case.Signals[0])));
    }

    /// <summary>Of every day that is over it opens one tally; a day is added up once, by whoever looks first.</summary>
    public static async Task<Counts> Tally(this Work work, string region, MonitorPeriod period)
    {
        var today = MonitorPeriod.DayOf(work.Now);
        var tallies = await work.List<DayTally>(new Filter { Region = region, States = [DayTally.StateOf(period.From.Year)], Limit = 366 });
        var known = tallies.Items.ToDictionary(found => found.Body.Day, found => found.Body.Counts);
        var all = new List<Counts>();
        for (var day = period.From; day < period.To && day <= today; day = day.AddDays(1))
        {
            if (!known.TryGetValue(day, out var counts))
            {
                counts = await work.Day(region, day);
                if (day.DayNumber + DaysUntilSettled <= today.DayNumber)
                {
                    var tally = new DayTally { Region = region, Day = day, Counts = counts };
                    work.Save(tally.Id, tally);
                }
            }

            all.Add(counts);
        }

        return Counts.Sum(all);
    }

    private static async Task<Counts> Day(this Work work, string region, DateOnly day)
    {
        var all = new List<Counts>();
        var filter = new Filter { Region = region, States = [Counted.StateOf(day)], Limit = 1_000 };
        do
        {
            var page = await work.List<Counted>(filter);
            all.Add(Counts.Sum(page.Items.Select(found => found.Body.Counts)));
            filter = filter with { Cursor = page.Next };
        }
        while (filter.Cursor is not null);
        return Counts.Sum(all);
    }

    private static async Task Count(this Work work, string region, Line line)
    {
        if (!line.MayBeThere || await work.Load<Counted>(line.Id) is null)
            work.Save(line.Id, new Counted { Region = region, Day = MonitorPeriod.DayOf(work.Now), At = work.Now, Counts = line.Counts });
    }
}
