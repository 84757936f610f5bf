using System.Text.Json;
using Keten.Enrichment;
using Keten.Sharing;

namespace Keten.Tests.Chain.Enriching;

public class NoticingOtherRegions
{
    private static Report Here => Sample.QuietPlace;

    private static Report There => Sample.QuietPlace with { Region = "elders" };

    [Fact]
    public async Task both_sides_hear_of_the_same_address_how_often_and_whom_to_call()
    {
        await using var hub = await Start();
        var here = await hub.Receives(Here);
        Assert.Equal("n", (await hub.Rated(here)).Ratings[0].Strength);

        var there = await hub.Receives(There);

        var found = await hub.Rated(there);
        Assert.Equal(("y", "other_region_match"), (found.Ratings[0].Strength, Assert.Single(found.Ratings[0].Reasons)));
        Assert.Equal(new OtherRegion("nijmegen", "aandachtsfunctionaris", 1), Assert.Single(found.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>()));
        var woken = await hub.Hears(here, heard => heard.Later.Count == 1);
        Assert.Equal((true, "other-regions"), (woken.Later[0].Strengthens, woken.Later[0].Source));
        Assert.Equal(new OtherRegion("elders", "ketenregisseur", 1), Assert.Single(woken.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>()));
        NoIdCrossed((here, woken), (there, found));
    }

    [Fact]
    public async Task an_address_that_was_put_right_is_not_noticed_any_more()
    {
        await using var hub = await Start();
        var here = await hub.Receives(Here);
        await hub.Rated(here);

        await hub.Corrects(here, Sample.KnownPlace);
        await hub.Rated(here, 2);

        Assert.DoesNotContain((await hub.Rated(await hub.Receives(There))).Facts, fact => fact.OtherRegion is not null);
        Assert.Contains((await hub.Rated(await hub.Receives(Sample.KnownPlace with { Region = "elders" }))).Facts, fact => fact.OtherRegion is not null);
    }

    [Fact]
    public async Task the_number_grows_and_signals_of_the_own_region_are_still_named()
    {
        await using var hub = await Start();
        var here = await hub.Receives(Here);
        await hub.Rated(here);
        var first = await hub.Receives(There);
        await hub.Rated(first);

        var second = await hub.Rated(await hub.Receives(There));

        Assert.Equal([first], second.Facts.SelectMany(fact => fact.Signals));
        var heard = await hub.Hears(here, heard => heard.Later.Count == 2);
        Assert.Equal([1, 2], heard.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>().Select(other => other.Signals).Order());
        NoIdCrossed((here, heard), (first, await hub.Rated(first)));
    }

    [Fact]
    public async Task signals_that_come_together_each_hear_of_the_other_region_once()
    {
        await using var hub = await Start();
        var both = await Task.WhenAll(hub.Receives(Here), hub.Receives(There));

        foreach (var id in both)
        {
            var heard = await hub.Hears(id, heard => heard.Ratings.Count == 1 && heard.Facts.Any(fact => fact.OtherRegion is not null));
            Assert.Single(heard.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>());
        }
    }

    [Fact]
    public async Task what_two_signals_have_in_common_twice_is_told_once_and_not_what()
    {
        await using var hub = await Start();
        var report = Sample.Story with
        {
            Organisations = [new Organisation { Role = "employer", KvkNumber = "90000001" }],
            Vehicles = [new Vehicle { LicensePlate = "XX-00-01" }],
        };
        await hub.Rated(await hub.Receives(report));

        var there = await hub.Rated(await hub.Receives(report with { Region = "elders" }));

        var fact = Assert.Single(there.Facts, fact => fact.OtherRegion is not null);
        Assert.Equal(("other_region_match", 1), (fact.Reason, fact.OtherRegion!.Signals));
    }

    [Fact]
    public async Task people_and_what_is_theirs_are_noticed_also_when_written_differently()
    {
        await using var hub = await Start();
        foreach (var (one, other) in Twice)
        {
            var here = await hub.Receives(Sample.Story with { Persons = [one] });
            await hub.Rated(here);

            var there = await hub.Rated(await hub.Receives(Sample.Story with { Region = "elders", Persons = [other] }));

            Assert.Equal(new OtherRegion("nijmegen", "aandachtsfunctionaris", 1), Assert.Single(there.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>()));
            await hub.Hears(here, heard => heard.Later.Count == 1);
        }
    }

