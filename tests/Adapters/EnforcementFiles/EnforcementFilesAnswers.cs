using Keten.Adapters;
using Keten.Adapters.EnforcementFiles;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.EnforcementFiles;

public class EnforcementFilesAnswers
{
    public static TheoryData<RegisterQuery, bool, string[]> Known { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AE", "1"), true, ["enforcement_history", "enforcement_history"] },
        { new RegisterQuery.ByAddress("6511AB", "12"), false, [] },
        { new RegisterQuery.ByKvkNumber("34567890"), true, ["enforcement_history"] },
        { new RegisterQuery.ByKvkNumber("45678901"), false, [] },
    };

    public static TheoryData<RegisterQuery, string> Sent { get; } = new()
    {
        { new RegisterQuery.ByAddress("6511AE", "12a"), """{"postcode":"6511AE","huisnummer":"12a"}""" },
        { new RegisterQuery.ByKvkNumber("34567890"), """{"kvkNummer":"34567890"}""" },
    };

    public static TheoryData<RegisterQuery> NotTaken { get; } = new()
    {
        new RegisterQuery.ByBsn("999990342"),
        new RegisterQuery.ByPerson("Verzonnen", new DateOnly(1999, 4, 12)),
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

        Assert.Equal(body, (string?)Assert.Single(await outside.Received("enforcement-files"))!["body"]);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task nothing_to_a_key_it_does_not_take(RegisterQuery query)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(RegisterAnswer.NotAsked, await Register(outside).Ask(query, CancellationToken.None));
        Assert.Empty(await outside.Received("enforcement-files"));
    }

    [Theory]
    [InlineData("""{"mode":"down"}""", "not_now:enforcement-files:503")]
    [InlineData("""{"mode":"fail","status":404}""", "not_now:enforcement-files:404")]
    [InlineData("""{"mode":"answer","body":"unreadable"}""", "not_now:enforcement-files:unreadable")]
    public async Task not_now_when_it_is_away(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("enforcement-files", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(new RegisterQuery.ByAddress("6511AE", "1"), CancellationToken.None));

        Assert.Equal(code, failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public void a_permit_is_no_history_and_an_unknown_word_is_not_repeated()
    {
        var answer = EnforcementFilesMapping.ToAnswer(new()
        {
            Dossiers = [new() { Soort = "vergunning", Datum = new(2026, 1, 1) }, new() { Soort = "Verzonnen tekst", Datum = new(2026, 2, 1) }],
        });

        Assert.Equal([null, "enforcement_history"], answer.Facts.Select(fact => fact.Reason));
        Assert.DoesNotContain("Verzonnen", answer.Facts[1].Text, StringComparison.Ordinal);
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddEnforcementFilesRegister(settings), "enforcement-files");
}
