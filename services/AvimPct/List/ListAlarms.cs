using Keten.Adapters;
using Keten.Hosting;
using Keten.Sharing.Delivering;
using Keten.Sharing.Filtering;

namespace Keten.AvimPct.List;

/// <summary><c>GET /alarms</c>: the duty officer's own regions, those that wait for somebody first.</summary>
internal static class ListAlarms
{
    private const int MaxLimit = 100;

    public static Task<IResult> Page(HttpContext http, Hashes hashes, SharingEngine engine, IEnumerable<IPartnerAdapter> adapters, string? cursor, int limit = 50)
    {
        var regions = http.User.Regions();
        if (limit is < 1 or > MaxLimit)
            return Task.FromResult(Problems.Invalid("?limit", "out_of_range", $"From 1 to {MaxLimit}."));
        if (regions.Count == 0)
            return Task.FromResult(Results.Ok(new AlarmPage([], null)));
        if (Stretch.Parse(cursor, regions.Count) is not { } start)
            return Task.FromResult(Problems.Invalid("?cursor", "unknown_cursor", "Use the cursor that the previous page gave."));

        return http.Act(async work =>
        {
            var desk = new Desk(work, hashes, engine, adapters);
            var items = new List<AlarmItem>();
            var at = start;
            while (at is not null && items.Count < limit)
            {
                var page = await work.List<Alarm>(new Filter
                {
                    Region = at.Region(regions),
                    States = at.States(regions.Count),
                    Cursor = at.Cursor,
                    Limit = limit - items.Count,
                });
                foreach (var (_, alarm) in page.Items)
                    items.Add(await Item(alarm, await work.Load<Delivery>(alarm.Id), desk));
                at = at.Next(page.Next, regions.Count);
            }

            return Results.Ok(new AlarmPage(items, at?.ToString()));
        });
    }

    private static async Task<AlarmItem> Item(Alarm alarm, Delivery? delivery, Desk desk) => new()
    {
        Id = alarm.Id,
        Region = alarm.Region,
        Municipality = alarm.Municipality,
        State = alarm.State,
        Owner = alarm.State is "open" or "phone_task" ? Roles.DutyOfficer : null,
        RaisedAt = alarm.RaisedAt,
        PhoneTaskAt = alarm.PhoneTaskAt,
        AcknowledgedBy = alarm.AcknowledgedBy,
        AcknowledgedAt = alarm.AcknowledgedAt,
        EndedAt = alarm.EndedAt,
        Delivery = delivery?.Status,
        ToTell = alarm.IsEnded || delivery is null || await desk.Decide(delivery with { NoticeOnly = false }, delivery.Id) is not { } ruling ? null : ViewJson.Of(ruling.View),
    };
}
