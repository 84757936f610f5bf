using System.Security.Claims;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Desk;

/// <summary>Who may act on what, as the region's file says. That somebody is staff of the region at all was checked before.</summary>
internal static class Access
{
    /// <summary>Everybody who judges somewhere; which of them judges here is the region's choice.</summary>
    public static readonly string[] Assessors = [Roles.Aandachtsfunctionaris, Roles.Ketenregisseur, Roles.Analist, Roles.TableChair];

    /// <summary>The assessor, and the deputy once a deadline was let pass twice.</summary>
    public static bool Assesses(ClaimsPrincipal user, Region region, Turn turn) =>
        user.IsInRole(region.Assessment.Assessor) || (turn.Deputy && user.IsInRole(region.Assessment.Deputy));

    /// <summary>The assessor, or who enriches here.</summary>
    public static bool AssessesOrEnriches(ClaimsPrincipal user, Region region, Turn turn) =>
        Assesses(user, region, turn) || user.IsInRole(region.Enrichment.Owner);

    /// <summary>The assessor, or the member of staff who leads one of these strands.</summary>
    public static bool AssessesOrLeads(ClaimsPrincipal user, Region region, CaseDossier known, string? strand = null) =>
        Assesses(user, region, known.Turn)
        || known.Strands.Any(one => one.Open && (strand is null || one.Code == strand) && user.IsInRole(one.Lead));
}
