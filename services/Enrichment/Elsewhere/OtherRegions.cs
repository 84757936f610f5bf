using Keten.Hosting.Regions;
using Keten.Sharing;

namespace Keten.Enrichment.Elsewhere;

/// <summary>
/// Offenders and victims move: what two regions both know is noticed without one reading the other's content. A hit, a number and
/// a contact (sharing.md, never 24): neither which signal nor what they have in common, so one code for all.
/// </summary>
public static class OtherRegions
{
    /// <summary>Source of these facts. No field of the catalogue has it, so no partner hears of them.</summary>
    public const string Source = "other-regions";

    /// <summary>Whatever they have in common: an address, a company, a person.</summary>
    public const string Reason = "other_region_match";

    /// <summary>One fact a region, of what was found there.</summary>
    public static IReadOnlyList<Fact> Facts(IEnumerable<Sighting> elsewhere, RegionSet regions, DateTimeOffset now) =>
    [
        .. elsewhere
            .GroupBy(one => one.Region, StringComparer.Ordinal)
            .OrderBy(there => there.Key, StringComparer.Ordinal)
            .Select(there => Fact(there.Key, Number(there), regions, now)),
    ];

    public static Fact Fact(string region, int signals, RegionSet regions, DateTimeOffset now) => new()
    {
        Source = Source,
        Origin = "own",
        At = now,
        Reason = Reason,
        OtherRegion = new OtherRegion(region, regions.TryGet(region, out var there) ? there.Assessment.Assessor : "aandachtsfunctionaris", signals),
    };

    /// <summary>Which signals of other regions to tell, the latest first, and how many here have something in common with each.</summary>
    /// <param name="here">Of this region, the signal that asks among them.</param>
    /// <param name="elsewhere">Of other regions.</param>
    /// <param name="most">A busy address has more.</param>
    public static IReadOnlyList<Told> Told(IReadOnlyCollection<Sighting> here, IEnumerable<Sighting> elsewhere, int most) =>
    [
        .. elsewhere
            .GroupBy(one => (one.SignalId, one.Region))
            .OrderByDescending(other => other.Max(one => one.At))
            .ThenBy(other => other.Key.SignalId)
            .Take(most)
            .Select(other => new Told(other.Key.SignalId, other.Key.Region, Number(here.Where(one => other.Any(shared => shared.Key == one.Key))))),
    ];

    // The signal that asks is one of them, also where so many are newer that it was not among those looked at.
    private static int Number(IEnumerable<Sighting> sightings) => Math.Max(1, sightings.Select(one => one.SignalId).Distinct().Count());
}

/// <summary>A signal that has a key that was looked for.</summary>
/// <param name="Key">Hash of what they have in common, the same whenever it was entered.</param>
/// <param name="SignalId">Which.</param>
/// <param name="Region">Its region.</param>
/// <param name="At">When it came in.</param>
public sealed record Sighting(string Key, Guid SignalId, string Region, DateTimeOffset At);

/// <summary>A signal of another region that is told.</summary>
/// <param name="SignalId">Which.</param>
/// <param name="Region">Its region.</param>
/// <param name="Signals">In how many signals here.</param>
public sealed record Told(Guid SignalId, string Region, int Signals);
