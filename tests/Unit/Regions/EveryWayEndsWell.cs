using Keten.Host.Regions;

namespace Keten.Tests.Unit.Regions;

/// <summary>What <c>keten region check</c> proves of the shipped regions, and that it finds what does not end well.</summary>
public sealed class EveryWayEndsWell
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "regions");

    [Fact]
    public void every_way_through_the_shipped_regions_ends_well()
    {
        var found = RegionCheck.Of(Shipped, null);

        Assert.Equal([], found.Errors.Select(error => $"{error.File}:{error.Line}: {error.Message} ({error.Path})"));
        Assert.True(found.Combinations > 500_000, $"{found.Combinations} combinations");
    }
}
