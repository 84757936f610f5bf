using System.Text.Json;
using Keten.Enrichment.Correlate;
using Keten.Enrichment.Elsewhere;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Enrichment;

public class OtherRegionsAsASource
{
    private static readonly RegionSet _regions = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions"));

    [Theory]
    [InlineData("address", true, true)]
    [InlineData("kvk", true, true)]
    [InlineData("company", true, true)]
    [InlineData("plate", true, true)]
    [InlineData("phone", true, true)]
    [InlineData("email", true, true)]
    [InlineData("iban", true, true)]
    [InlineData("online", true, true)]
    [InlineData("bsn", true, true)]
    [InlineData("person", true, false)]
    [InlineData("somebody", false, true)]
    public void everything_crosses_the_border_but_a_person_only_where_it_is_nearly_certain_who(string kind, bool stays, bool crosses) =>
        Assert.Equal((stays, crosses), (new MatchKey(kind, "aa").Stays, new MatchKey(kind, "aa").Crosses));

    [Fact]
    public void a_region_hears_how_many_and_whom_to_call_and_nothing_else()
    {
        var facts = OtherRegions.Facts([Seen(1), Seen(2), Seen(2, "bb"), Seen(3, "cc", "arnhem")], _regions, DateTimeOffset.UnixEpoch);

        Assert.Equal(
            [("other_region_match", new OtherRegion("arnhem", "ketenregisseur", 1)), ("other_region_match", new OtherRegion("nijmegen", "aandachtsfunctionaris", 2))],
            facts.Select(fact => (fact.Reason, fact.OtherRegion!)));
        Assert.All(facts, fact => Assert.Empty(fact.Signals));
        Assert.All(Enumerable.Range(1, 3), n => Assert.DoesNotContain(Id(n).ToString(), JsonSerializer.Serialize(facts), StringComparison.Ordinal));
    }

    [Fact]
    public void the_other_side_hears_how_many_share_its_own_keys()
    {
        Sighting[] here = [Seen(1, region: "elders"), Seen(2, region: "elders"), Seen(3, "bb", region: "elders")];

        var told = Assert.Single(OtherRegions.Told(here, [Seen(9)], 20));

        Assert.Equal(new Told(Id(9), "nijmegen", 2), told);
    }

    [Fact]
    public void what_two_have_in_common_twice_counts_once() =>
        Assert.Equal(1, Assert.Single(OtherRegions.Told([Seen(1, region: "elders"), Seen(1, "bb", "elders")], [Seen(9), Seen(9, "bb")], 20)).Signals);

    [Fact]
    public void who_asks_is_one_of_them_also_where_it_was_not_looked_at() =>
        Assert.Equal(1, Assert.Single(OtherRegions.Told([], [Seen(9)], 20)).Signals);

    [Fact]
    public void of_many_the_latest_are_told() =>
        Assert.Equal([Id(30), Id(29)], OtherRegions.Told([], Enumerable.Range(1, 30).Select(n => Seen(n)), 2).Select(told => told.SignalId));

    [Fact]
    public void no_partner_hears_of_it()
    {
        var fact = OtherRegions.Facts([Seen(1)], _regions, DateTimeOffset.UnixEpoch)[0] with { OtherRegion = new OtherRegion("canary-region", "canary-contact", 77777) };
        var dossier = new Dossier { SignalId = Id(1), Report = Sample.Report, Facts = [fact] };

        Assert.All(
            Catalogue.Fields.SelectMany(field => field.ReadAll(new InView(dossier))).Select(found => found.Whole?.ToJsonString() ?? ""),
            value => Assert.DoesNotMatch("canary|77777|other_region", value));
    }

    [Fact]
    public void regions_of_one_instrument_hear_each_other_on_its_days_and_nobody_else()
    {
        var neighbours = new Neighbours(_regions, new ConvenantsInForce(Path.Combine(AppContext.BaseDirectory, "convenants")));
        Assert.Equal(["west-friesland", "arnhem", "groningen"], neighbours.Of("nijmegen", new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero)));
        Assert.Empty(neighbours.Of("nijmegen", new DateTimeOffset(2018, 5, 24, 21, 59, 59, TimeSpan.Zero)));
        Assert.NotEmpty(neighbours.Of("nijmegen", new DateTimeOffset(2018, 5, 24, 22, 0, 0, TimeSpan.Zero)));
        Assert.Empty(neighbours.Of("elders", new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero)));
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static Sighting Seen(int n, string key = "aa", string region = "nijmegen") => new(key, Id(n), region, DateTimeOffset.UnixEpoch.AddDays(n));
}
