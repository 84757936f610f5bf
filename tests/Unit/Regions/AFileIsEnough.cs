using Keten.Host.Regions;
using Keten.Hosting.Regions;

namespace Keten.Tests.Unit.Regions;

/// <summary>A region that no code knows (Voorbeeldland) is its file and its instrument, beside those that are shipped.</summary>
public sealed class AFileIsEnough : IDisposable
{
    private static readonly string Made = Repository.At("tests/Unit/Regions/Voorbeeldland");

    private readonly string _folder = Directory.CreateTempSubdirectory("voorbeeldland-").FullName;
    private readonly string _regions;
    private readonly string _convenants;

    public AFileIsEnough()
    {
        (_regions, _convenants) = (Path.Combine(_folder, "regions"), Path.Combine(_folder, "convenants"));
        Copy(Path.Combine(AppContext.BaseDirectory, "convenants"), _convenants);
        Copy(Path.Combine(Made, "convenants"), _convenants);
        Copy(Made, _regions);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void every_way_through_it_ends_well()
    {
        var found = RegionCheck.Of(_regions, _convenants);

        Assert.Equal([], found.Errors.Select(error => $"{error.File}:{error.Line}: {error.Message} ({error.Path})"));
        Assert.True(found.Combinations > 50_000, $"{found.Combinations} combinations");
    }

    [Fact]
    public void it_chooses_what_none_of_the_shipped_ones_does()
    {
        var region = RegionSet.Load(_regions, _convenants).Get("voorbeeldland");

        Assert.Equal(("table-chair", "weegtafel", "criminal"), (region.Assessment.Assessor, region.TableFor("Verzonnendam")!.Id, region.TrackOf(["criminal"])!.Lead));
        Assert.False(region.Strands.ContainsKey("organised_crime"));
        Assert.Equal("zvh-rijk-van-nijmegen", region.PartnerFor("zvh-rivierenland", region.MunicipalityOf("8998AB", null)!.Name));
        Assert.Equal("Weet u een kenteken?", region.Questions["number_plate"].Nl);
    }

    [Theory]
    [InlineData("  assessor: table-chair", "  assessor: zorgcoordinator", "zorgcoordinator may not decide")]
    [InlineData("    chair: table-chair", "    chair: analist", "analist may not say what a table agreed")]
    [InlineData("  owner: analist", "  owner: table-chair", "table-chair may not take up")]
    [InlineData("    lead: zorgcoordinator", "    lead: duty-officer", "duty-officer may not work on a case")]
    [InlineData("    lead: zvh-rivierenland", "    lead: moviera", "one that `to` names")]
    [InlineData("    members: [analist, zorgcoordinator, avim]", "    members: [analist, nla]", "tell nla anything")]
    [InlineData("  registrar: zorgcoordinator", "  registrar: comensha-not", "unknown code")]
    [InlineData("  registrar: zorgcoordinator", "  registrar: zvh-groningen", "tell zvh-groningen anything")]
    [InlineData("  partner: veilig-thuis", "  partner: zvh-rivierenland", "choose from: veilig-thuis")]
    [InlineData("    level: established", "    level: suspected", "choose from: suspicion, established")]
    [InlineData("  levels: [suspicion, established]", "  levels: [suspicion]", "unknown code 'established'")]
    [InlineData("    takes: [signals, criminal]", "    takes: [criminal]", "none takes signals")]
    [InlineData("    kind: regional", "    kind: local", "only some municipalities have one")]
    [InlineData("    local_table: false\n    #", "    local_table: true\n    #", "no local table takes signals")]
    [InlineData("    - code: nothing_found\n", "    - code: nothing_found\n    - code: other_municipality\n      to: { partner: hulp, purpose: care }\n", "has no receiver")]
    [InlineData("    - code: nothing_found\n", "    - code: nothing_found\n    - code: other_phenomenon\n", "say who takes up other_phenomenon")]
    [InlineData("[nidos, jeugdhulp,", "[jeugdhulp,", "add nidos")]
    [InlineData("omm, coa,", "coa,", "add omm")]
    [InlineData("coa, cosm,", "cosm,", "add coa")]
    [InlineData("cosm, crisisopvang, opvang]", "cosm, crisisopvang, overweeghuis]", "no instrument covers overweeghuis")]
    [InlineData("cities: [Verzonnendam]", "cities: [nergenshuizen]", "belongs to an earlier municipality")]
    [InlineData("  - { strands: [care], lead: care }\n", "", "a victim in view has no track")]
    [InlineData("  - { strands: [criminal], lead: criminal }\n", "", "")]
    [InlineData("closed: { nl: \"Afgehandeld in Voorbeeldland.\"", "closed: { nl: \" \"", "write one value")]
    public void what_would_not_end_well_is_refused(string right, string wrong, string message)
    {
        var file = Path.Combine(_regions, "voorbeeldland.yaml");
        var whole = File.ReadAllText(file);
        var broken = whole.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(whole, broken);
        File.WriteAllText(file, broken);

        var errors = RegionCheck.Of(_regions, _convenants).Errors;

        // An offender is still somebody's: the administrative strand alone is a track of every region that has it.
        if (message.Length == 0)
            Assert.Empty(errors);
        else
            Assert.Contains(errors, error => error.File == "voorbeeldland.yaml" && error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void two_tables_for_the_signals_of_one_municipality_are_refused()
    {
        var file = Path.Combine(_regions, "voorbeeldland.yaml");
        var lines = File.ReadAllLines(file).ToList();
        var (from, to) = (lines.IndexOf("tables:") + 1, lines.IndexOf("care:", lines.IndexOf("tables:")));
        lines.InsertRange(to - 1, lines[from..(to - 1)].Select(line => line.Replace("id: weegtafel", "id: tweede-tafel", StringComparison.Ordinal)));
        File.WriteAllLines(file, lines);

        var error = Assert.Single(RegionCheck.Of(_regions, _convenants).Errors);
        Assert.Equal(("tables[1].takes", true), (error.Path, error.Message.StartsWith("an earlier table takes the same signals", StringComparison.Ordinal)));
    }

    [Fact]
    public void a_municipality_or_postcode_of_two_regions_is_refused()
    {
        var copy = File.ReadAllText(Path.Combine(_regions, "voorbeeldland.yaml"))
            .Replace("region: voorbeeldland", "region: tweede-land", StringComparison.Ordinal)
            .Replace("  - name: Voorbeeldstad", "  - name: Andersstad", StringComparison.Ordinal)
            .Replace("[8998]", "[8999]", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_regions, "tweede-land.yaml"), copy);
        var instrument = Path.Combine(_convenants, "voorbeeldland.2026-01-01.yaml");
        File.WriteAllText(instrument, File.ReadAllText(instrument).Replace("[voorbeeldland]", "[voorbeeldland, tweede-land]", StringComparison.Ordinal));

        var errors = RegionCheck.Of(_regions, _convenants).Errors;

        Assert.Equal(
            ["municipalities[0].postcodes: 8990-8997 overlaps with Andersstad in tweede-land", "municipalities[1].name: Verzonnendam is a municipality of tweede-land too"],
            errors.Select(error => error.Message.Split(';')[0]));
        Assert.All(errors, error => Assert.Equal("voorbeeldland.yaml", error.File));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, "*.yaml"))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
