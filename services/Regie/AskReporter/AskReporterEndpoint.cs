using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Route;

namespace Keten.Regie.AskReporter;

/// <summary>A question by its code; reporters never get free text.</summary>
public sealed record QuestionRequest(string Code);

/// <summary>POST /signals/{id}/question.</summary>
internal static class AskReporterEndpoint
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/question", (Guid id, QuestionRequest body, HttpContext http) =>
            http.OnSignal(id, regions, Access.Assesses, (work, known, region) =>
                Asking.Ask(known, body.Code, work.NewId("question"), region, work.Now)))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("Asks the reporter one of the questions of the region, by its code.")
        .Produces<SignalMoved>();
}
