using Keten.Hosting;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Worklist;

/// <summary>GET /worklist: open signals, then open cases, oldest first. A signal in a case is found by its case.</summary>
internal static class ListWork
{
    private const string SignalPages = "s";
    private const string CasePages = "c";

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
        .RequireAuthorization(_readers);

    private static async Task<WorkPage> Page(Work work, Filter filter)
    {
        var items = new List<WorkItem>();
        var kind = filter.Cursor?[..1] ?? SignalPages;
        var at = filter.Cursor is { Length: > 2 } cursor ? cursor[2..] : null;
        if (kind == SignalPages)
        {
            var signals = await work.List<SignalDossier>(filter with { Cursor = at, States = filter.States ?? States.OpenSignal });
            items.AddRange(signals.Items.Select(found => WorkItem.Of(found.Body)));
            if (signals.Next is { } more)
                return new WorkPage(items, $"{SignalPages}.{more}");
            at = null;
        }

        // A page of signals that is full ends here; the cases are the next page.
        var room = filter.Limit - items.Count;
        if (room == 0)
            return new WorkPage(items, $"{CasePages}.");
        var cases = await work.List<CaseDossier>(filter with { Cursor = at, Limit = room, States = filter.States ?? States.OpenCase });
        items.AddRange(cases.Items.Select(found => WorkItem.Of(found.Body)));
        return new WorkPage(items, cases.Next is { } next ? $"{CasePages}.{next}" : null);
    }

    private static IResult? Check(HttpContext http, string? region, string? state, string? cursor, int limit)
    {
        var errors = new List<FieldError>();
        if (region is null && http.User.Regions().Count != 1)
            errors.Add(new FieldError("?region", "required", "Say which region: this token has not exactly one."));
        if (state is not null && !States.All.Contains(state))
            errors.Add(new FieldError("?state", "unknown_code", $"Choose from: {string.Join(", ", States.All)}."));
        if (cursor is not null && !(cursor.StartsWith($"{SignalPages}.", StringComparison.Ordinal) || cursor.StartsWith($"{CasePages}.", StringComparison.Ordinal)))
            errors.Add(new FieldError("?cursor", "cursor_invalid", "Use the value of next of the page before."));
        if (limit is < 1 or > 200)
            errors.Add(new FieldError("?limit", "number_invalid", "A number from 1 to 200."));
        if (errors.Count > 0)
            return Problems.Invalid(errors);
        return region is not null && !http.User.InRegion(region) ? Problems.Forbidden() : null;
    }
}

/// <summary>One page of work.</summary>
public sealed record WorkPage(IReadOnlyList<WorkItem> Items, string? Next);
