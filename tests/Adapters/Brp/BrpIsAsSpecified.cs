using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Brp;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Brp;

/// <summary>What we send to the BRP, and what its simulator says, is what its own OpenAPI document says; and what is not is refused.</summary>
public class BrpIsAsSpecified
{
    private const string Document = "brp-personen-2.7.0.yaml";
    private const string Good = """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["leeftijd"],"postcode":"6511AB","huisnummer":12}""";

    public static TheoryData<string, string, int, string> Wrong { get; } = new()
    {
        { "X-API-KEY=wrong", Good, 401, "authentication" },
        { "X-DOELBINDING=", Good, 403, "autorisation" },
        { "X-GEBRUIKER=", Good, 403, "autorisation" },
        { "X-ORIGIN-OIN=123", Good, 403, "autorisation" },
        { "Accept=text/html", Good, 406, "notAcceptable" },
        { "Content-Type=text/plain", Good, 415, "unsupported" },
        { "Content-Type=application/json; charset=utf-16", Good, 415, "unsupported" },
        { "", "{", 400, "paramsValidation" },
        { "", """{"fields":["leeftijd"]}""", 400, "paramsRequired" },
        { "", """{"type":"ZoekMetAlles","fields":["leeftijd"]}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["leeftijd"],"postcode":"6511AB"}""", 400, "paramsRequired" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","postcode":"6511AB","huisnummer":12}""", 400, "paramsRequired" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":[],"postcode":"6511AB","huisnummer":12}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["geheimhoudingPersoonsgegevens"],"postcode":"6511AB","huisnummer":12}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["nationaliteiten"],"postcode":"6511AB","huisnummer":12}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["leeftijd"],"postcode":"6511","huisnummer":12}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["leeftijd"],"postcode":"6511AB","huisnummer":"12"}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetPostcodeEnHuisnummer","fields":["leeftijd"],"postcode":"6511AB","huisnummer":12,"narrative":"Verzonnen."}""", 400, "paramsValidation" },
        { "", """{"type":"RaadpleegMetBurgerservicenummer","fields":["leeftijd"],"burgerservicenummer":["12345678"]}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","fields":["leeftijd"],"geslachtsnaam":"V*","geboortedatum":"1999-04-12"}""", 400, "paramsValidation" },
        { "", """{"type":"ZoekMetGeslachtsnaamEnGeboortedatum","fields":["leeftijd"],"geslachtsnaam":"Verzonnen","geboortedatum":"1999"}""", 400, "paramsValidation" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task the_simulator_refuses_what_the_brp_refuses(string header, string body, int status, string code)
    {
        await using var outside = await RunningSimulators.Start();

        var call = await Sent(new Calls(), outside, header, body);

        var problem = JsonNode.Parse(call.Answer)!;
        Assert.Equal((status, status, code), (call.Status, (int)problem["status"]!, (string?)problem["code"]));
        Assert.Equal("application/problem+json", call.AnswerHeaders["Content-Type"]);
    }

    [Fact]
    public async Task and_refuses_as_its_document_says()
    {
        await using var outside = await RunningSimulators.Start();
        var calls = new Calls();
        foreach (var (header, body, _, _) in Wrong.Select(row => row.Data))
        {
            await Sent(calls, outside, header, body);
        }

        Assert.Equal("", await OpenApi.Judge(Document, "/sim/brp", calls.All.Select(call => call with { Refused = true })));
    }

    [Fact]
    public async Task what_is_asked_and_answered_is_as_the_document_says()
    {
        await using var outside = await RunningSimulators.Start();
        var calls = new Calls();
        var register = outside.Reach<IRegister>((services, settings) => calls.On(services.AddBrpRegister(settings), "brp"), "brp");
        RegisterQuery[] queries =
        [
            .. ((string[])["999990342", "999990019", "999990020", "999990032", "999990044"]).Select(bsn => new RegisterQuery.ByBsn(bsn)),
            new RegisterQuery.ByPerson("d'Onbekend-Geheim", new DateOnly(1999, 4, 12)),
            new RegisterQuery.ByPerson("Geheim", new DateOnly(1999, 4, 12)),
            new RegisterQuery.ByAddress("6511AB", "12"),
            new RegisterQuery.ByAddress("6511 AB", "12a-2"),
        ];
        foreach (var query in queries)
        {
            await register.Ask(query, CancellationToken.None);
        }

        Assert.Equal(queries.Length, calls.All.Count);
        Assert.Equal("", await OpenApi.Judge(Document, "/sim/brp", calls.All));
    }

    [Fact]
    public async Task the_referee_can_say_no()
    {
        await using var outside = await RunningSimulators.Start();
        var call = await Sent(new Calls(), outside, "", Good);

        Assert.Equal("", await OpenApi.Judge(Document, "/sim/brp", [call]));
        Assert.Contains("/huisnummer must be integer", await OpenApi.Judge(Document, "/sim/brp", [call with { Body = Good.Replace("12}", "\"12\"}", StringComparison.Ordinal) }]), StringComparison.Ordinal);
        Assert.Contains("unevaluated", await OpenApi.Judge(Document, "/sim/brp", [call with { Body = Good.Replace("12}", "12,\"role\":\"victim\"}", StringComparison.Ordinal) }]), StringComparison.Ordinal);
        Assert.Contains("/leeftijd must be integer", await OpenApi.Judge(Document, "/sim/brp", [call with { Answer = call.Answer.Replace(":24", ":\"24\"", StringComparison.Ordinal) }]), StringComparison.Ordinal);
        Assert.Contains("no such operation", await OpenApi.Judge(Document, "/sim/brp", [call with { Url = call.Url + "/1" }]), StringComparison.Ordinal);
        Assert.Contains("not in the document", await OpenApi.Judge(Document, "/sim/brp", [call with { Status = 418 }]), StringComparison.Ordinal);
    }

    private static Task<Call> Sent(Calls calls, RunningSimulators outside, string change, string body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-API-KEY"] = "development",
            ["X-DOELBINDING"] = "BRPACT-AlgemeneTaken",
            ["X-VERWERKING"] = "Algemeen",
            ["X-GEBRUIKER"] = "keten",
            ["X-ORIGIN-OIN"] = "00000099000000001000",
            ["Accept"] = "application/json",
            ["Content-Type"] = "application/json; charset=utf-8",
        };
        if (change.Split('=', 2) is [var name, var value])
        {
            headers[name] = value;
        }

        return calls.Send(new Uri(outside.Address, "brp/personen"), headers, body);
    }
}
