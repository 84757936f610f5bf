using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Show;

/// <summary>GET /signals/{id} and /cases/{id}: to staff of that region, as their role may see it.</summary>
internal static class ShowDossiers
{
    // Strict until the sharing engine decides: the zorgcoördinator sees what has a care strand, and nobody a case only to enrich it.
    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapGet("/signals/{id:guid}", (Guid id, HttpContext http) => http.Act(async work =>
        {
            if (await work.Load<SignalDossier>(id) is not { Region: { } region } signal)
                return Problems.NotFound();
            if (!http.User.InRegion(region))
                return signal.TransferredFrom.Any(http.User.InRegion) ? Results.Ok(new TransferredView(id, "transferred", region)) : Problems.NotFound();
            var eyes = Eyes.Of(http.User, Assesses(http, regions, region, signal.Turn));
            if (eyes.Closed)
                return Problems.Forbidden();
            return eyes.OnlyCares && !CalledIn(signal) ? Problems.NotFound() : Results.Ok(SignalView.Of(signal, eyes));
        })).RequireAuthorization(Eyes.All);

        routes.MapGet("/cases/{id:guid}", (Guid id, HttpContext http) => http.Act(async work =>
        {
            if (await work.Load<CaseDossier>(id) is not { } found || !http.User.InRegion(found.Region))
                return Problems.NotFound();
            var eyes = Eyes.Of(http.User, Assesses(http, regions, found.Region, found.Turn)) with { Enriches = false };
            if (eyes.Closed)
                return Problems.Forbidden();
            return eyes.OnlyCares && !CalledIn(found) ? Problems.NotFound() : Results.Ok(CaseView.Of(found, eyes));
        })).RequireAuthorization(Eyes.All);
    }

    private static bool Assesses(HttpContext http, RegionSet regions, string region, Turn turn) =>
        regions.TryGet(region, out var known) && Access.Assesses(http.User, known, turn);

    private static bool CalledIn(CaseDossier found) =>
        found.Strands.Any(strand => strand.Code == "care") || found.Referrals.Any(referral => referral.Strand == "care") || found.Care is not null;

    private static bool CalledIn(SignalDossier signal) =>
        signal.Decision?.Strands.Contains("care") == true || signal.Consultations.Any(asked => asked.Purpose == "care")
        || signal.CareReferrals.Count > 0 || signal.Care is not null;
}

/// <summary>All that a region sees of a signal that another one took over.</summary>
public sealed record TransferredView(Guid SignalId, string State, string Region);
