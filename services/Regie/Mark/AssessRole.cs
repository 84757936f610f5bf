using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Desk;
using Keten.Regie.Route;

namespace Keten.Regie.Mark;

/// <summary>Whether somebody is what was claimed: status confirmed or rejected.</summary>
public sealed record RoleRequest(Guid Person, string Role, string Status);

/// <summary>POST /signals/{id}/roles: from then on it counts as found, for what everybody gets as well.</summary>
internal static class AssessRole
{
    private static readonly string[] _statuses = ["confirmed", "rejected"];

    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/roles", (Guid id, RoleRequest body, HttpContext http) => Check(body).Then(() =>
            http.OnSignal(id, regions, Access.Assesses, (_, known, _) => Marking.Role(known, body.Person, body.Role, body.Status))))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("Confirms or rejects the role that somebody was said to have.")
        .Produces<SignalMoved>();

    private static IEnumerable<FieldError> Check(RoleRequest body)
    {
        if (!Codes.Roles.Contains(body.Role))
            yield return new FieldError("#/role", "unknown_code", "Choose a code of GET /api/v1/codes.");
        if (!_statuses.Contains(body.Status))
            yield return new FieldError("#/status", "unknown_code", $"Choose from: {string.Join(", ", _statuses)}.");
    }
}
