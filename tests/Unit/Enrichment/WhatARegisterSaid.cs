using Keten.Adapters;
using Keten.Enrichment.Ask;

namespace Keten.Tests.Unit.Enrichment;

public class WhatARegisterSaid
{
    private static readonly RegisterKey _address = new() { Postcode = "6511AB", HouseNumber = "12" };

    private static readonly Guid _victim = Guid.Parse("00000000-0000-0000-0000-000000000003");

    [Theory]
    [InlineData("dwelling", RegisterReasons.BagNoDwellingPurpose)]
    [InlineData("workplace", null)]
    public void that_nobody_may_live_there_matters_where_somebody_is_said_to_live(string kind, string? reason)
    {
        var fact = Assert.Single(Read(_address with { As = kind }, new RegisterFact { Text = "Geen woonfunctie.", Reason = RegisterReasons.BagNoDwellingPurpose }));

        Assert.Equal(reason, fact.Reason);
        Assert.Equal("Geen woonfunctie.", fact.Text);
    }

    [Fact]
    public void an_organisation_keeps_the_role_it_was_asked_in()
    {
        var fact = Assert.Single(Read(
            new RegisterKey { KvkNumber = "12345678", As = "employer" },
            new RegisterFact { Text = "Ingeschreven.", OrganisationName = "Proef BV", KvkNumber = "12345678" }));

        var organisation = Assert.Single(fact.Organisations);
        Assert.Equal(("employer", "Proef BV", "12345678"), (organisation.Role, organisation.Name, organisation.KvkNumber));
    }

    [Fact]
    public void an_address_gets_its_id()
    {
        var fact = Assert.Single(Read(_address with { As = "workplace" }, new RegisterFact { Text = "Bestaat.", BagId = "0268200000000001" }));

        Assert.Equal("0268200000000001", Assert.Single(fact.Locations).BagId);
        Assert.Equal("register", fact.Origin);
    }

    [Fact]
    public void that_an_address_is_secret_is_said_of_whom_was_asked_about()
    {
        Assert.Equal([_victim], Assert.Single(Read(_address, new RegisterFact { Text = "Ingeschreven.", SecretAddress = true })).SecretAddressOf);
        Assert.Empty(Assert.Single(Read(_address, new RegisterFact { Text = "Ingeschreven." })).SecretAddressOf);
    }

    [Fact]
    public void a_register_that_says_nothing_adds_nothing() => Assert.Empty(Read(_address));

    private static List<Keten.Sharing.Fact> Read(RegisterKey key, params RegisterFact[] facts) =>
        [.. RegisterReading.Of("bag", key, new RegisterAnswer { Found = facts.Length > 0, Facts = facts }, DateTimeOffset.UnixEpoch, [_victim])];
}
