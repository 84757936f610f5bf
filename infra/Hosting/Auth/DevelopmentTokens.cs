using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Keten.Hosting;

/// <summary>Tokens for a laptop: signed with the user's own development key, accepted in embedded mode only.</summary>
public static class DevelopmentTokens
{
    public const string Issuer = "keten-development";
    public const string Audience = "keten-development";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>A signed token. Valid from now on the wall clock: a simulated clock must not make tokens expire.</summary>
    public static string Issue(byte[] key, string subject, IEnumerable<string> roles, IEnumerable<string> regions, string? partner = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = subject,
            ["role"] = roles.ToArray(),
            ["region"] = regions.ToArray(),
        };
        if (partner is not null)
        {
            claims["partner"] = partner;
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256),
        });
    }
}
