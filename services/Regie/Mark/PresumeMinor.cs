using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Route;

namespace Keten.Regie.Mark;

/// <summary>Whether somebody counts as a minor whatever is known of the age; false takes it back.</summary>
public sealed record PresumedMinorRequest(bool Presumed);

/// <summary>POST /signals/{id}/persons/{pid}/presumed-minor: for everybody who decides on what is shared, and for whose consent counts.</summary>
internal static class PresumeMinor
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/persons/{pid:guid}/presumed-minor", (Guid id, Guid pid, PresumedMinorRequest body, HttpContext http) =>
            http.OnSignal(id, regions, Access.Assesses, (work, known, region) => Marking.PresumeMinor(known, pid, body.Presumed, region, work.Now)))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("The assessor presumes somebody to be a minor, or takes that back.")
        .Produces<SignalMoved>();
}
