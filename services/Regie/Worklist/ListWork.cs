using Keten.Hosting;
using Keten.Regie.Route;

namespace Keten.Regie.Worklist;

/// <summary>GET /worklist: open signals, then open cases, then what other regions offer, each oldest first. A signal in a case is found by its case.</summary>
internal static class ListWork
{
    private static readonly string[] _readers =
        [Roles.Analist, Roles.Aandachtsfunctionaris, Roles.Ketenregisseur, Roles.Zorgcoordinator, Roles.TableChair];

    public static void Map(RouteGroupBuilder routes) => routes
        .MapGet("/worklist", (HttpContext http, string? region, string? state, string? owner, string? cursor, int limit = 50) =>
            Check(http, region, state, cursor, limit) is { } wrong
                ? Task.FromResult(wrong)
                : http.Act(async work => Results.Ok(await Page(work, new Filter
                {
                    Region = region ?? http.User.Regions()[0],
                    States = state is null ? null : [state],
                    Owner = owner,
                    Cursor = cursor,
                    Limit = limit,
                }))))
        .RequireAuthorization(_readers)
        .WithSummary("Open signals, open cases and what other regions offer, each oldest first.")
        .Produces<WorkPage>();

    private static Task<WorkPage> Page(Work work, Filter filter) =>
        WorkPages.Of(filter,
        [
            WorkPages.Signals(work, filter.States ?? States.OpenSignal, _ => true),
            WorkPages.Cases(work, filter.States ?? States.OpenCase, _ => true),
            .. filter.States is null ? [WorkPages.Transfers(work)] : Array.Empty<Stage>(),
        ]);

    private static IResult? Check(HttpContext http, string? region, string? state, string? cursor, int limit)
    {
        var errors = new List<FieldError>();
        if (region is null && http.User.Regions().Count != 1)
            errors.Add(new FieldError("?region", "required", "Say which region: this token has not exactly one."));
        if (state is not null && !States.All.Contains(state))
            errors.Add(new FieldError("?state", "unknown_code", $"Choose from: {string.Join(", ", States.All)}."));
        if (cursor is not null && !WorkPages.IsCursor(cursor))
            errors.Add(new FieldError("?cursor", "cursor_invalid", "Use the value of next of the page before."));
        if (limit is < 1 or > 200)
            errors.Add(new FieldError("?limit", "number_invalid", "A number from 1 to 200."));
        if (errors.Count > 0)
            return Problems.Invalid(errors);
        return region is not null && !http.User.InRegion(region) ? Problems.Forbidden() : null;
    }
}
