using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Simulators;

public class InboxesTakeEvents
{
    private const string Good = """{"specversion":"1.0","id":"d-1","source":"urn:nld:oin:00000099000000001000:systeem:keten","type":"nl.keten.referral.requested","time":"2026-11-02T10:00:00Z","datacontenttype":"application/json","data":{"id":"00000000-0000-4000-8000-000000000001","kind":"referral","purpose":"judge","region":"nijmegen","answerBy":null,"obliges":["tell_guardian"],"fields":{"melding":{}}}}""";
    private const string Json = "application/cloudevents+json; charset=utf-8";

    [Theory]
    [InlineData("application/cloudevents+json")]
    [InlineData(Json)]
    [InlineData("application/cloudevents+json; charset=UTF-8")]
    public async Task in_structured_mode(string type)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal("202", await Post(outside, Good, type));
        Assert.Equal("202", await Post(outside, Good.Replace("\"id\":\"d-1\"", "\"id\":\"d-1\",\"sequence\":\"1\",\"traceparent\":\"00-aa\"", StringComparison.Ordinal), type));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/cloudevents-batch+json")]
    [InlineData("application/cloudevents+json; charset=iso-8859-1")]
    [InlineData("text/plain")]
    public async Task and_no_other_way(string type)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.StartsWith("415", await Post(outside, Good, type), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"specversion\":\"1.0\",", "", "#/specversion required")]
    [InlineData("\"1.0\"", "\"0.3\"", "#/specversion invalid")]
    [InlineData("\"1.0\"", "1.0", "#/specversion invalid")]
    [InlineData("\"id\":\"d-1\",", "", "#/id required")]
    [InlineData("\"d-1\"", "\"\"", "#/id invalid")]
    [InlineData("\"d-1\"", "null", "#/id required")]
    [InlineData("urn:nld:oin:00000099000000001000:systeem:keten", "urn:keten", "#/source invalid")]
    [InlineData("urn:nld:oin:00000099000000001000:systeem:keten", "https://keten.example/signals/1", "#/source invalid")]
    [InlineData("00000099000000001000", "0000009900000001000", "#/source invalid")]
    [InlineData("00000099000000001000", "00000077000000001000", "#/source invalid")]
    [InlineData("nl.keten.referral.requested", "referral", "#/type invalid")]
    [InlineData("nl.keten.referral.requested", "Nl.Keten.Referral", "#/type invalid")]
    [InlineData("2026-11-02T10:00:00Z", "2026-11-02", "#/time invalid")]
    [InlineData("2026-11-02T10:00:00Z", "2026-02-30T10:00:00Z", "#/time invalid")]
    [InlineData("\"application/json\"", "\"text/xml\"", "#/datacontenttype invalid")]
    [InlineData("\"time\"", "\"caseNumber\":\"1\",\"time\"", "#/caseNumber invalid_name")]
    [InlineData("\"time\"", "\"extension\":{},\"time\"", "#/extension wrong_type")]
    [InlineData("\"time\"", "\"dataref\":\"/there\",\"time\"", "#/dataref invalid")]
    [InlineData("\"time\"", "\"data_base64\":\"e30=\",\"time\"", "#/data_base64 both")]
    [InlineData("\"data\":{", "\"data_base64\":\"e30=\",\"other\":{", "#/data_base64 unsupported")]
    [InlineData("\"time\"", "\"id\":\"d-2\",\"time\"", "# malformed_json")]
    [InlineData("\"melding\"", "\"inbreng\"", "#/data/fields/melding required")]
    [InlineData("\"kind\":\"referral\"", "\"kind\":\"chat\"", "#/data/kind unknown_code")]
    [InlineData("\"purpose\":\"judge\"", "\"subject\":\"judge\"", "#/data/purpose required")]
    public async Task with_every_attribute_as_it_should_be(string old, string changed, string error)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.StartsWith("400", await Post(outside, Good.Replace(old, changed, StringComparison.Ordinal), Json), StringComparison.Ordinal);
        Assert.Contains(error, await Post(outside, Good.Replace(old, changed, StringComparison.Ordinal), Json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_handshake_asks_who_asks()
    {
        await using var outside = await RunningSimulators.Start();
        using var http = new HttpClient();
        using var anonymous = new HttpRequestMessage(HttpMethod.Options, new Uri(outside.Address, "avim/inbox"));
        using var named = new HttpRequestMessage(HttpMethod.Options, new Uri(outside.Address, "avim/inbox"));
        named.Headers.Add("WebHook-Request-Origin", "keten.example");
        named.Headers.Add("WebHook-Request-Rate", "60");

        Assert.Equal(HttpStatusCode.BadRequest, (await http.SendAsync(anonymous)).StatusCode);
        var welcome = await http.SendAsync(named);
        Assert.Equal(("keten.example", "6000"), (welcome.Headers.GetValues("WebHook-Allowed-Origin").Single(), welcome.Headers.GetValues("WebHook-Allowed-Rate").Single()));
    }

    /// <summary>Status, and each error.</summary>
    private static async Task<string> Post(RunningSimulators outside, string body, string type)
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(outside.Address, "avim/inbox")) { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var errors = answer.StatusCode == HttpStatusCode.BadRequest ? JsonNode.Parse(text)!["errors"]!.AsArray().Select(error => $" {error!["pointer"]} {error["code"]}") : [];
        return $"{(int)answer.StatusCode}{string.Concat(errors)}";
    }
}
