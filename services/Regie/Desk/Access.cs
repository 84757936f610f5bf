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

    /// <summary>Everybody who takes up what another municipality or region hands over.</summary>
    public static readonly string[] Receivers = [Roles.Analist, Roles.Aandachtsfunctionaris, Roles.Ketenregisseur];

    /// <summary>The assessor, and the deputy once a deadline was let pass twice.</summary>
    public static bool Assesses(ClaimsPrincipal user, Region region, Turn turn) =>
        user.IsInRole(region.Assessment.Assessor) || (turn.Deputy && user.IsInRole(region.Assessment.Deputy));

    /// <summary>Whoever judges here or stands in for that: one of them may agree to what another asks.</summary>
    public static bool Agrees(ClaimsPrincipal user, Region region, Turn turn) =>
        user.IsInRole(region.Assessment.Assessor) || user.IsInRole(region.Assessment.Deputy);

    /// <summary>The assessor, or who enriches here.</summary>
    public static bool AssessesOrEnriches(ClaimsPrincipal user, Region region, Turn turn) =>
        Assesses(user, region, turn) || user.IsInRole(region.Enrichment.Owner);

    /// <summary>The assessor, or a member of staff who leads a strand of it or led one: go or wait is asked of both.</summary>
    public static bool AssessesOrLed(ClaimsPrincipal user, Region region, CaseDossier known) =>
        Assesses(user, region, known.Turn) || known.Strands.Any(one => user.IsInRole(one.Lead));

    /// <summary>Whoever leads a strand as staff, for that lead; the assessor for partners, who were asked in person, and for leads whose strands have ended.</summary>
    public static bool SpeaksFor(ClaimsPrincipal user, Region region, CaseDossier known, string lead) =>
        user.IsInRole(lead)
        || (Assesses(user, region, known.Turn) && (Vocabulary.Partners.Contains(lead) || known.Strands.All(strand => !strand.Open || strand.Lead != lead)));

    /// <summary>The assessor, or the member of staff who leads one of these strands.</summary>
    public static bool AssessesOrLeads(ClaimsPrincipal user, Region region, CaseDossier known, string? strand = null) =>
        Assesses(user, region, known.Turn)
        || known.Strands.Any(one => one.Open && (strand is null || one.Code == strand) && user.IsInRole(one.Lead));
}
