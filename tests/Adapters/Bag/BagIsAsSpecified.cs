using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Bag;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Bag;

/// <summary>What we send to the BAG, and what its simulator says, is what its own OpenAPI document says; and what is not is refused.</summary>
public class BagIsAsSpecified
{
    private const string Document = "bag-individuelebevragingen-2.yaml";

    public static TheoryData<string, string, int, string> Wrong { get; } = new()
    {
        { "adressen?postcode=6511AB&huisnummer=12", "X-Api-Key=", 401, "authentication" },
        { "adressen?postcode=6511AB&huisnummer=12", "X-Api-Key=wrong", 403, "autorisation" },
        { "adressen?postcode=6511AB&huisnummer=12", "Accept=application/xml", 406, "notAcceptable" },
        { "adressenuitgebreid?postcode=6511AB&huisnummer=12", "Accept-Crs=epsg:4326", 406, "notAcceptable" },
        { "adressenuitgebreid?postcode=6511AB&huisnummer=12", "Accept-Crs=", 412, "preconditionFailed" },
        { "adressen", "", 400, "paramsRequired" },
        { "adressen?postcode=6511AB", "", 400, "paramsValidation" },
        { "adressen?postcode=0511AB&huisnummer=12", "", 400, "paramsValidation" },
        { "adressen?postcode=6511AB&huisnummer=100000", "", 400, "paramsValidation" },
        { "adressen?postcode=6511AB&huisnummer=12&huisletter=AB", "", 400, "paramsValidation" },
        { "adressen?postcode=6511AB&huisnummer=12&huisnummertoevoeging=te%20lang", "", 400, "paramsValidation" },
        { "adressen?postcode=6511AB&huisnummer=12&exacteMatch=ja", "", 400, "paramsValidation" },
        { "adressen?postcode=6511AB&huisnummer=12&pageSize=1000", "", 400, "paramsValidation" },
        { "adressen?postcode=6511AB&huisnummer=12&rol=slachtoffer", "", 400, "paramsValidation" },
        { "adressenuitgebreid?postcode=6511AB&huisnummer=12&page=1", "", 400, "paramsValidation" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task the_simulator_refuses_what_the_bag_refuses(string path, string header, int status, string code)
    {
        await using var outside = await RunningSimulators.Start();

        var call = await Sent(new Calls(), outside, path, header);

        var problem = JsonNode.Parse(call.Answer)!;
        Assert.Equal((status, status, code), (call.Status, (int)problem["status"]!, (string?)problem["code"]));
        Assert.Equal("application/problem+json", call.AnswerHeaders["Content-Type"]);
    }

    [Fact]
    public async Task and_refuses_as_its_document_says()
    {
        await using var outside = await RunningSimulators.Start();
        var calls = new Calls();
        foreach (var (path, header, _, _) in Wrong.Select(row => row.Data))
        {
            await Sent(calls, outside, path, header);
        }

        Assert.Equal("", await OpenApi.Judge(Document, "/sim/bag", calls.All.Select(call => call with { Refused = true })));
    }

    [Fact]
    public async Task what_is_asked_and_answered_is_as_the_document_says()
    {
        await using var outside = await RunningSimulators.Start();
        var calls = new Calls();
        var register = outside.Reach<IRegister>((services, settings) => calls.On(services.AddBagRegister(settings), "bag"), "bag");
        foreach (var postcode in (string[])["6511AB", "6511AC", "6511AD", "6511AG", "6511AH", "6511AJ", "6511AK"])
        {
            await register.Ask(new RegisterQuery.ByAddress(postcode, "12b-2"), CancellationToken.None);
        }

        Assert.Equal(14, calls.All.Count);
        Assert.Equal("", await OpenApi.Judge(Document, "/sim/bag", calls.All));
    }

    [Fact]
    public async Task the_referee_can_say_no()
    {
        await using var outside = await RunningSimulators.Start();
        var call = await Sent(new Calls(), outside, "adressenuitgebreid?postcode=6511AB&huisnummer=12", "");
        Task<string> Judged(Call one) => OpenApi.Judge(Document, "/sim/bag", [one]);

        Assert.Equal("", await Judged(call));
        Assert.Contains("query postcode", await Judged(call with { Url = call.Url.Replace("6511AB", "6511", StringComparison.Ordinal) }), StringComparison.Ordinal);
        Assert.Contains("X-Api-Key: required", await Judged(call with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) }), StringComparison.Ordinal);
        Assert.Contains("must be equal to one of the allowed values", await Judged(call with { Answer = call.Answer.Replace("woonfunctie", "woning", StringComparison.Ordinal) }), StringComparison.Ordinal);
        Assert.Contains("must have required property", await Judged(call with { Answer = call.Answer.Replace("korteNaam", "straat", StringComparison.Ordinal) }), StringComparison.Ordinal);
    }

    private static Task<Call> Sent(Calls calls, RunningSimulators outside, string path, string change)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-Api-Key"] = "development",
            ["Accept"] = "application/hal+json",
            ["Accept-Crs"] = "epsg:28992",
        };
        if (change.Split('=', 2) is [var name, var value])
        {
            headers[name] = value;
        }

        return calls.Send(new Uri(outside.Address, $"bag/{path}"), headers);
    }
}
