using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Route;

namespace Keten.Regie.Mark;

/// <summary>The text that partners get in place of the narrative.</summary>
public sealed record SummaryRequest(string Text)
{
    public override string ToString() => "SummaryRequest(withheld)";
}

/// <summary>Whether somebody is in danger now.</summary>
public sealed record AcuteRequest(bool Confirmed);

/// <summary>POST /signals/{id}/summary, /acute and /release: what may be said of a signal without deciding it.</summary>
internal static class MarkSignal
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapPost("/signals/{id:guid}/summary", (Guid id, SummaryRequest body, HttpContext http) => Limits.Check("#/text", body.Text, Limits.Text).Then(() =>
                http.OnSignal(id, regions, Access.Assesses, (_, known, _) => Marking.Summarise(known, body.Text))))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("Writes the text that partners get in place of the narrative.")
            .Produces<SignalMoved>();

        routes.MapPost("/signals/{id:guid}/acute", (Guid id, AcuteRequest body, HttpContext http) =>
                http.OnSignal(id, regions, Access.Assesses, (work, known, _) => Marking.Acute(known, body.Confirmed, work.Now)))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("Confirms that somebody is in danger now, or says that nobody is.")
            .Produces<SignalMoved>();

        routes.MapPost("/signals/{id:guid}/release", (Guid id, HttpContext http) =>
                http.OnSignal(id, regions, Access.AssessesOrEnriches, (work, known, region) => Marking.Release(known, region, work.Now)))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("Takes a held signal up again.")
            .Produces<SignalMoved>();
    }
}
