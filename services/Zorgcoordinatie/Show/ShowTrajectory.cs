using Keten.Hosting;

namespace Keten.Zorgcoordinatie.Show;

/// <summary><c>GET /care/{id}</c>: where the care strand of a case stands, for the zorgcoördinator of its region.</summary>
internal static class ShowTrajectory
{
    public static Task<IResult> Of(Guid id, HttpContext http) => http.Act(async work =>
    {
        if (await work.Load<CareTrajectory>(id) is not { } trajectory)
            return Problems.NotFound();
        return http.User.InRegion(trajectory.Region) ? Results.Ok(CareItem.Of(trajectory)) : Problems.Forbidden();
    });
}
