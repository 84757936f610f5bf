using System.Security.Cryptography;
using Keten.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Keten.Host.Simulate;

/// <summary>
/// An OIDC issuer that believes everybody, for tests with services in processes of their own. Its key lives and dies with the
/// process; a hub takes its tokens only when configured with it as authority and with <c>Keten:Development</c>.
/// </summary>
internal sealed class SimulatedIssuer(IServer server) : IDisposable
{
    public const string Audience = "keten";
    private const string KeyId = "simulated";
    private readonly RSA rsa = RSA.Create(2048);

    /// <summary>One name, by whatever host name somebody reached it.</summary>
    public string Name => server.Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/sim/oidc";

    public object Configuration => new
    {
        issuer = Name,
        jwks_uri = Name + "/keys",
        token_endpoint = Name + "/token",
        response_types_supported = new[] { "token" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    };

    public object Keys
    {
        get
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                keys = new[]
                {
                    new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) },
                },
            };
        }
    }

    public string Issue(TokenRequest asked) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Name,
        Audience = Audience,
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime + DevelopmentTokens.Lifetime,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = asked.Subject,
            ["role"] = asked.Roles.ToArray(),
            ["region"] = asked.Regions.ToArray(),
            ["partner"] = asked.Partner ?? "",
        },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    public void Dispose() => rsa.Dispose();
}

/// <summary>What a test wants to be.</summary>
internal sealed record TokenRequest
{
    public required string Subject { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public IReadOnlyList<string> Regions { get; init; } = [];
    public string? Partner { get; init; }
}
