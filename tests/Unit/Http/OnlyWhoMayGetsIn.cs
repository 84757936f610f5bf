using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Keten.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Keten.Tests.Unit.Http;

public sealed class OnlyWhoMayGetsIn(SharedApp shared) : IClassFixture<SharedApp>
{
    private readonly RunningApp app = shared.App;

    [Theory]
    [InlineData("operator", "/api/v1/operator", 200)]
    [InlineData("analist", "/api/v1/operator", 403)]
    [InlineData("analist", "/api/v1/staff", 200)]
    [InlineData("ketenregisseur", "/api/v1/staff", 200)]
    [InlineData("operator", "/api/v1/staff", 403)]
    [InlineData("operator", "/api/v1/forgotten", 403)]
    [InlineData("Operator", "/api/v1/operator", 403)]
    [InlineData(null, "/api/v1/operator", 401)]
    [InlineData(null, "/api/v1/forgotten", 401)]
    [InlineData(null, "/api/v1/open", 200)]
    public async Task one_of_the_named_roles_opens_the_door_and_an_unnamed_door_stays_shut(string? role, string path, int status)
    {
        using var answer = await app.Get(path, role is null ? null : app.Token(role));
        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 200)
        {
            await BodiesAreStrict.Problem(answer, status, status == 401 ? "unauthorized" : "forbidden");
        }
    }

    public static TheoryData<string> BadTokens => ["expired", "not yet", "endless", "wrong key", "wrong audience", "wrong issuer", "alg none", "alg none, padded", "other algorithm", "tampered", "no subject", "noise", ""];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task a_token_that_is_no_good_is_401_also_where_anybody_may_come_in(string kind)
    {
        foreach (var path in new[] { "/api/v1/operator", "/api/v1/open" })
        {
            using var answer = await app.Get(path, Bad(kind));
            await BodiesAreStrict.Problem(answer, 401, "unauthorized");
        }
    }

    [Fact]
    public async Task and_the_same_token_made_well_gets_in()
    {
        using var answer = await app.Get("/api/v1/operator", Forge());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task another_scheme_is_401()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/open");
        request.Headers.TryAddWithoutValidation("Authorization", "Basic YTpi");
        using var answer = await app.Http.SendAsync(request);
        await BodiesAreStrict.Problem(answer, 401, "unauthorized");
    }

    [Fact]
    public async Task the_token_says_who_where_and_which_partner()
    {
        var token = DevelopmentTokens.Issue(app.Key, "systeem", [Roles.Partner], [], "veilig-thuis");
        using var partner = JsonDocument.Parse(await (await app.Get("/api/v1/me", token)).Content.ReadAsStringAsync());
        Assert.Equal("systeem", partner.RootElement.GetProperty("subject").GetString());
        Assert.Equal("veilig-thuis", partner.RootElement.GetProperty("partner").GetString());
        Assert.False(partner.RootElement.GetProperty("inNijmegen").GetBoolean());

        using var staff = JsonDocument.Parse(await (await app.Get("/api/v1/me", app.Token(Roles.Analist))).Content.ReadAsStringAsync());
        Assert.True(staff.RootElement.GetProperty("inNijmegen").GetBoolean());
        Assert.False(staff.RootElement.GetProperty("inGroningen").GetBoolean());
    }

    [Fact]
    public async Task a_partner_claim_without_the_role_is_no_partner()
    {
        var token = DevelopmentTokens.Issue(app.Key, "jansen", [Roles.Analist], ["nijmegen"], "veilig-thuis");
        using var answer = JsonDocument.Parse(await (await app.Get("/api/v1/me", token)).Content.ReadAsStringAsync());
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("partner").ValueKind);
    }

    private string Bad(string kind) => kind switch
    {
        "expired" => Forge(t => (t.NotBefore, t.Expires) = (Now.AddHours(-2), Now.AddHours(-1))),
        "not yet" => Forge(t => (t.NotBefore, t.Expires) = (Now.AddHours(1), Now.AddHours(2))),
        "endless" => Raw("""{"alg":"HS256","typ":"JWT"}""", Claims(null), app.Key),
        "wrong key" => Forge(t => t.SigningCredentials = Sign(RandomNumberGenerator.GetBytes(32))),
        "wrong audience" => Forge(t => t.Audience = "another"),
        "wrong issuer" => Forge(t => t.Issuer = "another"),
        "alg none" => Raw("""{"alg":"none","typ":"JWT"}""", Claims(Now.AddHours(1)), null),
        "alg none, padded" => Raw("""{"alg":"None"}""", Claims(Now.AddHours(1)), app.Key),
        "other algorithm" => Forge(t => t.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey([.. app.Key, .. app.Key]), SecurityAlgorithms.HmacSha512)),
        "tampered" => Tampered(),
        "no subject" => Forge(t => t.Claims.Remove("sub")),
        _ => kind,
    };

    private string Tampered()
    {
        var parts = Forge(t => t.Claims["role"] = "analist").Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("analist", "operator", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }

    private string Forge(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = DevelopmentTokens.Issuer,
            Audience = DevelopmentTokens.Audience,
            NotBefore = Now,
            Expires = Now.AddHours(1),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "jansen", ["role"] = "operator" },
            SigningCredentials = Sign(app.Key),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private static string Raw(string header, string claims, byte[]? key)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims)}";
        return $"{text}.{(key is null ? "" : Base64UrlEncoder.Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text))))}";
    }

    private static string Claims(DateTime? expires) => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["iss"] = DevelopmentTokens.Issuer,
        ["aud"] = DevelopmentTokens.Audience,
        ["sub"] = "jansen",
        ["role"] = "operator",
        ["exp"] = expires is { } at ? EpochTime.GetIntDate(at) : null,
    }.Where(claim => claim.Value is not null).ToDictionary(StringComparer.Ordinal));

    private static SigningCredentials Sign(byte[] key) => new(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;
}
