using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;

namespace Keten.Tests.Unit.Convenants;

/// <summary>Nothing is sent without an instrument, and of two nobody would know which holds.</summary>
public sealed class Instruments : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "convenants");
    private static readonly string Regions = Path.Combine(AppContext.BaseDirectory, "regions");
    private readonly string _folder = Directory.CreateTempSubdirectory("convenants-").FullName;

    /// <summary>Those that a shipped region needs.</summary>
    public static TheoryData<string> Needed =>
    [
        .. Directory.GetFiles(Shipped, "*.20*.yaml").Where(file => Read(file).Covers.Intersect(RegionSet.Load(Regions).All.SelectMany(Recipients.Of).Select(one => one.Recipient)).Any())
            .Select(file => Path.GetFileName(file)!),
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Needed))]
    public void without_one_a_region_that_needs_it_is_refused_at_the_line_that_does(string file)
    {
        Ship(except: file);
        var gone = Read(Path.Combine(Shipped, file));

        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(Regions, _folder));

        Assert.All(refused.Errors, error => Assert.Contains(Names(error.Path), File.ReadAllLines(Path.Combine(Regions, error.File))[error.Line - 1], StringComparison.Ordinal));
        var expected = RegionSet.Load(Regions).All.Where(region => gone.Regions.Contains(region.Id)).SelectMany(region =>
            Recipients.Of(region).Where(one => gone.Covers.Contains(one.Recipient)).Select(one => ($"{region.Id}.yaml", one.Path)));
        Assert.Equal(expected.Order(), refused.Errors.Select(error => (error.File, error.Path)).Order());
    }

    // Care names partners in one line each; elsewhere each stands in a line of its own.
    private static string Names(string path) => path.StartsWith("care.", StringComparison.Ordinal) ? $"{path.Split('.')[1].Split('[')[0]}: " : "partner: ";

    [Fact]
    public void another_partner_in_one_municipality_needs_one_too()
    {
        File.WriteAllText(Path.Combine(_folder, "nijmegen.yaml"), File.ReadAllText(Path.Combine(Regions, "nijmegen.yaml")).Replace(
            "    postcodes: [6551, 6640-6642, 6644-6645]",
            "    postcodes: [6551, 6640-6642, 6644-6645]\n    instead: { zvh-rijk-van-nijmegen: zvh-gelderland-midden }", StringComparison.Ordinal));

        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(_folder, Shipped));

        Assert.Equal("municipalities[2].instead", refused.Errors[0].Path);
        Assert.Contains("zvh-gelderland-midden for protect", refused.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("instrument: nla-consultatie", "instrument: nla", "instrument", "nla.2018-05-25.yaml")]
    [InlineData("from: 2018-05-25", "from: 2018-06-25", "instrument", "nla-consultatie.2018-06-25.yaml")]
    [InlineData("from: 2018-05-25", "from: 25 mei 2018", "from", "write a day as")]
    [InlineData("until: open", "until: 2018-05-25", "until", "later day")]
    [InlineData("until: open", "until: ever", "until", "or open")]
    [InlineData("partner: nla,", "partner: inspectie,", "covers[0].partner", "unknown code")]
    [InlineData("purpose: judge", "purpose: gossip", "covers[0].purpose", "unknown code")]
    [InlineData("ground: ", "reason: ", "ground", "missing")]
    [InlineData("until: open", "until: open\nkeep_days: { signal: 0 }", "keep_days.signal", "whole number from 1 to 7305")]
    [InlineData("until: open", "until: open\nkeep_days: { established: 9 }", "keep_days.established", "unknown key")]
    [InlineData("until: open", "until: open\nkeep_days: {}", "keep_days", "signal, case or both")]
    [InlineData("regions: [nijmegen, west-friesland, arnhem, groningen]", "regions: nijmegen", "regions", "write a list")]
    public void a_mistake_is_named_with_file_line_place_and_how_to_mend(string right, string wrong, string path, string message)
    {
        const string File = "nla-consultatie.2018-05-25.yaml";
        Ship(change: (File, yaml => yaml.Replace(right, wrong, StringComparison.Ordinal)));

        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(Regions, _folder));

        var error = refused.Errors.First(error => error.File == File && error.Path == path);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Line, 1, 12);
    }

    [Theory]
    [InlineData("purpose: match", "purpose: judge", "covers[0].purpose", "other_region is told for match")]
    [InlineData("partner: other_region", "partner: avim", "covers[0].purpose", "other_region is told for match")]
    [InlineData("regions: [nijmegen, west-friesland, arnhem, groningen]", "regions: [nijmegen]", "regions", "two regions or more")]
    [InlineData("partner: other_region", "partner: other_regions", "covers[0].partner", "unknown code")]
    public void and_so_where_regions_tell_each_other(string right, string wrong, string path, string message)
    {
        const string File = "andere-regio.2018-05-25.yaml";
        Ship(change: (File, yaml => yaml.Replace(right, wrong, StringComparison.Ordinal)));

        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(Regions, _folder));

        var error = refused.Errors.First(error => error.File == File && error.Path == path);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Line, 1, 14);
    }

    [Theory]
    [InlineData("terugkoppeling.2018-05-25.yaml", "purpose: feedback", "purpose: judge")]
    [InlineData("terugkoppeling.2018-05-25.yaml", "partner: reporter", "partner: avim")]
    [InlineData("nla-consultatie.2018-05-25.yaml", "purpose: judge", "purpose: feedback")]
    public void reporters_are_told_for_feedback_and_nobody_else_is(string file, string right, string wrong)
    {
        Ship(change: (file, yaml => yaml.Replace(right, wrong, StringComparison.Ordinal)));

        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(Regions, _folder)).Errors;

        Assert.Contains(refused, error => error.File == file && error.Path == "covers[0].purpose" && error.Message.StartsWith("reporter is told for feedback and for nothing else", StringComparison.Ordinal));
    }

    [Fact]
    public void a_region_stands_in_one_at_a_time_that_lets_it_tell_others()
    {
        Ship();
        var shipped = File.ReadAllText(Path.Combine(Shipped, "andere-regio.2018-05-25.yaml"));
        File.WriteAllText(Path.Combine(_folder, "buren.2018-05-25.yaml"), shipped.Replace("instrument: andere-regio", "instrument: buren", StringComparison.Ordinal).Replace("[nijmegen, west-friesland,", "[nijmegen,", StringComparison.Ordinal));

        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(Regions, _folder));

        Assert.Contains(refused.Errors, error => error.Path == "covers" && error.Message.Contains("other_region for match", StringComparison.Ordinal));
    }

    [Fact]
    public void two_at_one_time_are_refused_and_one_after_the_other_is_not()
    {
        Ship(change: ("nla-consultatie.2018-05-25.yaml", yaml => yaml.Replace("until: open", "until: 2031-01-01", StringComparison.Ordinal)));
        Next("2031-01-01");
        Assert.NotEmpty(RegionSet.Load(Regions, _folder).All);

        Next("2030-12-31");
        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(Regions, _folder));
        Assert.Contains(refused.Errors, error => error.Path == "covers" && error.Message.Contains("nla for judge", StringComparison.Ordinal));
    }

    [Fact]
    public void one_that_has_ended_keeps_no_hub_from_starting()
    {
        Ship(change: ("nla-consultatie.2018-05-25.yaml", yaml => yaml.Replace("until: open", "until: 2019-01-01", StringComparison.Ordinal)));
        Assert.NotEmpty(RegionSet.Load(Regions, _folder).All);
    }

    private static Instrument Read(string path)
    {
        var errors = new List<RegionError>();
        var instrument = InstrumentFile.Read(Path.GetFileName(path), File.ReadAllText(path), errors);
        Assert.Empty(errors);
        return instrument;
    }

    /// <summary>A later version of the NLA's.</summary>
    private void Next(string from) => File.WriteAllText(
        Path.Combine(_folder, $"nla-consultatie.{from}.yaml"),
        File.ReadAllText(Path.Combine(Shipped, "nla-consultatie.2018-05-25.yaml")).Replace("2018-05-25", from, StringComparison.Ordinal));

    private void Ship(string? except = null, (string File, Func<string, string> With)? change = null)
    {
        foreach (var path in Directory.GetFiles(Shipped).Where(path => Path.GetFileName(path) != except))
        {
            var whole = File.ReadAllText(path);
            var yaml = change is { } one && one.File == Path.GetFileName(path) ? one.With(whole) : whole;
            Assert.True(change?.File != Path.GetFileName(path) || yaml != whole);
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(path)), yaml);
        }
    }
}
