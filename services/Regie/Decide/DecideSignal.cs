using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Decide;

/// <summary>What the assessor decides: a way out at level none, else strands.</summary>
public sealed record DecisionRequest(string Level, IReadOnlyList<string>? Strands, string? WayOut, string Motivation)
{
    /// <summary>With wayOut other_municipality: which of this hub's, so that it is offered there. Without, it is passed on outside the hub.</summary>
    public DestinationRequest? To { get; init; }

    public override string ToString() => "DecisionRequest(withheld)";
}

/// <summary>Another region, or another municipality of the same.</summary>
public sealed record DestinationRequest(string? Region, string? Municipality);

/// <summary>POST /signals/{id}/decision: on a signal, once; in its running case, to raise that from suspicion to established.</summary>
internal static class DecideSignal
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/decision", (Guid id, DecisionRequest body, HttpContext http) => Limits.Check("#/motivation", body.Motivation, Limits.Text).Then(() =>
            http.Act(async work =>
            {
                if (await work.Load<SignalDossier>(id) is not { Region: { } name } known || !http.User.InRegion(name))
                    return Problems.NotFound();
                var region = regions.Get(name);
                var found = known.State == States.Case ? await work.Load<CaseDossier>(known.CaseId!.Value) : null;
                if (!Access.Assesses(http.User, region, found?.Turn ?? known.Turn))
                    return Problems.Forbidden();
                var (decision, to) = (Of(body, http, work), Destination(body.To, region, regions));
                var ruling = found is null
                    ? Deciding.Decide(known, decision, work.NewId, region, work.Now, to)
                    : Raising.Raise(known, found, decision, work.NewId, region, work.Now, to);
                if (ruling is not Ruling<Step>.Go(var step))
                    return Acts.Refusal(ruling);
                await work.Carry(step, regions);
                return Results.Ok(SignalMoved.Of(step.Signal));
            })))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("Decides on a signal: a way out at level none, else the strands of a case.")
        .Produces<SignalMoved>();

    private static Destination? Destination(DestinationRequest? to, Region region, RegionSet regions) =>
        to is null ? null : new Destination(regions.TryGet(to.Region ?? region.Id, out var found) ? found : null, to.Municipality);

    private static Decision Of(DecisionRequest body, HttpContext http, Work work) => new()
    {
        Level = body.Level,
        WayOut = body.WayOut,
        Strands = [.. (body.Strands ?? []).Distinct(StringComparer.Ordinal)],
        Motivation = body.Motivation,
        By = http.User.Subject(),
        At = work.Now,
    };
}
