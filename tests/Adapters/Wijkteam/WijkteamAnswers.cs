using System.Text.Json.Nodes;
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

        var got = Assert.Single(await outside.Received("wijkteam"))!;
        Assert.Equal(("POST", "/sim/wijkteam/adressen/_zoek", body), ((string?)got["method"], (string?)got["path"], (string?)got["body"]));
        Assert.Equal("Algemeen", (string?)got["headers"]!["X-DOELBINDING"]);
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

    [Fact]
    public async Task a_question_that_it_refuses_is_answered_by_that()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("wijkteam", """{"mode":"fail","status":400,"body":{"status":400,"code":"paramsValidation","detail":"Verzonnen"}}""");

        var fact = Assert.Single((await Register(outside).Ask(new RegisterQuery.ByAddress("6511AF", "1"), CancellationToken.None)).Facts);

        Assert.Equal((null, "Het wijkteam nam de vraag niet aan (paramsValidation)."), (fact.Reason, fact.Text));
    }

    [Theory]
    [InlineData("adressen/_zoek", "X-DOELBINDING=", """{"postcode":"6511AF","huisnummer":"1"}""", 403, "autorisation")]
    [InlineData("adressen/_zoek", "Accept=text/html", """{"postcode":"6511AF","huisnummer":"1"}""", 406, "notAcceptable")]
    [InlineData("adressen/_zoek", "Content-Type=text/plain", """{"postcode":"6511AF","huisnummer":"1"}""", 415, "unsupported")]
    [InlineData("adressen/_zoek", "", "[", 400, "paramsValidation")]
    [InlineData("adressen/_zoek", "", "{}", 400, "paramsRequired")]
    [InlineData("adressen/_zoek", "", """{"postcode":"6511","huisnummer":"1"}""", 400, "paramsValidation")]
    [InlineData("adressen/_zoek", "", """{"postcode":"6511AF","huisnummer":"1","persoon":"Verzonnen"}""", 400, "paramsValidation")]
    [InlineData("elders", "", """{"postcode":"6511AF","huisnummer":"1"}""", 404, "notFound")]
    public async Task the_simulator_refuses_as_the_api_design_rules_have_it(string path, string change, string body, int status, string code)
    {
        await using var outside = await RunningSimulators.Start();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-DOELBINDING"] = "Algemeen", ["Content-Type"] = "application/json" };
        if (change.Split('=', 2) is [var name, var value])
            headers[name] = value;

        var call = await new Calls().Send(new Uri(outside.Address, $"wijkteam/{path}"), headers, body);

        var problem = JsonNode.Parse(call.Answer)!;
        Assert.Equal((status, status, code), (call.Status, (int)problem["status"]!, (string?)problem["code"]));
        Assert.Equal(("application/problem+json", "1.0.0"), (call.AnswerHeaders["Content-Type"], call.AnswerHeaders["api-version"]));
        Assert.All((string[])["title", "detail"], part => Assert.NotNull(problem[part]));
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddWijkteamRegister(settings), "wijkteam");
}
