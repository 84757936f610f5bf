using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Carry;
using Keten.Zorgcoordinatie.Show;

namespace Keten.Zorgcoordinatie.Act;

/// <summary>POST /signals/{id}/care and /cases/{id}/care: care at any stage, for the zorgcoördinator of that region.</summary>
internal static class CareEndpoints
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapPost("/signals/{id:guid}/care", (Guid id, CareRequest body, HttpContext http) => Act(id, "signal", body, http, regions))
            .RequireAuthorization(Roles.Zorgcoordinator)
            .WithSummary("Calls care in for a signal, at any stage, or takes a step of it.")
            .Produces<CareItem>();
        routes.MapPost("/cases/{id:guid}/care", (Guid id, CareRequest body, HttpContext http) => Act(id, "case", body, http, regions))
            .RequireAuthorization(Roles.Zorgcoordinator)
            .WithSummary("Calls care in for a case, or takes a step of it.")
            .Produces<CareItem>();
    }

    private static Task<IResult> Act(Guid id, string what, CareRequest body, HttpContext http, RegionSet regions)
    {
        if (CareRules.Check(body) is { Count: > 0 } errors)
            return Task.FromResult(Problems.Invalid(errors));
        if (body.Region is { } named && !http.User.InRegion(named))
            return Task.FromResult(Problems.Forbidden());

        IReadOnlyList<string> own = body.Region is { } one ? [one] : http.User.Regions();
        return http.Act(async work =>
        {
            var (known, path) = await Mine(work, id, what, own);
            if (known is not null)
                return await Answer(work, known, Steps.Take(known, body, work.NewId("call"), regions.Get(known.Region), http.User.Subject(), work.Now), regions);
            // A case is known here from its opening on; a signal not before somebody calls.
            if (body.Step != "call" || (what == "case" && path is null))
                return Problems.NotFound();
            if (own is not [var region] || !regions.TryGet(region, out var found))
                return Problems.Invalid("#/region", "required", "Say which region: this token has not exactly one.");
            IReadOnlyList<Guid> signals = what == "case" && path is { SignalIds.Count: > 0 } ? path.SignalIds : [id];
            var first = Steps.First([await work.Lead(signals[0], region), .. signals.Skip(1)], what == "case" ? id : null, work.NewId("call"), found, work.Now);
            return await Answer(work, null, new Ruling.Go(first), regions);
        });
    }

    /// <summary>What is known of it in one of these regions; a signal needs no path of its own.</summary>
    internal static async Task<(CareTrajectory? Trajectory, CarePath? Path)> Mine(Work work, Guid thing, string what, IReadOnlyList<string> regions)
    {
        foreach (var region in regions)
        {
            var found = await work.Find(thing, region);
            if (found is not (null, null) && (found.Path?.What ?? "signal") == what)
                return found;
        }

        return (null, null);
    }

    private static async Task<IResult> Answer(Work work, CareTrajectory? known, Ruling ruling, RegionSet regions)
    {
        if (ruling is not Ruling.Go(var step))
            return Refusal(ruling);
        await work.Carry(known, step);
        return Results.Ok(CareItem.Of(step.Trajectory, regions.Get(step.Trajectory.Region), work.Now));
    }

    internal static IResult Refusal(Ruling ruling) => ruling switch
    {
        Ruling.Wrong wrong => Problems.Invalid(wrong.Pointer, wrong.Code, wrong.Detail),
        Ruling.No no => Problems.Of(409, no.Code, no.Detail),
        _ => throw new InvalidOperationException("no refusal"),
    };
}
