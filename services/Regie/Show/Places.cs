using Keten.Sharing;

namespace Keten.Regie.Show;

/// <summary>Where a shelter is, only care knows.</summary>
internal static class Places
{
    public static IReadOnlyList<Location> Seen(IReadOnlyList<Location> places, Eyes eyes) =>
        eyes.Cares ? places : [.. places.Where(place => place.Kind != "shelter")];
}