    /// <summary>never 24: with canaries in every field of both signals, what either side hears holds a hit, a number and a contact.</summary>
    [Fact]
    public async Task nothing_of_the_other_signal_is_told()
    {
        await using var hub = await Start();
        var (here, there) = (await hub.Receives(Canary("one", "nijmegen")), Guid.CreateVersion7());
        await hub.Rated(here);
        await hub.Receives(there, Canary("two", "elders"));

        var (woken, found) = (await hub.Hears(here, heard => heard.Later.Count == 1), await hub.Rated(there));

        foreach (var (fact, other) in new[] { (woken.Facts, new OtherRegion("elders", "ketenregisseur", 1)), (found.Facts, new OtherRegion("nijmegen", "aandachtsfunctionaris", 1)) }
            .Select(side => (Assert.Single(side.Item1, fact => fact.OtherRegion is not null), side.Item2)))
        {
            Assert.Equal(
                JsonSerializer.Serialize(new Fact { Source = "other-regions", Origin = "own", At = fact.At, Reason = "other_region_match", OtherRegion = other }),
                JsonSerializer.Serialize(fact));
        }

        Assert.Equal(["other_region_match"], woken.Later[0].Reasons);
        Assert.DoesNotMatch("canary|0000042", JsonSerializer.Serialize((woken, found)));
        NoIdCrossed((here, woken), (there, found));
    }

    [Fact]
    public async Task who_handed_a_signal_over_hears_of_it_where_it_is_now()
    {
        await using var hub = await Start();
        var moved = await hub.Receives(Here);
        await hub.Rated(moved);
        await hub.Corrects(moved, There);
        await hub.Rated(moved, 2);

        var later = await hub.Rated(await hub.Receives(Here));

        Assert.Equal(new OtherRegion("elders", "ketenregisseur", 1), Assert.Single(later.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>()));
    }

    [Fact]
    public async Task a_region_that_is_added_or_taken_out_while_running_counts_at_once()
    {
        var folder = FindingEarlierSignals.WithNeighbour(andTell: false);
        var instrument = Path.Combine(folder, "convenants", "andere-regio.2018-05-25.yaml");
        await using var hub = await Start(folder);
        var found = async (Report report) => (await hub.Rated(await hub.Receives(report))).Facts.Any(fact => fact.OtherRegion is not null);
        Assert.False(await found(Here) || await found(There));

        await hub.TakesOver(instrument, "regions: [nijmegen", "regions: [elders, nijmegen");
        Assert.False(await found(Here)); // what came before was entered for nobody
        Assert.True(await found(There));

        await hub.TakesOver(instrument, "regions: [elders, nijmegen", "regions: [nijmegen");
        Assert.False(await found(Here) || await found(There));
    }

    private static IEnumerable<(Person One, Person Other)> Twice =>
    [
        (Somebody("Testa", null, "Voorbeeldówna"), Somebody("T.", "van", "VOORBEELDOWNA")),
        (new() { Roles = ["victim"], Bsn = "999990342" }, new() { Roles = ["suspect"], Bsn = "999990342" }),
        (new() { Roles = ["victim"], Phone = "06-00000041" }, new() { Roles = ["suspect"], Phone = "0031 6 0000 0041" }),
        (new() { Roles = ["victim"], Email = "Niemand.Verzonnen+1@gmail.com" }, new() { Roles = ["victim"], Email = "niemandverzonnen@googlemail.com" }),
        (Living("Proefstraat", "6511ZY"), Living("PROEFSTR.", null)),
    ];

    private static Person Somebody(string given, string? prefix, string family) =>
        new() { Roles = ["victim"], Name = new PersonName { Given = given, Prefix = prefix, Family = family }, BirthDate = new DateOnly(1999, 4, 12) };

    private static Person Living(string street, string? postcode) =>
        new() { Roles = ["facilitator"], Address = new Address { Street = street, HouseNumber = "9", Postcode = postcode, City = "Nijmegen" } };

    private static Report Canary(string side, string region) => Sample.Story with
    {
        Region = region,
        Forms = [$"canary-form-{side}"],
        Narrative = $"canary-story-{side}",
        Organisations = [new Organisation { Role = $"canary-role-{side}", Name = $"canary-company-{side}" }],
        Online = [new OnlineTrace { Kind = "advert", Value = $"https://canary-{side}.example.org" }],
        Persons =
        [
            Somebody($"canary-given-{side}", null, $"canary-family-{side}") with
            {
                Roles = [$"canary-role-{side}"],
                Phone = "06-00000042",
                Description = $"canary-description-{side}",
                Nationality = $"canary-nationality-{side}",
            },
        ],
    };

    private static void NoIdCrossed(params (Guid Id, Heard Heard)[] sides)
    {
        foreach (var (id, heard) in sides)
        {
            foreach (var (other, _) in sides.Where(side => side.Id != id))
            {
                Assert.DoesNotContain(other.ToString(), JsonSerializer.Serialize(heard), StringComparison.Ordinal);
            }
        }
    }

    private static Task<Running> Start() => Start(FindingEarlierSignals.WithNeighbour());

    private static Task<Running> Start(string folder) => Running.Start(
        app =>
        {
            app.AddEnrichment();
            app.AddListener();
        },
        settings => (settings["Keten:Regions"], settings["Keten:Convenants"]) = (folder, Path.Combine(folder, "convenants")));
}
