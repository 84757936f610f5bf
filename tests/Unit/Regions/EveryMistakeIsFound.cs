using System.Text.RegularExpressions;
using Keten.Host.Regions;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using YamlDotNet.RepresentationModel;

namespace Keten.Tests.Unit.Regions;

/// <summary>
/// Breaks every shipped region in every way that the rules of <see cref="Mutant"/> know, and everything that allows it to tell others
/// something: <c>keten region check</c> has to refuse each, at the line of the mistake, and name it.
/// </summary>
public sealed class EveryMistakeIsFound(ITestOutputHelper output) : IDisposable
{
    private static readonly string Regions = Path.Combine(AppContext.BaseDirectory, "regions");
    private static readonly string Convenants = Path.Combine(AppContext.BaseDirectory, "convenants");

    // What changes a region without breaking it, and why. Where the rest of a region needs it nonetheless, it is refused like all others.
    private static readonly (string Rule, string Path, string Why)[] _equivalent =
    [
        ("removed", @"^tables$", "a region may have no table"),
        ("removed", @"\.when$", "the partner may be asked always"),
        ("removed", @"\.go_or_wait$", "the partners of the strand are called in at once"),
        ("removed", @"\.level$", "the table takes cases of any level"),
        ("removed", @"^strands\.administrative$", "a region may have no administrative strand; no track names it"),
        ("removed|key garbled", @"^questions\.(?!(municipality|meldcode|meldcode_yourself)$)\w+$", "beside those that the hub asks, questions and their codes are the region's own"),
        ("emptied", @"^intake\.refers$", "everybody may report"),
        ("left out", @"^tracks\[[134]\]$", "a region may know fewer combinations of strands with care"),
        ("left out", @"^care\.shelters\[6\]$", "the Overweeghuis serves some regions only, and whom it fits another shelter may fit"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("mutants-").FullName;

    public static TheoryData<string> Names => [.. Directory.GetFiles(Regions, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void in_a_region(string region)
    {
        var whole = File.ReadAllText(Path.Combine(Regions, $"{region}.yaml"));
        var mutants = Mutant.Of(whole).ToList();
        var convenants = OnlyOf(region);
        var (equivalent, survivors) = (0, new List<string>());
        Parallel.For(0, mutants.Count, at =>
        {
            var mutant = mutants[at];
            var root = Tree.Parse(whole);
            mutant.Change(root);
            var yaml = Tree.Write(root);
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{at}")).FullName;
            File.WriteAllText(Path.Combine(folder, $"{region}.yaml"), yaml);
            if (IsEquivalent(mutant, region) && IsRead(folder, convenants))
            {
                Interlocked.Increment(ref equivalent);
                return;
            }

            var mutated = Tree.Parse(yaml);
            var lines = mutant.Near.SelectMany(near => Tree.Lines(mutated, near)).ToHashSet();
            var errors = RegionCheck.Of(folder, convenants).Errors;
            if (!errors.Any(error => error.File == $"{region}.yaml" && lines.Contains(error.Line) && mutant.IsNamedIn($"{error.Path} {error.Message}")))
            {
                lock (survivors)
                    survivors.Add($"{mutant} (lines {string.Join(", ", lines)}): {string.Join("; ", errors.Take(3))}");
            }
        });

        var all = mutants.Count - equivalent;
        output.WriteLine($"{all - survivors.Count} of {all} mutants refused with a right message, region {region}; {equivalent} more are equivalent");
        Assert.True(survivors.Count == 0, string.Join(Environment.NewLine, survivors));
        Assert.True(all > 500, $"{all} mutants");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void in_what_allows_it_to_tell_others_something(string region)
    {
        var mutants = Instruments(region).ToList();
        var convenants = OnlyOf(region);
        var survivors = new List<string>();
        var lines = Needed(region).ToLookup(one => one.Recipient, one => RegionSet.LineOf(Path.Combine(Regions, $"{region}.yaml"), one.Path));
        var alone = Directory.CreateDirectory(Path.Combine(_folder, "region")).FullName;
        File.Copy(Path.Combine(Regions, $"{region}.yaml"), Path.Combine(alone, $"{region}.yaml"));
        foreach (var (rule, file, recipient, yaml) in mutants)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString())).FullName;
            foreach (var other in Directory.GetFiles(convenants).Where(other => Path.GetFileName(other) != file))
                File.Copy(other, Path.Combine(folder, Path.GetFileName(other)));
            if (yaml is not null)
                File.WriteAllText(Path.Combine(folder, file), yaml);
            var errors = RegionCheck.Of(alone, folder).Errors;
            if (!errors.Any(error => error.File == $"{region}.yaml" && lines[recipient].Contains(error.Line) && error.Message.Contains(recipient.Partner, StringComparison.Ordinal)))
                survivors.Add($"{file} {rule}, {recipient}: {string.Join("; ", errors.Take(3))}");
        }

        output.WriteLine($"{mutants.Count - survivors.Count} of {mutants.Count} mutants of instruments refused with a right message, region {region}");
        Assert.True(survivors.Count == 0, string.Join(Environment.NewLine, survivors));
        Assert.True(mutants.Count > 30, $"{mutants.Count} mutants");
    }

    [Fact]
    public void and_nothing_is_called_equivalent_that_never_occurs() => Assert.All(_equivalent, one =>
        Assert.Contains(Directory.GetFiles(Regions, "*.yaml").SelectMany(file => Mutant.Of(File.ReadAllText(file))), mutant => Fits(one, mutant)));

    // Each instrument the region needs: gone, ended, without this region, and without each of the pairs it needs it for.
    private static IEnumerable<(string Rule, string File, Recipient Recipient, string? Yaml)> Instruments(string region)
    {
        var needed = Needed(region).Select(one => one.Recipient).ToHashSet();
        foreach (var path in Directory.GetFiles(Convenants))
        {
            var (file, yaml) = (Path.GetFileName(path), File.ReadAllText(path));
            var instrument = InstrumentFile.Read(file, yaml, []);
            foreach (var recipient in instrument.Covers.Where(covered => instrument.HoldsIn(region) && needed.Contains(covered)))
            {
                yield return ("gone", file, recipient, null);
                yield return ("ended", file, recipient, With(yaml, root => ((YamlScalarNode)root["until"]).Value = "2026-01-01"));
                if (instrument.Regions.Contains(region))
                    yield return ("without the region", file, recipient, With(yaml, root => Without(root["regions"], node => node.ToString() == region)));
                yield return ("without the pair", file, recipient, With(yaml, root => Without(root["covers"], node =>
                    node["partner"].ToString() == recipient.Partner && node["purpose"].ToString() == recipient.Purpose)));
            }
        }
    }

    /// <summary>Whom the region tells something, which registers it asks, and whose answers it waits for.</summary>
    private static IEnumerable<(string Path, Recipient Recipient)> Needed(string name)
    {
        var region = RegionSet.Load(Regions).Get(name);
        var told = Recipients.Of(region).ToList();
        return
        [
            .. told, .. told.Where(one => one.Path != "alarm.partner").Select(one => (one.Path, one.Recipient with { Purpose = Vocabulary.Receive })),
            .. region.Enrichment.Sources.Select((source, at) => ($"enrichment.sources[{at}]", new Recipient(source, Vocabulary.Enrich))),
        ];
    }

    private static string With(string yaml, Action<YamlMappingNode> change)
    {
        var root = Tree.Parse(yaml);
        change(root);
        return Tree.Write(root);
    }

    private static void Without(YamlNode list, Predicate<YamlNode> which)
    {
        var items = ((YamlSequenceNode)list).Children;
        items.Remove(items.Single(item => which(item)));
    }

    private static bool IsEquivalent(Mutant mutant, string region) =>
        _equivalent.Any(one => Fits(one, mutant)) && (mutant.Path != "care.shelters[6]" || region is "nijmegen" or "arnhem");

    private static bool Fits((string Rule, string Path, string Why) one, Mutant mutant) =>
        one.Rule.Split('|').Contains(mutant.Rule) && Regex.IsMatch(mutant.Path, one.Path, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The instruments that this region has; reading those of the others would take most of the time.</summary>
    private string OnlyOf(string region)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "convenants")).FullName;
        foreach (var file in Directory.GetFiles(Convenants).Where(file => InstrumentFile.Read(Path.GetFileName(file), File.ReadAllText(file), []).HoldsIn(region)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private static bool IsRead(string folder, string convenants)
    {
        try
        {
            RegionSet.Load(folder, convenants);
            return true;
        }
        catch (RegionException)
        {
            return false;
        }
    }
}
