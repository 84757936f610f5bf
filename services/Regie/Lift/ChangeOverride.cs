using System.Security.Claims;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Lift;

/// <summary>POST /overrides/{id}/approval and /withdrawal: a second person agrees, or it is taken back.</summary>
internal static class ChangeOverride
{
    private delegate Ruling<IReadOnlyList<Override>> Rule(IReadOnlyList<Override> known, DateTimeOffset now);

    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapPost("/overrides/{id:guid}/approval", (Guid id, HttpContext http) =>
                http.Act(work => Change(http, work, id, regions, Access.Agrees, "approved", (known, now) => Overrides.Approve(known, id, http.User.Subject(), now))))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("A second person agrees to an override.")
            .Produces<OverrideMoved>();

        routes.MapPost("/overrides/{id:guid}/withdrawal", (Guid id, HttpContext http) =>
                http.Act(work => Change(http, work, id, regions, Access.Assesses, "withdrawn", (known, _) => Overrides.Withdraw(known, id))))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("Takes an override back: what still leaves, leaves without it.")
            .Produces<OverrideMoved>();
    }

    private static async Task<IResult> Change(HttpContext http, Work work, Guid id, RegionSet regions, Func<ClaimsPrincipal, Region, Turn, bool> may, string change, Rule rule)
    {
        if (await work.Load<OverridePlace>(id) is not { } place)
            return Problems.NotFound();
        var found = place.CaseId is { } caseId ? await work.Load<CaseDossier>(caseId) : null;
        var signal = await work.Load<SignalDossier>(found?.Signals[0] ?? place.SignalId ?? Guid.Empty);
        // Gone: erased. Or handed over, and it ended there.
        if (signal is null || (found?.Region ?? signal.Region) is not { } name || !http.User.InRegion(name))
            return Problems.NotFound();
        var region = regions.Get(name);
        if (!may(http.User, region, (found?.Turn ?? signal.Turn)))
            return Problems.Forbidden();
        var ruling = rule(found?.Overrides ?? signal.Overrides, work.Now);
        if (ruling is not Ruling<IReadOnlyList<Override>>.Go(var all))
            return Acts.Refusal(ruling);
        if (found is null)
            await work.Carry(Overrides.In(signal, all, id, change, http.User.Subject()), regions);
        else
            await work.CarryCase(Guardians.Told(Overrides.In(found, all, id, change, http.User.Subject()), all.Single(one => one.Id == id), Contents.Of(signal, found), region, work.Now), regions, signal);
        return Results.Ok(OverrideMoved.Of(all, id));
    }
}
