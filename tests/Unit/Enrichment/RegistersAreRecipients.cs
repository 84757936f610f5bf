using Keten.Adapters;
using Keten.Enrichment.Ask;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;

namespace Keten.Tests.Unit.Enrichment;

/// <summary>What goes to registers passes the sharing engine like everything else (sharing.md, table, never 5, 6, 7, 9 and 25).</summary>
public sealed class RegistersAreRecipients : IDisposable
{
    private static readonly Person _victim = Sample.Victim with { Id = Guid.NewGuid() };
    private static readonly Person _suspect = _victim with { Id = Guid.NewGuid(), Roles = ["suspect"], Bsn = "999990007", Name = new PersonName { Given = "Dirk", Family = "Dader" }, Phone = null, Email = null, Address = _victim.Address! with { HouseNumber = "7" } };
    private static readonly Report _report = Sample.Report with { Persons = [_victim, _suspect] };

    private readonly string _folder = Directory.CreateTempSubdirectory("registers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("brp", "victim.bsn suspect.bsn", "registers/brp-person")]
    [InlineData("bag", "suspect.address", "registers/bag-home")]
    [InlineData("wijkteam", "victim.address suspect.address", "registers/wijkteam-home")]
    [InlineData("kvk", "organisation.name", "registers/kvk-organisation")]
    [InlineData("enforcement-files", "location.houseNumber location.postcode", "registers/enforcement-place")]
    public void the_record_names_what_leaves_and_no_more(string register, string fields, string grant)
    {
        var asking = A.Asking(register, A.Inquiry(_report with
        {
            Organisations = [new Organisation { Role = "employer", Name = "Proef BV" }],
            Locations = register == "enforcement-files" ? [new Location { Kind = "venue", Street = "Proefweg", HouseNumber = "3", Postcode = "6511AB", City = "Nijmegen" }] : [],
        }))!;

        Assert.Equal(fields.Split(' ').Order(), asking.Decision.Shared.Order());
        Assert.Empty(asking.Decision.Reduced);
        Assert.Equal([grant], asking.Decision.Grants);
        Assert.Equal(64, asking.Decision.PayloadHash.Length);
    }

    [Theory]
    [InlineData("victim.bsn, ", "brp")]
    [InlineData("organisation.name, ", "kvk")]
    public void what_no_rule_names_cannot_be_asked(string path, string register)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "convenants"), "*.yaml"))
        {
            var yaml = File.ReadAllText(file);
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(file)), Path.GetFileName(file).StartsWith("registers.", StringComparison.Ordinal) ? yaml.Replace(path, "", StringComparison.Ordinal) : yaml);
        }

        var inquiry = A.Inquiry(Sample.Report with { Persons = [_victim], Organisations = [new Organisation { Role = "employer", Name = "Proef BV" }] });
        var asked = A.By(RuleBook.Load(_folder)).Decide(inquiry, register, Guid.Empty, A.Now, _ => true)?.Keys.Select(key => key.ToQuery()) ?? [];

        Assert.Equal(register == "brp" ? [new RegisterQuery.ByPerson("Voorbeeld", new DateOnly(1999, 4, 12))] : Array.Empty<RegisterQuery>(), asked);
        Assert.NotEqual(asked, A.Asked(register, inquiry));
    }

    /// <summary>A minor's key is whole: a pseudonym finds nobody.</summary>
    [Fact]
    public void of_a_child_too() => Assert.Equal(
        [new RegisterQuery.ByPerson("Voorbeeld", new DateOnly(2012, 4, 12))],
        A.Asked("brp", A.Inquiry(Sample.Report with { Persons = [_victim with { Bsn = null, BirthDate = new DateOnly(2012, 4, 12) }] })));

    /// <summary>KvK may hear a firm's name with a suspect's in it, never one with a victim's or the reporter's (never 1 and 6).</summary>
    [Theory]
    [InlineData("Klussen Dader", true)]
    [InlineData("Schoonmaak Voorbeeld", false)]
    [InlineData("Bakkerij Meldermans", false)]
    public void a_firm_that_is_called_after_somebody(string name, bool isAsked)
    {
        var report = _report with { Reporter = new Reporter { Kind = "business", Name = "Mia Meldermans" }, Organisations = [new Organisation { Role = "employer", Name = name }] };

        Assert.Equal(isAsked ? [new RegisterQuery.ByOrganisation(name)] : Array.Empty<RegisterQuery>(), A.Asked("kvk", A.Inquiry(report)));
        Assert.Equal([new RegisterQuery.ByKvkNumber("12345678")], A.Asked("kvk", A.Inquiry(report with { Organisations = [new Organisation { Role = "employer", Name = name, KvkNumber = "12345678" }] })));
    }

    [Fact]
    public void what_is_added_to_a_victim_is_a_victims_whatever_it_says_itself()
    {
        var home = new Fact { Source = "analist", Origin = "own", At = A.Now, Persons = [new Person { Id = _victim.Id, Roles = ["suspect"], Address = _suspect.Address }] };
        var other = home with { Persons = [home.Persons[0] with { Id = Guid.NewGuid() }] };
        var inquiry = A.Inquiry(Sample.Report with { Persons = [_victim] });

        Assert.Empty(A.Asked("bag", inquiry with { Added = [home] }));
        Assert.Single(A.Asked("bag", inquiry with { Added = [other] }));
    }

    /// <summary>What a register or a partner said does not go on to a register (never 8 and 9).</summary>
    [Theory]
    [InlineData("brp", "register", 0)]
    [InlineData("avim", "police", 0)]
    [InlineData("analist", "own", 1)]
    public void only_what_we_know_ourselves_is_asked_about(string source, string origin, int keys) =>
        Assert.Equal(keys, A.Asked("brp", A.Inquiry(Sample.Report) with { Added = [new Fact { Source = source, Origin = origin, At = A.Now, Persons = [_suspect] }] }).Count());

    [Fact]
    public void an_objection_ends_what_rests_on_the_task_and_not_what_the_law_asks()
    {
        var objection = new Statement
        {
            Id = Guid.NewGuid(),
            PersonId = _victim.Id,
            Recipient = "any",
            Data = ["identity", "contact"],
            Purposes = ["enrich"],
            From = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Giver = "self",
            Says = "objection",
            GivenAt = A.Now.AddDays(-1),
        };
        Asking? Asked(string register) => A.Deciding.Decide(A.Inquiry(Sample.Report with { Persons = [_victim] }), register, Guid.Empty, A.Now, _ => true, [objection]);

        Assert.Null(Asked("wijkteam"));
        Assert.Single(Asked("brp")!.Keys);
        Assert.Single(A.Asked("wijkteam", A.Inquiry(Sample.Report with { Persons = [_victim] })));
    }

    /// <summary>Once the BRP said that an address is secret, nobody else is asked by it: as a home or as a place.</summary>
    [Fact]
    public void a_secret_address_is_no_key_any_more()
    {
        var report = _report with
        {
            Persons = [_victim, _suspect with { Address = _victim.Address }],
            Locations = [new Location { Kind = "dwelling", HouseNumber = "1", Postcode = "6511 AC" }, new Location { Kind = "workplace", HouseNumber = "9", Postcode = "6511AC" }],
        };
        var secret = A.Inquiry(report) with { Facts = [new Fact { Source = "brp", Origin = "register", At = A.Now, Text = "Verzonnen.", SecretAddressOf = [_victim.Id] }] };

        Assert.Equal([2, 2, 1], Array.ConvertAll(["bag", "enforcement-files", "wijkteam"], register => A.Asked(register, A.Inquiry(report)).Count()));
        Assert.Equal([new RegisterQuery.ByAddress("6511AC", "9")], A.Asked("bag", secret));
        Assert.Equal([new RegisterQuery.ByAddress("6511AC", "9")], A.Asked("enforcement-files", secret));
        Assert.Empty(A.Asked("wijkteam", secret));
        Assert.Equal(["victim.bsn", "suspect.bsn"], A.Asking("brp", secret)!.Decision.Shared);
    }

    [Fact]
    public void a_dwelling_that_is_a_shelter_by_its_address_is_asked_about_nowhere()
    {
        var shelter = new Location { Kind = "shelter", Street = "Proefweg", HouseNumber = "5", Postcode = "6511AB" };
        var inquiry = A.Inquiry(Sample.Report with { Locations = [shelter, shelter with { Kind = "dwelling" }], Persons = [_suspect with { Address = new Address { HouseNumber = "5", Postcode = "6511AB" } }] });

        Assert.All(["bag", "enforcement-files", "wijkteam"], register => Assert.Empty(A.Asked(register, inquiry)));
    }

    [Fact]
    public void whatever_register_a_region_asks_an_instrument_covers() => Assert.All(
        RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions")).All
            .SelectMany(region => region.Enrichment.Sources.Where(Vocabulary.Registers.Contains).Select(source => (region.Id, source))),
        one => Assert.True(Keten.Tests.Unit.Sharing.Sample.Rules.Instruments.Has(one.Id, new(one.source, "enrich")), $"{one}"));

    [Fact]
    public void a_decision_that_is_recorded_is_known_again_and_another_is_not()
    {
        var first = Recorded.Of(A.Asking("brp", A.Inquiry(_report))!.Decision);

        Assert.Equal(first, Recorded.Of(A.Asking("brp", A.Inquiry(_report))!.Decision));
        Assert.NotEqual(first, Recorded.Of(A.Asking("brp", A.Inquiry(_report with { Persons = [_victim] }))!.Decision));
    }
}
