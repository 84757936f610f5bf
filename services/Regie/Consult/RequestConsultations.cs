using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Route;

namespace Keten.Regie.Consult;

/// <summary>Partners to ask, and what.</summary>
public sealed record ConsultationsRequest(IReadOnlyList<string> Partners, string Question)
{
    public override string ToString() => "ConsultationsRequest(withheld)";
}

/// <summary>POST /signals/{id}/consultations: the assessor asks partners for their judgement.</summary>
internal static class RequestConsultations
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/consultations", (Guid id, ConsultationsRequest body, HttpContext http) => Check(body).Then(() =>
            http.OnSignal(id, regions, Access.Assesses, (work, known, region) =>
                Consulting.Consult(known, body.Partners, body.Question, partner => work.NewId($"consultation/{partner}"), region, work.Now))))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("Asks partners for their judgement of a signal.")
        .Produces<SignalMoved>();

    private static IEnumerable<FieldError> Check(ConsultationsRequest body) => body.Partners.Count == 0
        ? [new FieldError("#/partners", "required", "Name at least one partner.")]
        : Limits.Check("#/question", body.Question, Limits.Text);
}
