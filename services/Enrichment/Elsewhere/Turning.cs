using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;

namespace Keten.Enrichment.Elsewhere;

/// <summary>Keys for other regions take turns and come to an end, each with all that was made under it.</summary>
internal static class Turning
{
    public const string Timer = "elsewhere_keys";

    /// <summary>Swept in one commit, of each region.</summary>
    private const int MostAtOnce = 100;

    /// <summary>The keys as they stand; the first, or the next when the last one's period is over, is made here.</summary>
    public static async Task<Generations> Generations(this Work work, ElsewhereSettings settings)
    {
        var known = await work.Load<Generations>(Elsewhere.Generations.Id) ?? new Generations();
        if (!known.IsDue(work.Now, settings.Period))
            return known;

        var turned = known.Next(work.Now);
        await work.NewKey(turned.Current.Key);
        work.Save(Elsewhere.Generations.Id, turned);
        // Also where nothing comes in: the next is made when this one's period is over, and the one before it ends in time.
        await work.ComeBack(turned, work.Now + settings.Period);
        await work.ComeBack(turned, work.Now + settings.Keep);
        return turned;
    }

    /// <summary>Destroys the keys that aged out, and takes away what was made under them, some at a time.</summary>
    public static async Task AgeOut(this Work work, RegionSet regions, ElsewhereSettings settings)
    {
        var known = await work.Generations(settings);
        var aged = known.Aged(work.Now, settings.Keep);
        // First, so that everything is dark at once. Who still has the old list finds a key that is not there and goes on without.
        foreach (var generation in aged.Gone)
        {
            await work.Destroy(generation.Key);
        }

        var swept = true;
        foreach (var (generation, region) in aged.Gone.SelectMany(generation => regions.All.Select(region => (generation, region))))
        {
            var page = await work.List<Entry>(new Filter { Region = region.Id, States = [Entry.StateOf(generation)], Limit = MostAtOnce });
            foreach (var (id, _) in page.Items)
            {
                work.Remove<Entry>(id);
            }

            swept &= page.Next is null;
        }

        if (!swept)
            await work.ComeBack(aged, work.Now);
        if (aged != known || (swept && aged.Gone.Count > 0))
            work.Save(Elsewhere.Generations.Id, swept ? aged with { Gone = [] } : aged);
    }

    private static Task ComeBack(this Work work, Generations generations, DateTimeOffset at) => work.Schedule(
        new TimerDue { Service = "enrichment", SubjectId = Elsewhere.Generations.Subject, Timer = Timer, Generation = generations.Current.Number, DueAt = at },
        at);
}
