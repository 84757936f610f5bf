using Keten.Hosting;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Show;

/// <summary>GET /signals/{id} and /cases/{id}: to staff of that region, as their role may see it.</summary>
internal static class ShowDossiers
{
    // Strict until the sharing engine decides: the zorgcoördinator sees what has a care strand, the analist no cases.
    private static readonly string[] _caseEyes = [Roles.Aandachtsfunctionaris, Roles.Ketenregisseur, Roles.Zorgcoordinator];

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/signals/{id:guid}", (Guid id, HttpContext http) => http.Act(async work =>
        {
            var eyes = Eyes.Of(http.User);
            if (await work.Load<SignalDossier>(id) is not { Region: { } region } signal || !http.User.InRegion(region))
                return Problems.NotFound();
            return eyes.OnlyCares && !CalledIn(signal) ? Problems.NotFound() : Results.Ok(SignalView.Of(signal, eyes));
        })).RequireAuthorization(Eyes.All);

        routes.MapGet("/cases/{id:guid}", (Guid id, HttpContext http) => http.Act(async work =>
        {
            var eyes = Eyes.Of(http.User) with { Enriches = false };
            if (await work.Load<CaseDossier>(id) is not { } found || !http.User.InRegion(found.Region))
                return Problems.NotFound();
            return eyes.OnlyCares && found.Strands.All(strand => strand.Code != "care") ? Problems.NotFound() : Results.Ok(CaseView.Of(found, eyes));
        })).RequireAuthorization(_caseEyes);
    }

    private static bool CalledIn(SignalDossier signal) =>
        signal.Decision?.Strands.Contains("care") == true || signal.Consultations.Any(asked => asked.Purpose == "care");
}
