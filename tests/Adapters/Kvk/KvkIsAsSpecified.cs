using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Kvk;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Kvk;

/// <summary>What we send to the KvK, and what its simulator says, is what its own OpenAPI documents say; and what is not is refused.</summary>
public class KvkIsAsSpecified
{
    private const string Search = "kvk-zoeken-2.0.0.yaml";
    private const string Profile = "kvk-basisprofiel-1.5.0.yaml";

    public static TheoryData<string, string, int, string> Wrong { get; } = new()
    {
        { "v2/zoeken?naam=Verzonnen", "apikey=wrong", 401, "401" },
        { "v1/basisprofielen/87654321", "apikey=", 401, "401" },
        { "v2/zoeken?naam=Verzonnen", "Accept=text/html", 406, "406" },
        { "v2/zoeken", "", 400, "IPD1999" },
        { "v2/zoeken?naam=", "", 400, "IPD1999" },
        { "v2/zoeken?naam=Verzonnen&rol=werkgever", "", 400, "IPD1999" },
        { "v2/zoeken?kvkNummer=123", "", 400, "IPD1999" },
        { "v2/zoeken?naam=Verzonnen&resultatenPerPagina=101", "", 400, "IPD1999" },
        { "v2/zoeken?naam=Verzonnen&type=zaak", "", 400, "IPD1999" },
        { "v2/zoeken?postcode=6511AB", "", 400, "IPD1999" },
        { "v1/basisprofielen/123", "", 400, "IPD0004" },
        { "v1/basisprofielen/87654321?geoData=ja", "", 400, "IPD1999" },
        { "v1/basisprofielen/12345678", "", 404, "IPD0005" },
        { "v2/zoeken?kvkNummer=12345678", "", 404, "IPD5200" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task the_simulator_refuses_what_the_kvk_refuses(string path, string header, int status, string code)
    {
        await using var outside = await RunningSimulators.Start();

        var call = await Sent(new Calls(), outside, path, header);

        Assert.Equal((status, code), (call.Status, (string?)JsonNode.Parse(call.Answer)!["fout"]![0]!["code"]));
    }

    [Theory]
    [InlineData(Search, "/sim/kvk/v2")]
    [InlineData(Profile, "/sim/kvk/v1")]
    public async Task and_refuses_as_its_document_says(string document, string below)
    {
        await using var outside = await RunningSimulators.Start();
        var calls = new Calls();
        foreach (var (path, header, _, _) in Wrong.Select(row => row.Data))
        {
            await Sent(calls, outside, path, header);
        }

        Assert.Equal("", await OpenApi.Judge(document, below, Of(calls, below).Select(call => call with { Refused = true })));
    }

    [Theory]
    [InlineData(Search, "/sim/kvk/v2", 3)]
    [InlineData(Profile, "/sim/kvk/v1", 6)]
    public async Task what_is_asked_and_answered_is_as_the_document_says(string document, string below, int count)
    {
        await using var outside = await RunningSimulators.Start();
        var calls = new Calls();
        var register = outside.Reach<IRegister>((services, settings) => calls.On(services.AddKvkRegister(settings), "kvk"), "kvk");
        foreach (var query in (RegisterQuery[])
        [
            .. ((string[])["12345678", "23456789", "45678901", "98765432"]).Select(number => new RegisterQuery.ByKvkNumber(number)),
            .. ((string[])["Spook", "Nieuw", "Kas & Café \"Verzonnen\" BV"]).Select(name => new RegisterQuery.ByOrganisation(name)),
        ])
        {
            await register.Ask(query, CancellationToken.None);
        }

        Assert.Equal(count, Of(calls, below).Count);
        Assert.Equal("", await OpenApi.Judge(document, below, Of(calls, below)));
    }

    [Fact]
    public async Task the_referee_can_say_no()
    {
        await using var outside = await RunningSimulators.Start();
        var call = await Sent(new Calls(), outside, "v2/zoeken?naam=Verzonnen", "");
        Task<string> Judged(Call one) => OpenApi.Judge(Search, "/sim/kvk/v2", [one]);

        Assert.Equal("", await Judged(call));
        Assert.Contains("query rol: not in the document", await Judged(call with { Url = call.Url + "&rol=werkgever" }), StringComparison.Ordinal);
        Assert.Contains("resultatenPerPagina", await Judged(call with { Url = call.Url + "&resultatenPerPagina=1000" }), StringComparison.Ordinal);
        Assert.Contains("apikey: required", await Judged(call with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) }), StringComparison.Ordinal);
        Assert.Contains("must be string", await Judged(call with { Answer = call.Answer.Replace("\"kvkNummer\":\"87654321\"", "\"kvkNummer\":87654321", StringComparison.Ordinal) }), StringComparison.Ordinal);
    }

    private static List<Call> Of(Calls calls, string below) => [.. calls.All.Where(call => new Uri(call.Url).AbsolutePath.StartsWith(below, StringComparison.Ordinal))];

    private static Task<Call> Sent(Calls calls, RunningSimulators outside, string path, string change)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["apikey"] = "development", ["Accept"] = "application/hal+json" };
        if (change.Split('=', 2) is [var name, var value])
        {
            headers[name] = value;
        }

        return calls.Send(new Uri(outside.Address, $"kvk/{path}"), headers);
    }
}
