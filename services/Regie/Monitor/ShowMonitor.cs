using Keten.Hosting;
using Keten.Hosting.Regions;

namespace Keten.Regie.Monitor;

/// <summary>
/// GET /monitor: what happened in a region, in numbers, as JSON or CSV. For who judges, leads and accounts there; an operator
/// keeps the hub running and has no use for it. The running period grows: who keeps yesterday's answer sees what a day added.
/// </summary>
internal static class ShowMonitor
{
    private const string Csv = "text/csv";

    private static readonly string[] _readers = [Roles.Aandachtsfunctionaris, Roles.Ketenregisseur, Roles.TableChair, Roles.PrivacyOfficer];

    public static void Map(RouteGroupBuilder routes, RegionSet regions, MonitorSettings settings) => routes
        .MapGet("/monitor", (HttpContext http, TimeProvider clock, string? region, DateOnly? from, DateOnly? to, string? format) =>
        {
            var (period, errors) = MonitorPeriod.Of(from, to, settings.Quarters, MonitorPeriod.DayOf(clock.GetUtcNow()));
            return Check(http, region, format, errors) is { } wrong
                ? Task.FromResult(wrong)
                : http.Act(work => Show(http, work, region ?? http.User.Regions()[0], period, regions, settings.K, format));
        })
        .RequireAuthorization(_readers)
        .WithSummary("What happened in a region, in numbers; small counts are not shown. JSON, or CSV with format=csv or Accept: text/csv.")
        .Produces<MonitorView>();

    private static async Task<IResult> Show(HttpContext http, Work work, string name, MonitorPeriod period, RegionSet regions, int k, string? format)
    {
        if (!regions.TryGet(name, out var region))
            return Problems.NotFound();
        var view = new MonitorView(name, period.From, period.To, k, Suppression.Publish(Figures.Of(await work.Tally(name, period), region), k));
        return WantsCsv(http, format) ? Results.Text(MonitorCsv.Of(view), $"{Csv}; charset=utf-8") : Results.Ok(view);
    }

    private static IResult? Check(HttpContext http, string? region, string? format, IEnumerable<FieldError> period)
    {
        List<FieldError> errors = [.. period];
        if (region is null && http.User.Regions().Count != 1)
            errors.Add(new FieldError("?region", "required", "Say which region: this token has not exactly one."));
        if (format is not (null or "json" or "csv"))
            errors.Add(new FieldError("?format", "unknown_code", "Choose from: json, csv."));
        if (errors.Count > 0)
            return Problems.Invalid(errors);
        return region is not null && !http.User.InRegion(region) ? Problems.Forbidden() : null;
    }

    private static bool WantsCsv(HttpContext http, string? format) => format is null
        ? http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == Csv && accepted.Quality is not 0)
        : format == "csv";
}
