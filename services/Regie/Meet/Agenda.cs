using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Regie.Worklist;

namespace Keten.Regie.Meet;

/// <summary>The next meeting of a table: when, and what is on it. Codes and dates; what somebody may read of a matter, that matter's own page says.</summary>
public sealed record AgendaPage
{
    public required string Table { get; init; }

    public required Text Name { get; init; }

    public required DateOnly Meeting { get; init; }

    public required IReadOnlyList<WorkItem> Items { get; init; }

    public string? Next { get; init; }
}

/// <summary>
/// GET /tables/{id}/agenda: signals that were brought to the table, and open cases with a strand it takes, oldest first. Where
/// everything of a period is gone through (domain.md, step 11): what is signalled, runs, or has ended since the meeting before.
/// Bottlenecks show as deadlines that passed; trends are the monitor's.
/// </summary>
internal static class Agenda
{
    /// <summary>Who may lead a table somewhere.</summary>
    public static readonly string[] Chairs = [Roles.TableChair, Roles.Ketenregisseur, Roles.Aandachtsfunctionaris];

    // A table of this kind meets on all there is.
    private const string Everything = "agenda";

    private static readonly string[] _members = [.. Chairs, Roles.Zorgcoordinator, Roles.Analist, Roles.Enforcement];

    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapGet("/tables/{id}/agenda", (string id, HttpContext http, string? region, string? cursor, int limit = 50) =>
            http.Act(async work =>
            {
                if (region is null && http.User.Regions().Count != 1)
                    return Problems.Invalid("?region", "required", "Say which region: this token has not exactly one.");
                if (cursor is not null && !WorkPages.IsCursor(cursor))
                    return Problems.Invalid("?cursor", "cursor_invalid", "Use the value of next of the page before.");
                if (limit is < 1 or > 200)
                    return Problems.Invalid("?limit", "number_invalid", "A number from 1 to 200.");
                var name = region ?? http.User.Regions()[0];
                if (!http.User.InRegion(name) || !regions.TryGet(name, out var found) || found.Tables.FirstOrDefault(one => one.Id == id) is not { } table)
                    return Problems.NotFound();
                return table.Members.Append(table.Chair).Any(http.User.IsInRole)
                    ? Results.Ok(await Page(work, found, table, cursor, limit))
                    : Problems.Forbidden();
            }))
        .RequireAuthorization(_members)
        .WithSummary("The next meeting of a table: when it is, and what is on it.")
        .Produces<AgendaPage>();

    /// <summary>Whether a case belongs on a table: it is open, of the table's level, and has a strand the table takes.</summary>
    public static bool Takes(Table table, CaseDossier found) =>
        found.State != States.Closed
        && (table.Level is null || table.Level == (found.Level ?? "suspicion"))
        && found.Strands.Any(strand => strand.Open && table.Takes.Contains(strand.Code));

    /// <summary>Whether a case is gone through: the table takes one of its strands, and it runs or has ended since then.</summary>
    public static bool Reviews(Table table, CaseDossier found, DateTimeOffset since) =>
        (found.State != States.Closed || found.Turn.Since >= since) && found.Strands.Any(strand => table.Takes.Contains(strand.Code));

    private static async Task<AgendaPage> Page(Work work, Region region, Table table, string? cursor, int limit)
    {
        var meeting = table.MeetingFrom(DutchDays.Of(work.Now));
        var before = DutchDays.Start(meeting.AddDays(-table.EveryDays));
        var page = await WorkPages.Of(new Filter { Region = region.Id, Cursor = cursor, Limit = limit }, table.Kind == Everything
            ? [WorkPages.Signals(work, States.OpenSignal, _ => true), WorkPages.Cases(work, [.. States.OpenCase, States.Closed], found => Reviews(table, found, before))]
            : [WorkPages.Signals(work, [States.AtTable], signal => Meeting.On(signal)?.Partner == table.Id), WorkPages.Cases(work, States.OpenCase, found => Takes(table, found))]);
        return new AgendaPage { Table = table.Id, Name = table.Name, Meeting = meeting, Items = page.Items, Next = page.Next };
    }
}
