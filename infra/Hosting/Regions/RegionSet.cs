using System.Diagnostics.CodeAnalysis;
using Keten.Hosting.Convenants;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keten.Hosting.Regions;

/// <summary>The regions this hub serves: every file of one folder, read whole or not at all.</summary>
public sealed class RegionSet
{
    private readonly Dictionary<string, Region> _regions;

    private RegionSet(Dictionary<string, Region> regions, InstrumentSet instruments)
    {
        _regions = regions;
        Instruments = instruments;
    }

    public IReadOnlyCollection<Region> All => _regions.Values;

    /// <summary>What allows them to tell others something.</summary>
    public InstrumentSet Instruments { get; }

    /// <summary>
    /// Reads every *.yaml of a folder, and of one with instruments (null: the files beside the binaries). Throws
    /// <see cref="RegionException"/> with all that is wrong in all of them.
    /// </summary>
    public static RegionSet Load(string folder, string? convenants = null)
    {
        var errors = new List<RegionError>();
        var instruments = InstrumentSet.Load(convenants ?? Path.Combine(AppContext.BaseDirectory, "convenants"), errors);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (files.Length == 0)
            errors.Add(new RegionError(folder, 1, "", "holds no region file; set Keten:Regions to the folder that does"));

        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var region = RegionFile.Read(Path.GetFileName(file), File.ReadAllText(file), instruments, errors);
            regions[region.Id] = region;
        }

        return errors.Count == 0 ? new RegionSet(regions, instruments) : throw new RegionException(errors);
    }

    /// <summary>The line of a place in a region file (<c>assessment.ways_out[2]</c>), from 1.</summary>
    public static int LineOf(string file, string at) => Section.Top(Path.GetFileName(file), File.ReadAllText(file), []).LineOf(at);

    public bool TryGet(string id, [NotNullWhen(true)] out Region? region) => _regions.TryGetValue(id, out region);

    /// <summary>The region of something already taken in. Its file may not disappear while the hub holds its signals.</summary>
    public Region Get(string id) => _regions.TryGetValue(id, out var region) ? region : throw new RegionMissingException(id);
}

/// <summary>A signal or case belongs to a region that has no file any more.</summary>
public sealed class RegionMissingException(string id) : Exception($"no file for region {id}");

/// <summary>Makes the regions known to a process.</summary>
public static class RegionRegistration
{
    /// <summary>
    /// Registers the <see cref="RegionSet"/> of the folders <c>Keten:Regions</c> and <c>Keten:Convenants</c> (default: the files
    /// beside the binaries), once a process. Reads them at once: a hub with a broken file does not start.
    /// </summary>
    public static void AddRegions(this ServiceBuilder service)
    {
        if (service.Services.Any(known => known.ServiceType == typeof(RegionSet)))
            return;
        var folder = service.Configuration["Keten:Regions"] ?? Path.Combine(AppContext.BaseDirectory, "regions");
        service.Services.TryAddSingleton(RegionSet.Load(folder, service.Configuration["Keten:Convenants"]));
    }
}
