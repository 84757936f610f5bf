using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Keten.Hosting;

/// <summary>Which tokens this process believes: those of one OIDC issuer, or (embedded only) the user's own development tokens. Never both.</summary>
internal static class TokenRules
{
    /// <summary>Refuses to start on settings that would leave a door open or nobody in.</summary>
    public static TokenValidationParameters From(IConfiguration settings)
    {
        if (settings["Keten:Auth:Authority"] is { Length: > 0 } authority)
        {
            return Issuer(authority, settings);
        }

        return settings.GetValue<bool>("Keten:Embedded")
            ? Development(DevelopmentKey.Load(settings["Keten:Auth:DevelopmentKey"] ?? DevelopmentKey.DefaultPath))
            : throw new InvalidOperationException("Keten:Auth:Authority is missing: outside embedded mode tokens come from an OIDC issuer");
    }

    private static TokenValidationParameters Issuer(string authority, IConfiguration settings)
    {
        var secure = authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!secure && !settings.GetValue<bool>("Keten:Development"))
        {
            throw new InvalidOperationException("Keten:Auth:Authority must be https");
        }

        var audience = settings["Keten:Auth:Audience"] is { Length: > 0 } named
            ? named
            : throw new InvalidOperationException("Keten:Auth:Audience is missing");
        var documents = new HttpDocumentRetriever { RequireHttps = secure };
        var rules = Strict(audience, [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256]);
        // The issuer's name and keys come from its own configuration document, renewed when a key is unknown.
        rules.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), documents);
        return rules;
    }

    private static TokenValidationParameters Development(byte[] key)
    {
        var rules = Strict(DevelopmentTokens.Audience, [SecurityAlgorithms.HmacSha256]);
        rules.ValidIssuer = DevelopmentTokens.Issuer;
        rules.IssuerSigningKey = new SymmetricSecurityKey(key);
        return rules;
    }

    private static TokenValidationParameters Strict(string audience, IEnumerable<string> algorithms) => new()
    {
        ValidAudience = audience,
        ValidAlgorithms = algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromSeconds(30),
        NameClaimType = "sub",
        RoleClaimType = "role",
    };
}
