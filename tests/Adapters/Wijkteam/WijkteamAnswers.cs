using Keten.Adapters;
using Keten.Adapters.Wijkteam;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Wijkteam;

public class WijkteamAnswers
{
    public static TheoryData<RegisterQuery, bool, string[]> Known { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AF", "1"), true, ["wijkteam_known"] },
        { new RegisterQuery.ByAddress("6511AB", "12"), false, [] },
    };

    public static TheoryData<RegisterQuery, string> Sent { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AF", "1"), """{"postcode":"6511AF","huisnummer":"1"}""" },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByBsn("999990342"),
        new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)),
        new RegisterQuery.ByKvkNumber("12345678"),
        new RegisterQuery.ByOrganisation("Kas Verzonnen BV"),
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

        Assert.Equal(body, (string?)Assert.Single(await outside.Received("wijkteam"))!["body"]);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("wijkteam"));
    }

    [Theory]
    [InlineData("""{"mode":"down"}""", "not_now:wijkteam:503")]
    [InlineData("""{"mode":"fail","status":404}""", "not_now:wijkteam:404")]
    [InlineData("""{"mode":"answer","body":"unreadable"}""", "not_now:wijkteam:unreadable")]
    public async Task not_now_when_it_is_away(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("wijkteam", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(new RegisterQuery.ByAddress("6511AF", "1"), CancellationToken.None));

        Assert.Equal(code, failure.Message);
        Assert.Null(failure.InnerException);
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddWijkteamRegister(settings), "wijkteam");
}
