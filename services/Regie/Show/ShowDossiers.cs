using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Export;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Show;

/// <summary>GET /signals/{id}, /cases/{id} and /cases/{id}/htcds: to staff of that region, as their role may see it.</summary>
internal static class ShowDossiers
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapGet("/signals/{id:guid}", (Guid id, HttpContext http, SharingEngine engine) => http.Act(async work =>
        {
            if (await work.Load<SignalDossier>(id) is not { Region: { } region } signal)
                return Problems.NotFound();
            if (!http.User.InRegion(region))
                return signal.TransferredFrom.Any(http.User.InRegion) ? Results.Ok(new TransferredView(id, "transferred", region)) : Problems.NotFound();
            var roles = Eyes.Of(http.User, regions, region, signal.Turn);
            if (roles.Count == 0)
                return Problems.Forbidden();
            if (Eyes.OnlyCare(roles) && !CalledIn(signal))
                return Problems.NotFound();
            var found = signal.CaseId is { } caseId ? await work.Load<CaseDossier>(caseId) : null;
            return Results.Ok(SignalView.Of(signal, await Eyes.On(work, engine, roles, signal, found)));
        })).RequireAuthorization(Eyes.All)
            .WithSummary("A signal as your role may see it; of one that another region took over only where it went.")
            .Produces<SignalView>();

        routes.MapGet("/cases/{id:guid}", (Guid id, HttpContext http, SharingEngine engine) => OfCase(id, http, regions, engine, (found, signal, sight) => CaseView.Of(found, signal, sight)))
            .RequireAuthorization(Eyes.All)
            .WithSummary("A case as your role may see it: its strands, who does what, and what came of it.")
            .Produces<CaseView>();

        routes.MapGet("/cases/{id:guid}/htcds", (Guid id, HttpContext http, SharingEngine engine) => OfCase(id, http, regions, engine, (found, signal, sight) =>
                HtcdsExport.Of(CaseView.Of(found, signal, sight), SignalView.ContentOf(signal, sight), SignalView.PersonsOf(signal, sight))))
            .RequireAuthorization(Eyes.All)
            .WithSummary("A case in the terms of IOM's Human Trafficking Case Data Standard 2.0, as your role may see it; nobody is named in it.")
            .Produces<HtcdsExport>();
    }

    private static Task<IResult> OfCase(Guid id, HttpContext http, RegionSet regions, SharingEngine engine, Func<CaseDossier, SignalDossier, Sight, object> show) => http.Act(async work =>
    {
        if (await work.Load<CaseDossier>(id) is not { } found || !http.User.InRegion(found.Region) || await work.Load<SignalDossier>(found.Signals[0]) is not { } signal)
            return Problems.NotFound();
        // Nobody sees a case only to enrich it.
        var roles = Eyes.Of(http.User, regions, found.Region, found.Turn).Where(role => role != Roles.Analist).ToList();
        if (roles.Count == 0)
            return Problems.Forbidden();
        return Eyes.OnlyCare(roles) && !CalledIn(found) ? Problems.NotFound() : Results.Ok(show(found, signal, await Eyes.On(work, engine, roles, signal, found)));
    });

    private static bool CalledIn(CaseDossier found) =>
        found.Strands.Any(strand => strand.Code == "care") || found.Referrals.Any(referral => referral.Strand == "care") || found.Care is not null;

    private static bool CalledIn(SignalDossier signal) =>
        signal.Decision?.Strands.Contains("care") == true || signal.Consultations.Any(asked => asked.Purpose == "care")
        || signal.CareReferrals.Count > 0 || signal.Care is not null;
}

/// <summary>All that a region sees of a signal that another one took over.</summary>
public sealed record TransferredView(Guid SignalId, string State, string Region);
