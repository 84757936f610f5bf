using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Keten.Hosting;

/// <summary>Reads the bearer token of a call. No token is nobody; a bad token is an error, also where nobody is welcome.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenValidationParameters rules)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Bearer";

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.Fail("scheme");
        }

        await ReachIssuer();
        var answer = await Tokens.ValidateTokenAsync(header["Bearer ".Length..].Trim(), rules);
        // Why a token is refused helps only whoever forges one; the caller and the log get no more than that it is.
        return answer.IsValid && answer.ClaimsIdentity.HasClaim(claim => claim.Type == "sub")
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(answer.ClaimsIdentity), Scheme.Name))
            : AuthenticateResult.Fail("token");
    }

    // The issuer's keys are cached; only a hub that never reached its issuer answers 503 here instead of blaming the token.
    private async Task ReachIssuer()
    {
        try
        {
            if (rules.ConfigurationManager is { } issuer)
            {
                await issuer.GetBaseConfigurationAsync(Context.RequestAborted);
            }
        }
        catch (InvalidOperationException failure)
        {
            throw new TimeoutException("issuer_unreachable", failure);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problems.Write(Context, 401, "unauthorized", "This needs a valid bearer token.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Forbidden().ExecuteAsync(Context);
}
