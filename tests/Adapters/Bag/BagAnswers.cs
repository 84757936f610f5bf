using Keten.Adapters;
using Keten.Adapters.Bag;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Bag;

public class BagAnswers
{
    public static TheoryData<RegisterQuery, bool, string[]> Known { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AC", "1"), true, ["bag_many_registered"] },
        { new RegisterQuery.ByAddress("6511AD", "1"), true, ["bag_no_dwelling_purpose"] },
        { new RegisterQuery.ByAddress("6511AB", "12"), true, [] },
        { new RegisterQuery.ByAddress("6511AG", "1"), true, ["bag_many_registered"] },
        { new RegisterQuery.ByAddress("6511AH", "1"), true, [] },
        { new RegisterQuery.ByAddress("6511AJ", "1"), false, [] },
        { new RegisterQuery.ByAddress("6511AK", "1"), true, [] },
    };

    public static TheoryData<RegisterQuery, string[]> Sent { get; } = new()
    {
        {
            new RegisterQuery.ByAddress("6511 AB", "12 B"),
            [
                "/sim/bag/adressen?postcode=6511AB&huisnummer=12&huisletter=B&exacteMatch=false&page=1&pageSize=100",
                "/sim/bag/adressenuitgebreid?postcode=6511AB&huisnummer=12&huisletter=B&exacteMatch=false",
            ]
        },
        {
            new RegisterQuery.ByAddress("6511AG", "1"),
            [
                "/sim/bag/adressen?postcode=6511AG&huisnummer=1&exacteMatch=false&page=1&pageSize=100",
                "/sim/bag/adressen?postcode=6511AG&huisnummer=1&exacteMatch=false&page=2&pageSize=100",
                "/sim/bag/adressenuitgebreid?postcode=6511AG&huisnummer=1&exacteMatch=false",
            ]
        },
        { new RegisterQuery.ByAddress("6511AJ", "1"), ["/sim/bag/adressen?postcode=6511AJ&huisnummer=1&exacteMatch=false&page=1&pageSize=100"] },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByBsn("999990342"),
        new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)),
        new RegisterQuery.ByKvkNumber("12345678"),
        new RegisterQuery.ByOrganisation("Kas Verzonnen BV"),
        new RegisterQuery.ByAddress("6511AB", "x"),
        new RegisterQuery.ByAddress("6511AB&x=1", "1"),
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task whether_it_is_known_and_what_makes_it_stronger(RegisterQuery query, bool found, string[] reasons)
    {
        await using var outside = await RunningSimulators.Start();

        var answer = await Register(outside).Ask(query, CancellationToken.None);

        Assert.Equal((true, found), (answer.Asked, answer.Found));
        Assert.Equal(reasons, answer.Facts.Select(fact => fact.Reason).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task to_a_key_and_nothing_else(RegisterQuery query, string[] asked)
    {
        await using var outside = await RunningSimulators.Start();

        await Register(outside).Ask(query, CancellationToken.None);

        var received = await outside.Received("bag");
        Assert.Equal(asked, received.Select(one => (string?)one!["path"] + (string?)one["query"]));
        Assert.All(received, one => Assert.Equal(("GET", ""), ((string?)one!["method"], (string?)one["body"])));
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("bag"));
    }

    [Fact]
    public async Task an_address_that_does_not_exist_says_so_and_strengthens_nothing()
    {
        await using var outside = await RunningSimulators.Start();

        var answer = await Register(outside).Ask(new RegisterQuery.ByAddress("6511AJ", "1"), CancellationToken.None);

        Assert.False(answer.Found);
        Assert.Null(Assert.Single(answer.Facts).Reason);
    }

    [Theory]
    [InlineData(130, false, "Onder dit huisnummer staan 130 eenheden geregistreerd.")]
    [InlineData(500, true, "Onder dit huisnummer staan meer dan 500 eenheden geregistreerd.")]
    public void so_many_are_counted_and_no_more(int count, bool more, string text)
    {
        var answer = BagMapping.ToAnswer(Asked(), [.. Enumerable.Range(0, count).Select(n => Unit($"02682{n:D11}"))], more, []);

        Assert.Equal((text, count), (answer.Facts[1].Text, answer.Facts[1].Count));
    }

    [Fact]
    public void one_of_several_purposes_is_enough_to_live_in()
    {
        var unit = Unit("0268200000000101") with { Gebruiksdoelen = ["winkelfunctie", "woonfunctie"] };
        var answer = BagMapping.ToAnswer(Asked(), [unit], more: false, [unit]);

        Assert.Equal("0268200000000101", answer.Facts[0].BagId);
        Assert.All(answer.Facts, fact => Assert.Null(fact.Reason));
    }

    [Theory]
    [InlineData(null, "0268200000000101")]
    [InlineData("b", "0268200000000102")]
    [InlineData("C", null)]
    public void of_several_the_one_that_was_written_is_meant(string? letter, string? id)
    {
        var answer = BagMapping.ToAnswer(Asked() with { Huisletter = letter }, [Unit("0268200000000101"), Unit("0268200000000102") with { Huisletter = "B" }], more: false, []);

        Assert.Equal(id, answer.Facts[0].BagId);
    }

    [Fact]
    public void an_object_with_two_addresses_is_one_unit()
    {
        var one = Unit("0268200000000101") with { AdresseerbaarObjectIdentificatie = "0268010000000101" };

        Assert.Equal(1, BagMapping.ToAnswer(Asked(), [one, one with { NummeraanduidingIdentificatie = "0268200000000102" }], more: false, []).Facts[1].Count);
    }

    private static BagQuestion Asked() => new() { Postcode = "6511AB", Huisnummer = 1 };

    private static BagAdressen.Adres Unit(string id) => new() { NummeraanduidingIdentificatie = id, Postcode = "6511AB", Huisnummer = 1 };

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddBagRegister(settings), "bag");
}
