using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Decide;

/// <summary>What the assessor decides: a way out at level none, else strands.</summary>
public sealed record DecisionRequest(string Level, IReadOnlyList<string>? Strands, string? WayOut, string Motivation)
{
    public override string ToString() => "DecisionRequest(withheld)";
}

/// <summary>POST /signals/{id}/decision.</summary>
internal static class DecideSignal
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/decision", (Guid id, DecisionRequest body, HttpContext http) => Limits.Check("#/motivation", body.Motivation, Limits.Text).Then(() =>
            http.OnSignal(id, regions, Access.Assesses, (work, known, region) =>
                Deciding.Decide(known, Of(body, http, work), work.NewId, region, work.Now))))
        .RequireAuthorization(Access.Assessors);

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
