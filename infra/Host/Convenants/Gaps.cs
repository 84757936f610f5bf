using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Regie.Prove;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;
using Keten.Sharing.Proving;

namespace Keten.Host.Convenants;

/// <summary>
/// Gaps in a set of convenants: whom a region tells something under an instrument by which, wherever the matter stands, not all
/// flows that the recipient's adapter declares essential. Where a way of the route leads to somebody told too little, region check finds.
/// </summary>
internal static class Gaps
{
    private static readonly IReadOnlyList<string>[] _strands =
        [.. Enumerable.Range(0, 1 << Vocabulary.StrandCodes.Count).Select(set => (IReadOnlyList<string>)[.. Vocabulary.StrandCodes.Where((_, at) => (set & (1 << at)) != 0)])];

    /// <param name="convenants">Folder with instruments that can be read.</param>
    /// <param name="regions">Folder with region files.</param>
    /// <param name="day">Europe/Amsterdam.</param>
    /// <returns>One for each instrument and pair that it covers; of a region that cannot be read under these instruments, why not.</returns>
    public static IReadOnlyList<Finding> In(string convenants, string regions, DateOnly day)
    {
        try
        {
            var read = RegionSet.Load(regions, convenants);
            var flows = new Flows(RuleBook.Of(read.Instruments, []), PartnerClass.Of, PartnerAdapters.EssentialFor, day);
            return [.. read.All.SelectMany(region => Of(region, flows).Select(gap => (Region: region.Id, gap.To, Where: Place(convenants, read.Instruments, day, region.Id, gap.To), gap.Why)))
                .GroupBy(one => (one.Where, one.To))
                .Select(same => new Finding(same.Key.Where.File, same.Key.Where.Line, $"gap in {string.Join(", ", same.Select(one => one.Region))}, wherever the matter stands: {same.First().Why}", ""))];
        }
        catch (RegionException refused)
        {
            return [.. refused.Errors.Select(error => new Finding(error.File, error.Line, $"gap: {error.Path}: {error.Message}", ""))];
        }
    }

    private static IEnumerable<(Recipient To, string Why)> Of(Region region, Flows flows)
    {
        var care = Recipients.OfCare(region).Select(one => one.Recipient).ToHashSet();
        foreach (var to in Recipients.Of(region).Select(one => one.Recipient).Distinct())
        {
            string? why = null;
            // All strands last: what is lacking there is lacking most surely, and the shortest to say.
            if (Everywhere().All(at => (why = flows.Lacking(region, to, at.State, at.Strands, care.Contains(to))) is not null))
                yield return (to, why!);
        }
    }

    private static IEnumerable<(string State, IReadOnlyList<string> Strands)> Everywhere() => Request.States.Where(state => state != "closed")
        .SelectMany(state => state == "signal" ? [(state, (IReadOnlyList<string>)[])] : _strands.Select(strands => (state, strands)));

    private static (string File, int Line) Place(string folder, InstrumentSet instruments, DateOnly day, string region, Recipient to)
    {
        var found = instruments.On(day, region, to) ?? instruments.All.Last(one => one.HoldsIn(region) && one.Covers.Contains(to));
        return (found.File, RegionSet.LineOf(Path.Combine(folder, found.File), $"covers[{found.Covers.ToList().IndexOf(to)}]"));
    }
}
