using System.Net;
using Keten.Hosting;

namespace Keten.Tests.Unit.Http;

public sealed class EveryNoIsAProblem(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly RunningApp app = shared.App;

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/api/v1/open/deeper")]
    [InlineData("/api/v1/" + RunningApp.Canary)]
    public async Task an_unknown_address_is_404(string path)
    {
        using var answer = await app.Get(path);
        await BodiesAreStrict.Problem(answer, 404, "not_found");
        Assert.DoesNotContain(RunningApp.Canary, app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task another_method_is_405_and_says_which_is_allowed()
    {
        using var answer = await app.Send(HttpMethod.Delete, "/api/v1/operator", null, null);
        await BodiesAreStrict.Problem(answer, 405, "method_not_allowed");
        Assert.Equal(["GET"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task a_state_that_moved_on_is_409()
    {
        using var answer = await app.Get("/api/v1/moved");
        await BodiesAreStrict.Problem(answer, 409, "moved_on");
    }

    [Theory]
    [InlineData("/api/v1/page")]
    [InlineData("/api/v1/page?limit=" + RunningApp.Canary)]
    public async Task a_query_parameter_that_does_not_bind_is_400_without_its_value(string path)
    {
        using var answer = await app.Get(path);
        var problem = await BodiesAreStrict.Problem(answer, 400, "invalid");
        Assert.Equal("?limit", problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.DoesNotContain(RunningApp.Canary, problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunningApp.Canary, app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_bug_is_500_and_its_text_stays_out_of_the_answer_and_the_log()
    {
        using var answer = await app.Get("/api/v1/bug?name=" + RunningApp.Canary);
        var problem = await BodiesAreStrict.Problem(answer, 500, "internal");
        Assert.DoesNotContain(RunningApp.Canary, problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("FormatException", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("System.FormatException", app.Log, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", app.Log, StringComparison.Ordinal);
        Assert.Contains(nameof(RunningApp), app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningApp.Canary, app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task not_now_is_503_with_a_moment_to_try_again()
    {
        using var answer = await app.Get("/api/v1/busy");
        await BodiesAreStrict.Problem(answer, 503, "not_now");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("/api/v1/intake")]
    [InlineData("/api/v1/intake/bug")]
    public async Task an_endpoint_may_say_what_not_now_means_to_whoever_asked(string path)
    {
        using var answer = await app.Get(path);
        var problem = await BodiesAreStrict.Problem(answer, 503, "not_received");
        Assert.Contains("112", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/open", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/operator", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/bug", HttpStatusCode.InternalServerError)]
    public async Task every_answer_carries_the_headers_of_the_api_design_rules(string path, HttpStatusCode status)
    {
        using var answer = await app.Get(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(HttpSetup.ApiVersion, answer.Headers.GetValues("API-Version").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        // A laptop has no TLS.
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/api/v1/open")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/openapi.json")]
    public async Task outside_a_laptop_every_answer_asks_for_tls_from_then_on(string path)
    {
        await using var other = await RunningApp.Start(("Keten:Auth:Authority", "https://issuer.invalid"), ("Keten:Auth:Audience", "keten"));
        using var answer = await other.Get(path);
        Assert.StartsWith("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }
}
