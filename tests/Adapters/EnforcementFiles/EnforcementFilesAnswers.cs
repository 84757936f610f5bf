using System.Text.Json.Nodes;
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

        var got = Assert.Single(await outside.Received("enforcement-files"))!;
        Assert.Equal(("POST", "/sim/enforcement-files/dossiers/_zoek", body), ((string?)got["method"], (string?)got["path"], (string?)got["body"]));
        Assert.Equal("Algemeen", (string?)got["headers"]!["X-DOELBINDING"]);
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

    [Fact]
    public async Task a_question_that_it_refuses_is_answered_by_that()
    {
        await using var outside = await RunningSimulators.Start();
        await outside.Behave("enforcement-files", """{"mode":"fail","status":400,"body":{"status":400,"code":"paramsValidation","detail":"Verzonnen"}}""");

        var fact = Assert.Single((await Register(outside).Ask(new RegisterQuery.ByAddress("6511AE", "1"), CancellationToken.None)).Facts);

        Assert.Equal((null, "Handhaving nam de vraag niet aan (paramsValidation)."), (fact.Reason, fact.Text));
    }

    [Theory]
    [InlineData("dossiers/_zoek", "X-DOELBINDING=", """{"kvkNummer":"34567890"}""", 403, "autorisation")]
    [InlineData("dossiers/_zoek", "Accept=text/html", """{"kvkNummer":"34567890"}""", 406, "notAcceptable")]
    [InlineData("dossiers/_zoek", "Content-Type=text/plain", """{"kvkNummer":"34567890"}""", 415, "unsupported")]
    [InlineData("dossiers/_zoek", "", "[", 400, "paramsValidation")]
    [InlineData("dossiers/_zoek", "", "{}", 400, "paramsRequired")]
    [InlineData("dossiers/_zoek", "", """{"kvkNummer":"123"}""", 400, "paramsValidation")]
    [InlineData("dossiers/_zoek", "", """{"kvkNummer":"34567890","rol":"werkgever"}""", 400, "paramsValidation")]
    [InlineData("elders", "", """{"kvkNummer":"34567890"}""", 404, "notFound")]
    public async Task the_simulator_refuses_as_the_api_design_rules_have_it(string path, string change, string body, int status, string code)
    {
        await using var outside = await RunningSimulators.Start();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-DOELBINDING"] = "Algemeen", ["Content-Type"] = "application/json" };
        if (change.Split('=', 2) is [var name, var value])
            headers[name] = value;

        var call = await new Calls().Send(new Uri(outside.Address, $"enforcement-files/{path}"), headers, body);

        var problem = JsonNode.Parse(call.Answer)!;
        Assert.Equal((status, status, code), (call.Status, (int)problem["status"]!, (string?)problem["code"]));
        Assert.Equal(("application/problem+json", "1.0.0"), (call.AnswerHeaders["Content-Type"], call.AnswerHeaders["api-version"]));
        Assert.All((string[])["title", "detail"], part => Assert.NotNull(problem[part]));
    }

    private static IRegister Register(RunningSimulators outside) =>
        outside.Reach<IRegister>((services, settings) => services.AddEnforcementFilesRegister(settings), "enforcement-files");
}
