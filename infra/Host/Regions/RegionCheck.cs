using System.Diagnostics;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Prove;
using Keten.Sharing.Convenants;
using Keten.Zorgcoordinatie.Prove;

namespace Keten.Host.Regions;

/// <summary>One line that does not end well.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What, and how to mend it.</param>
/// <param name="Path">Example: the events that lead there; of a file that cannot be read, the place in it.</param>
internal sealed record CheckError(string File, int Line, string Message, string Path);

/// <summary>What <c>region check --json</c> prints.</summary>
/// <param name="Combinations">Tried, over all regions.</param>
/// <param name="Seconds">That took.</param>
/// <param name="Errors">Empty: accepted.</param>
internal sealed record RegionCheck(long Combinations, double Seconds, IReadOnlyList<CheckError> Errors)
{
    /// <summary>Reads the files and walks every region of them. Touches nothing else.</summary>
    public static RegionCheck Of(string folder, string? convenants)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var regions = RegionSet.Load(folder, convenants);
            var errors = new List<RegionError>();
            var rules = RuleBook.Of(regions.Instruments, errors);
            if (errors.Count > 0)
            {
                throw new RegionException(errors);
            }

            var flows = new Flows(rules, PartnerClass.Of, PartnerAdapters.EssentialFor, DutchDays.Of(DateTimeOffset.UtcNow));
            var proofs = regions.All.AsParallel().AsOrdered().Select(region => Prove(folder, region, regions.All, flows)).ToList();
            return new(
                proofs.Sum(one => one.Combinations),
                watch.Elapsed.TotalSeconds,
                [.. Borders.Crossed([.. regions.All]).Select(crossed => At(folder, crossed.Region, crossed.Flaw)), .. proofs.SelectMany(one => one.Errors)]);
        }
        catch (RegionException refused)
        {
            return new(0, watch.Elapsed.TotalSeconds, [.. refused.Errors.Select(error => new CheckError(error.File, error.Line, error.Message, error.Path))]);
        }
    }

    private static (long Combinations, IEnumerable<CheckError> Errors) Prove(string folder, Region region, IEnumerable<Region> all, Flows flows)
    {
        var (care, route) = (GuidanceProof.Of(region), RegionProof.Of(region, all, flows));
        return (
            care.Combinations + route.Combinations,
            care.Misfits.Select(one => new Flaw(one.At, one.Message, one.Path)).Concat(route.Flaws).Select(flaw => At(folder, region, flaw)));
    }

    private static CheckError At(string folder, Region region, Flaw flaw)
    {
        var file = $"{region.Id}.yaml";
        return new(file, RegionSet.LineOf(Path.Combine(folder, file), flaw.At), $"{flaw.At}: {flaw.Message}", flaw.Path);
    }
}
