using Keten.Hosting.Regions;
using Keten.Regie.Prove;

namespace Keten.Host.Regions;

/// <summary>What two regions both say is theirs: whoever reports would have to guess which of them acts.</summary>
internal static class Borders
{
    public static IEnumerable<(Region Region, Flaw Flaw)> Crossed(IReadOnlyList<Region> regions) =>
        from later in Enumerable.Range(0, regions.Count)
        from earlier in Enumerable.Range(0, later)
        from flaw in Between(regions[earlier], regions[later])
        select (regions[later], flaw);

    private static IEnumerable<Flaw> Between(Region earlier, Region later)
    {
        for (var i = 0; i < later.Municipalities.Count; i++)
        {
            var here = later.Municipalities[i];
            foreach (var there in earlier.Municipalities)
            {
                if (here.Name == there.Name)
                    yield return new($"municipalities[{i}].name", $"{here.Name} is a municipality of {earlier.Id} too; give it to one region", $"{later.Id}: a signal in {here.Name}");
                if (here.Postcodes.FirstOrDefault(range => there.Postcodes.Any(other => range.From <= other.To && other.From <= range.To)) is { From: > 0 } shared)
                    yield return new($"municipalities[{i}].postcodes", $"{shared.From}-{shared.To} overlaps with {there.Name} in {earlier.Id}; give each postcode to one region", $"{later.Id}: a signal in {shared.From}");
            }
        }
    }
}
