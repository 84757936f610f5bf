using System.Net;
using System.Security.Cryptography;
using Keten.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Keten.Tests.Unit.Http;

/// <summary>Outside embedded mode tokens come from one OIDC issuer, over its real discovery documents.</summary>
public sealed class IssuersAreBelievedByConfiguration : IAsyncLifetime
{
    private readonly RSA rsa = RSA.Create(2048);
    private WebApplication issuer = null!;
    private string authority = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        issuer = builder.Build();
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)) { KeyId = "one" });
        issuer.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = authority, jwks_uri = authority + "/keys" }));
        issuer.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, alg = "RS256", use = "sig" } } }));
        await issuer.StartAsync();
        authority = issuer.Urls.First();
    }

    public async ValueTask DisposeAsync()
    {
        await issuer.DisposeAsync();
        rsa.Dispose();
    }

    [Fact]
    public async Task a_token_of_the_configured_issuer_gets_in()
    {
        await using var app = await Hub();
        using var answer = await app.Get("/api/v1/operator", Token(authority, "keten", rsa));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task another_issuer_audience_or_key_does_not()
    {
        await using var app = await Hub();
        using var other = RSA.Create(2048);
        foreach (var token in new[] { Token("http://elsewhere", "keten", rsa), Token(authority, "other", rsa), Token(authority, "keten", other) })
        {
            using var answer = await app.Get("/api/v1/operator", token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task a_development_token_does_not_also_not_when_signed_with_the_public_key()
    {
        await using var app = await Hub();
        var publicKey = rsa.ExportSubjectPublicKeyInfo();
        foreach (var key in new[] { app.Key, publicKey })
        {
            using var answer = await app.Get("/api/v1/operator", DevelopmentTokens.Issue(key, "jansen", [Roles.Operator], []));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task an_issuer_that_cannot_be_reached_is_not_now_and_not_the_tokens_fault()
    {
        await using var app = await Hub();
        await issuer.StopAsync();
        using var answer = await app.Get("/api/v1/operator", Token(authority, "keten", rsa));
        await BodiesAreStrict.Problem(answer, 503, "not_now");
    }

    [Theory]
    [InlineData(null, null, "false", "Authority is missing")]
    [InlineData("http://issuer.example", "keten", "false", "must be https")]
    [InlineData("https://issuer.example", null, "false", "Audience is missing")]
    public async Task settings_that_leave_a_door_open_or_nobody_in_do_not_start(string? named, string? audience, string development, string why)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.Start(
            ("Keten:Auth:Authority", named ?? ""), ("Keten:Auth:Audience", audience ?? ""), ("Keten:Development", development)));
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    private Task<RunningApp> Hub() => RunningApp.Start(
        ("Keten:Auth:Authority", authority), ("Keten:Auth:Audience", "keten"), ("Keten:Development", "true"));

    private static string Token(string issuer, string audience, RSA key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = audience,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "jansen", ["role"] = new[] { "operator", "analist" } },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
    });
}
