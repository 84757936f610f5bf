using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;

namespace Keten.Enrichment.Elsewhere;

/// <summary>Which regions may hear of each other. By the instruments that are in force: one that is changed or ends while running counts like all others.</summary>
public sealed class Neighbours(RegionSet regions, ConvenantsInForce inForce)
{
    /// <summary>The regions this one may tell of what both know, and hear of, at a moment.</summary>
    public IReadOnlyList<string> Of(string region, DateTimeOffset now) =>
        [.. inForce.Rules.Instruments.Beyond(DutchDays.Of(now), region).Where(other => regions.TryGet(other, out _))];
}
