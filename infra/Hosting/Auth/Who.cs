using System.Security.Claims;

namespace Keten.Hosting;

/// <summary>Who is asking, as the token says. Claims: <c>sub</c>, <c>role</c> and <c>region</c> (several), <c>partner</c>.</summary>
public static class Who
{
    /// <summary>The named person or system; recorded with what it does.</summary>
    public static string Subject(this ClaimsPrincipal user) =>
        user.FindFirstValue("sub") ?? throw new InvalidOperationException("no subject: this endpoint must require a role");

    /// <summary>Staff act only in their own regions.</summary>
    public static bool InRegion(this ClaimsPrincipal user, string region) => user.HasClaim("region", region);

    /// <summary>The regions of this member of staff.</summary>
    public static IReadOnlyList<string> Regions(this ClaimsPrincipal user) => [.. user.FindAll("region").Select(claim => claim.Value)];

    /// <summary>The partner whose system this is; null for everybody else.</summary>
    public static string? Partner(this ClaimsPrincipal user) => user.IsInRole(Roles.Partner) ? user.FindFirstValue("partner") : null;
}
