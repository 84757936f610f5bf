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
    };

    public static TheoryData<RegisterQuery, string> Sent { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AB", "12 B"), """{"postcode":"6511AB","huisnummer":12,"huisletter":"B"}""" },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByBsn("999990342"),
        new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)),
        new RegisterQuery.ByKvkNumber("12345678"),
        new RegisterQuery.ByOrganisation("Kas Verzonnen BV"),
        new RegisterQuery.ByAddress("6511AB", "x"),
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
    public async Task to_a_key_and_nothing_else(RegisterQuery query, string body)
    {
        await using var outside = await RunningSimulators.Start();

        await Register(outside).Ask(query, CancellationToken.None);

        Assert.Equal(body, (string?)Assert.Single(await outside.Received("bag"))!["body"]);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("bag"));
    }

    [Theory]
    [InlineData("""{"mode":"down"}""", "not_now:bag:503")]
    [InlineData("""{"mode":"fail","status":404}""", "not_now:bag:404")]
    [InlineData("""{"mode":"answer","body":"unreadable"}""", "not_now:bag:unreadable")]
    public async Task not_now_when_it_is_away(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("bag", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(new RegisterQuery.ByAddress("6511AC", "1"), CancellationToken.None));

        Assert.Equal(code, failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public void an_address_that_does_not_exist_says_so_and_strengthens_nothing()
    {
        var answer = BagMapping.ToAnswer(new() { Adressen = [] });

        Assert.False(answer.Found);
        Assert.Null(Assert.Single(answer.Facts).Reason);
    }

    [Fact]
    public void one_of_several_purposes_is_enough_to_live_in()
    {
        var answer = BagMapping.ToAnswer(new() { Adressen = [new() { NummeraanduidingIdentificatie = "0268200000000101", Gebruiksdoelen = ["winkelfunctie", "woonfunctie"] }] });

        Assert.Equal("0268200000000101", answer.Facts[0].BagId);
        Assert.All(answer.Facts, fact => Assert.Null(fact.Reason));
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddBagRegister(settings), "bag");
}
