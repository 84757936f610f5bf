using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Simulators;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Simulators;

public class TheOutsideCanBeSteered
{
    [Theory]
    [InlineData("\"P1D\"", 86400)]
    [InlineData("\"PT90M\"", 5400)]
    [InlineData("42.5", 42.5)]
    public async Task the_clock_goes_ahead(string advance, double seconds)
    {
        await using var outside = await RunningSimulators.Start();
        using var http = new HttpClient { BaseAddress = outside.Address };

        using var answer = await http.PutAsync(new Uri("clock", UriKind.Relative), Json($$"""{"advance":{{advance}}}"""));
        var read = (await http.GetFromJsonAsync<JsonNode>("clock"))!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(seconds, (double)read["offsetSeconds"]!);
        Assert.InRange(((DateTimeOffset)read["now"]! - TimeProvider.System.GetUtcNow()).TotalSeconds, seconds - 10, seconds + 10);
    }

    [Theory]
    [InlineData("""{"advance":"-P1D"}""")]
    [InlineData("""{"advance":-1}""")]
    [InlineData("""{"advance":"tomorrow"}""")]
    [InlineData("""{"advance":1e300}""")]
    [InlineData("""{"advance":null}""")]
    [InlineData("[]")]
    public async Task but_not_back_or_into_nonsense(string body)
    {
        await using var outside = await RunningSimulators.Start();
        using var http = new HttpClient { BaseAddress = outside.Address };

        using var answer = await http.PutAsync(new Uri("clock", UriKind.Relative), Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, (double)(await http.GetFromJsonAsync<JsonNode>("clock"))!["offsetSeconds"]!);
    }

    [Theory]
    [InlineData("avim", """{"mode":"sulk"}""", HttpStatusCode.BadRequest)]
    [InlineData("avim", """{"mode":"fail","status":200}""", HttpStatusCode.BadRequest)]
    [InlineData("avim", """{"mode":"slow","delayMs":-1}""", HttpStatusCode.BadRequest)]
    [InlineData("avim", """{"mode":"answer","colour":"red"}""", HttpStatusCode.BadRequest)]
    [InlineData("avim", "{}", HttpStatusCode.BadRequest)]
    [InlineData("avim", "nonsense", HttpStatusCode.BadRequest)]
    [InlineData("nobody", """{"mode":"answer"}""", HttpStatusCode.NotFound)]
    [InlineData("handhaving", """{"mode":"down"}""", HttpStatusCode.OK)]
    public async Task behaviour_is_one_of_four(string party, string behaviour, HttpStatusCode status)
    {
        await using var outside = await RunningSimulators.Start();
        using var http = new HttpClient { BaseAddress = outside.Address };

        using var answer = await http.PutAsync(new Uri($"{party}/behaviour", UriKind.Relative), Json(behaviour));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task a_webhook_takes_what_it_gets_to_the_letter()
    {
        await using var outside = await RunningSimulators.Start();
        using var http = new HttpClient { BaseAddress = outside.Address };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer secret");

        using var answer = await http.PostAsync(new Uri("webhook/some/place", UriKind.Relative), Json("{ \"a\" : 1 }"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var got = Assert.Single(await outside.Received("webhook"))!;
        Assert.Equal(("POST", "/sim/webhook/some/place", "{ \"a\" : 1 }"), ((string?)got["method"], (string?)got["path"], (string?)got["body"]));
        Assert.DoesNotContain("secret", got.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task down_means_that_nothing_arrives()
    {
        await using var outside = await RunningSimulators.Start();
        using var http = new HttpClient { BaseAddress = outside.Address };
        await outside.Behave("webhook", """{"mode":"down"}""");

        using var answer = await http.PostAsync(new Uri("webhook", UriKind.Relative), Json("{}"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Empty(await outside.Received("webhook"));
    }

    [Fact]
    public void memory_is_bounded()
    {
        var log = new ReceivedLog();
        for (var n = 0; n <= ReceivedLog.Kept; n++)
        {
            log.Add(new(DateTimeOffset.UnixEpoch, "POST", $"/{n}", new Dictionary<string, string>(), ""));
        }

        Assert.Equal(("/1", ReceivedLog.Kept), (log.All()[0].Path, log.All().Count));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
