using Keten.Enrichment;
using Keten.Enrichment.Correlate;
using Keten.Hosting;
using Keten.Sharing;
using Microsoft.Extensions.Configuration;

namespace Keten.Tests.Unit.Enrichment;

public class WhatSignalsHaveInCommon
{
    [Fact]
    public void every_kind_of_key_is_taken()
    {
        var view = InView.Of(Sample.Report with
        {
            Locations = [new Location { Kind = "workplace", Postcode = "6511AB", HouseNumber = "12" }],
            Organisations = [new Organisation { Role = "employer", KvkNumber = "12345678", Name = "Nergens en Zonen BV" }],
            Vehicles = [new Vehicle { LicensePlate = "AB-123-C" }],
            Accounts = [new Account { Iban = "NL91ABNA0417164300" }],
            Online = [new OnlineTrace { Kind = "advert", Value = "https://example.org/1" }],
            Persons = [Sample.Victim],
        });

        Assert.Equal(
            ["address", "kvk", "company", "plate", "iban", "online", "bsn", "person", "somebody", "phone", "email", "address", "address"],
            CorrelationKey.Of(view).Select(key => key.Kind));
    }

    [Fact]
    public void the_reporter_is_no_lead()
    {
        var view = InView.Of(Sample.Report with { Reporter = new Reporter { Kind = "resident", Phone = "0612345678", Email = "melder@example.org" } });

        Assert.Empty(CorrelationKey.Of(view));
    }

    [Fact]
    public void a_shelter_is_no_lead()
    {
        var view = InView.Of(Sample.Report with { Locations = [new Location { Kind = "shelter", Postcode = "6511AB", HouseNumber = "1" }] });

        Assert.Empty(CorrelationKey.Of(view));
    }

    [Fact]
    public void the_same_address_twice_is_one_key()
    {
        var place = new Location { Kind = "dwelling", Postcode = "6511AB", HouseNumber = "12" };
        var view = InView.Of(Sample.Report with { Locations = [place, place with { Postcode = "6511 ab", Kind = "workplace" }] });

        Assert.Single(CorrelationKey.Of(view));
    }

    [Fact]
    public void who_knows_the_street_meets_who_knows_the_postcode()
    {
        var place = new Location { Kind = "dwelling", Street = "Proefstraat", Postcode = "6511AB", HouseNumber = "12", City = "Nijmegen" };
        Assert.Single(CorrelationKey.Of(InView.Of(Sample.Report with { Locations = [place with { Postcode = null, Street = "Proefstr." }] }))
            .Intersect(CorrelationKey.Of(InView.Of(Sample.Report with { Locations = [place] }))));
    }

    [Fact]
    public void a_list_of_hundreds_is_cut_off()
    {
        var view = new InView { Vehicles = [.. Enumerable.Range(1000, 500).Select(n => new Vehicle { LicensePlate = $"AB-{n}" })] };

        Assert.Equal(CorrelationKey.Most, CorrelationKey.Of(view).Count);
    }

    [Fact]
    public void for_other_regions_each_key_has_another_hash_and_no_kind_shares_one()
    {
        var master = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Keten:Keys:Master"] = Convert.ToBase64String(new byte[32]) }).Build();
        var hashes = new Hashes(new KeyRing(new KetenSettings(master)));
        var keys = MatchKey.Of(InView.Of(Sample.Report with { Organisations = [new Organisation { Role = "employer", KvkNumber = "12345678" }], Persons = [Sample.Victim, Sample.Victim with { Bsn = "12345678" }] }), hashes);

        var made = keys.Select(key => key.Hash).Concat(keys.Select(key => key.Across).OfType<string>()).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(key.Crosses, key.Across is not null));
        Assert.Equal(keys, MatchKey.Of(InView.Of(Sample.Report with { Organisations = [new Organisation { Role = "owner", KvkNumber = " 1234.5678" }], Persons = [Sample.Victim, Sample.Victim with { Bsn = "12345678" }] }), hashes));
    }

    [Fact]
    public void a_key_does_not_print_its_value() =>
        Assert.DoesNotContain("12345678", new CorrelationKey("kvk", "12345678").ToString(), StringComparison.Ordinal);
}
