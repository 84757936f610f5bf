using System.Globalization;
using Keten.Adapters;
using Keten.Adapters.Kvk;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Kvk;

public class KvkAnswers
{
    public static TheoryData<RegisterQuery, bool, string[]> Known { get; } = new()
    {
        { new RegisterQuery.ByKvkNumber("12345678"), false, ["kvk_not_registered"] },
        { new RegisterQuery.ByKvkNumber("23456789"), true, ["kvk_recently_founded"] },
        { new RegisterQuery.ByKvkNumber("45678901"), true, [] },
        { new RegisterQuery.ByOrganisation("Spookbedrijf Verzonnen"), false, ["kvk_not_registered"] },
        { new RegisterQuery.ByOrganisation("Nieuw Verzonnen BV"), true, ["kvk_recently_founded"] },
        { new RegisterQuery.ByOrganisation("Kas Verzonnen BV"), true, [] },
    };

    public static TheoryData<RegisterQuery, string> Sent { get; } = new()
    {
        { new RegisterQuery.ByKvkNumber("12345678"), """{"kvkNummer":"12345678"}""" },
        { new RegisterQuery.ByOrganisation("Kas Verzonnen BV"), """{"naam":"Kas Verzonnen BV"}""" },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByBsn("999990342"),
        new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)),
        new RegisterQuery.ByAddress("6511AB", "12"),
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

        Assert.Equal(body, (string?)Assert.Single(await outside.Received("kvk"))!["body"]);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("kvk"));
    }

    [Theory]
    [InlineData("""{"mode":"down"}""", "not_now:kvk:503")]
    [InlineData("""{"mode":"fail","status":404}""", "not_now:kvk:404")]
    [InlineData("""{"mode":"answer","body":"unreadable"}""", "not_now:kvk:unreadable")]
    public async Task not_now_when_it_is_away(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("kvk", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(new RegisterQuery.ByKvkNumber("12345678"), CancellationToken.None));

        Assert.Equal(code, failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData("2025-11-02", null)]
    [InlineData("2025-11-03", "kvk_recently_founded")]
    public void recent_is_less_than_a_year(string registered, string? reason)
    {
        var answer = KvkMapping.ToAnswer(
            new() { Resultaten = [new() { KvkNummer = "45678901", Naam = "Kas Verzonnen BV", FormeleRegistratiedatum = DateOnly.Parse(registered, CultureInfo.InvariantCulture) }] },
            new DateOnly(2026, 11, 2));

        var fact = Assert.Single(answer.Facts);
        Assert.Equal((reason, "45678901", "Kas Verzonnen BV"), (fact.Reason, fact.KvkNumber, fact.OrganisationName));
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddKvkRegister(settings), "kvk");
}
