using Microsoft.AspNetCore.Authorization;

namespace Keten.Hosting;

/// <summary>An endpoint names a role.</summary>
internal sealed record RoleRequirement(string Role) : IAuthorizationRequirement;

/// <summary>
/// Of the roles an endpoint names, one is enough. (ASP.NET itself would ask for all of them, so that
/// <c>RequireAuthorization(Roles.Analist, Roles.Ketenregisseur)</c> would let nobody in.)
/// </summary>
internal sealed class AnyRole : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        var named = context.Requirements.OfType<RoleRequirement>().ToList();
        if (named.Exists(one => context.User.IsInRole(one.Role)))
        {
            named.ForEach(context.Succeed);
        }

        return Task.CompletedTask;
    }
}
