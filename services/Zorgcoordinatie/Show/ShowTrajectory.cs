using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Act;

namespace Keten.Zorgcoordinatie.Show;

/// <summary><c>GET /care/{id}</c>: where the care of a signal or case stands, for the zorgcoördinator of its region.</summary>
internal static class ShowTrajectory
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapGet("/care/{id:guid}", (Guid id, HttpContext http) => http.Act(async work =>
        {
            var own = http.User.Regions();
            var known = (await CareEndpoints.Mine(work, id, "signal", own)).Trajectory ?? (await CareEndpoints.Mine(work, id, "case", own)).Trajectory;
            return known is null ? Problems.NotFound() : Results.Ok(CareItem.Of(known, regions.Get(known.Region), work.Now));
        }))
        .RequireAuthorization(Roles.Zorgcoordinator)
        .WithSummary("Where the care of a signal or case stands, and which shelter fits.")
        .Produces<CareItem>();
}
