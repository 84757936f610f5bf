using Keten.Adapters;
using Keten.Adapters.Brp;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Brp;

/// <summary>Not now, or a no, and in either a code at most: never a word of what was asked or answered.</summary>
public class BrpIsAway
{
    private const string Type = "\"type\":\"RaadpleegMetBurgerservicenummer\"";
    private static readonly RegisterQuery Asked = new RegisterQuery.ByBsn("999990342");

    public static TheoryData<string, string> NotNow { get; } = new()
    {
        { """{"mode":"down"}""", "503" },
        { """{"mode":"fail","status":404}""", "404" },
        { """{"mode":"fail","status":400}""", "400" },
        { """{"mode":"fail","status":401,"body":{"status":401,"code":"authentication","detail":"Kanarie"}}""", "401" },
        { """{"mode":"fail","status":429,"body":{"status":429,"code":"tooManyRequests","detail":"Kanarie"}}""", "429" },
        { Answer("\"unreadable\""), "unreadable" },
        { Answer("""{"personen":[]}"""), "unreadable" },
        { Answer("""{"type":"ZoekMetPostcodeEnHuisnummer","personen":[]}"""), "unreadable" },
        { Answer("""{$,"personen":null}"""), "unreadable" },
        { Answer("""{$,"personen":[{},{}]}"""), "unreadable" },
        { Answer("""{$,"personen":[null]}"""), "unreadable" },
        { Answer("""{$,"personen":[{"burgerservicenummer":"999990019"}]}"""), "unreadable" },
        { Answer("""{$,"personen":[{"geheimhoudingPersoonsgegevens":"Kanarie"}]}"""), "unreadable" },
        { Answer("""{$,"personen":[{"inOnderzoek":{"datumIngangOnderzoekPersoon":{"type":"Kanarie"}}}]}"""), "unreadable" },
        { Answer($$"""{$,"personen":[],"x":{{new string('[', 40)}}{{new string(']', 40)}}}"""), "unreadable" },
        { Answer($$"""{$,"personen":[],"x":"{{new string('K', 1_100_000)}}"}"""), "too_large" },
    };

    [Theory]
    [MemberData(nameof(NotNow), DisableDiscoveryEnumeration = true)]
    public async Task not_now(string behaviour, string code)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("brp", behaviour);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Register(outside).Ask(Asked, CancellationToken.None));

        Assert.Equal($"not_now:brp:{code}", failure.Message);
        Assert.Null(failure.InnerException);
        Assert.DoesNotContain("Kanarie", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paramsValidation", "De BRP nam de vraag niet aan (paramsValidation).")]
    [InlineData("Kanarie", "De BRP nam de vraag niet aan.")]
    public async Task a_question_that_it_refuses_is_answered_by_that(string theirs, string text)
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("brp", $$$"""{"mode":"fail","status":400,"body":{"status":400,"code":"{{{theirs}}}","detail":"Kanarie","invalidParams":[{"name":"Kanarie","reason":"Kanarie"}]}}""");

        var answer = await Register(outside).Ask(Asked, CancellationToken.None);

        Assert.Equal((true, false), (answer.Asked, answer.Found));
        var fact = Assert.Single(answer.Facts);
        Assert.Equal((null, text), (fact.Reason, fact.Text));
    }

    [Fact]
    public async Task what_it_does_not_know_yet_is_passed_over()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("brp", Answer("""{$,"personen":[{"leeftijd":24,"nieuw":{"x":[1]}}],"meer":true}"""));

        Assert.True((await Register(outside).Ask(Asked, CancellationToken.None)).Found);
    }

    [Theory]
    [InlineData("Doelbinding", "BRPACT-Verzonnen", "BRPACT-Verzonnen", null)]
    [InlineData("Doelbinding", "", "BRPACT-AlgemeneTaken", null)]
    [InlineData("Doelbinding", "regel\nregel", null, "not_now:brp:header_invalid")]
    [InlineData("ApiKey", "another", null, "not_now:brp:401")]
    public async Task who_asks_and_for_what_is_configured(string setting, string value, string? sent, string? failure)
    {
        await using var outside = await RunningSimulators.Start();
        var register = outside.Reach<IRegister>(
            (services, settings) =>
            {
                settings[$"Keten:Partners:brp:{setting}"] = value;
                return services.AddBrpRegister(settings);
            },
            "brp");

        if (failure is not null)
        {
            Assert.Equal(failure, (await Assert.ThrowsAsync<HttpRequestException>(() => register.Ask(Asked, CancellationToken.None))).Message);
            return;
        }

        await register.Ask(Asked, CancellationToken.None);
        var headers = Assert.Single(await outside.Received("brp"))!["headers"]!;
        Assert.Equal(sent, (string?)headers["X-DOELBINDING"]);
        // A system, not who works on it; and nothing by which questions could be put together.
        Assert.Equal("keten", (string?)headers["X-GEBRUIKER"]);
        Assert.Null(headers["traceparent"]);
        Assert.DoesNotMatch("(?i)mensenhandel|trafficking|slachtoffer|signaal", headers.ToJsonString());
    }

    private static string Answer(string body) => $$"""{"mode":"answer","body":{{body.Replace("$", Type, StringComparison.Ordinal)}}}""";

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddBrpRegister(settings), "brp");
}
