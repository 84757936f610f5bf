using System.Collections.Frozen;
using Keten.Hosting.Regions;

namespace Keten.Hosting.Convenants;

/// <summary>Every instrument there is, with all its versions: at any moment at most one for a region, partner and purpose.</summary>
public sealed class InstrumentSet
{
    /// <summary>Files of the same folder that are no instrument: what every set of them must keep to.</summary>
    public static readonly IReadOnlyList<string> Statements = ["never.yaml", "must.yaml"];

    private readonly List<Instrument> _all;

    private readonly FrozenDictionary<(string Region, Recipient Recipient), Instrument[]> _covering;

    private InstrumentSet(List<Instrument> all)
    {
        _all = all;
        _covering = all
            .SelectMany(one => one.Regions.SelectMany(region => one.Covers.Select(covered => (Key: (region, covered), Instrument: one))))
            .GroupBy(one => one.Key, one => one.Instrument)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray());
    }

    /// <summary>All of them, with all their versions, in order of their files.</summary>
    public IReadOnlyList<Instrument> All => _all;

    /// <summary>Reads every instrument of a folder; whatever is wrong is noted, and the rest is read.</summary>
    public static InstrumentSet Load(string folder, List<RegionError> errors)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Where(file => !Statements.Contains(Path.GetFileName(file)))] : [];
        if (files.Length == 0)
            errors.Add(new RegionError(folder, 1, "", "holds no instrument; set Keten:Convenants to the folder that does"));

        var all = new List<Instrument>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var instrument = InstrumentFile.Read(Path.GetFileName(file), File.ReadAllText(file), errors);
            errors.AddRange(all.Where(other => other.MeetsInTime(instrument))
                .SelectMany(other => Both(other, instrument).Select(covered => new RegionError(Path.GetFileName(file), 1, "covers",
                    $"{covered.Partner} for {covered.Purpose} is covered by {other.Id} at the same time; end one before the other begins, or take it out of one"))));
            all.Add(instrument);
        }

        return new InstrumentSet(all);
    }

    /// <summary>Whether one says, of whatever days, that a region may tell a partner something. Whether it holds is asked when something is sent.</summary>
    public bool Has(string region, Recipient recipient) =>
        _all.Exists(instrument => instrument.HoldsIn(region) && instrument.Covers.Contains(recipient));

    /// <summary>Whether one says, of whatever days and purpose, that a region may tell a partner something.</summary>
    public bool Knows(string region, string partner) =>
        _all.Exists(instrument => instrument.HoldsIn(region) && instrument.Covers.Any(covered => covered.Partner == partner && covered.Purpose != Vocabulary.Receive));

    /// <summary>The one that holds on a day; null when none does.</summary>
    public Instrument? On(DateOnly day, string region, Recipient recipient)
    {
        return Holding(region) ?? Holding(Instrument.Everywhere);

        Instrument? Holding(string where)
        {
            foreach (var instrument in _covering.GetValueOrDefault((where, recipient), []))
            {
                if (instrument.HoldsOn(day))
                    return instrument;
            }

            return null;
        }
    }

    /// <summary>
    /// The regions that a region may tell, on a day, that both know the same, and be told by: those that stand in one instrument
    /// with it. None: nobody is told, and nothing looked for.
    /// </summary>
    public IReadOnlyList<string> Beyond(DateOnly day, string region) =>
        On(day, region, new Recipient(Vocabulary.OtherRegion, Vocabulary.Match)) is { } instrument ? [.. instrument.Regions.Where(other => other != region)] : [];

    private static IEnumerable<Recipient> Both(Instrument one, Instrument other) =>
        one.MeetsInPlace(other) ? one.Covers.Intersect(other.Covers) : [];
}
