using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keten.Hosting;

/// <summary>Who gets in.</summary>
public static class AuthSetup
{
    /// <summary>
    /// Bearer tokens, and a policy per role under the role's own name. An endpoint that names no role and does not say
    /// AllowAnonymous lets nobody in.
    /// </summary>
    public static void AddKetenAuth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TokenRules.From(builder.Configuration));
        builder.Services.AddAuthentication(BearerHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, null);
        builder.Services.AddSingleton<IAuthorizationHandler, AnyRole>();
        var authorization = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        foreach (var role in Roles.All)
        {
            authorization.AddPolicy(role, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(role)));
        }
    }
}
