using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Cases;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Meet;

/// <summary>
/// What a table agreed on one matter: of a signal its answer (supports, against, unknown) and advice; of a case who will do what.
/// </summary>
public sealed record AgreementRequest
{
    public Guid? SignalId { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>supports, against or unknown; of a signal only.</summary>
    public string? Answer { get; init; }

    /// <summary>In words; of a signal only.</summary>
    public string? Advice { get; init; }

    /// <summary>Of a case only.</summary>
    public IReadOnlyList<ActionRequest> Actions { get; init; } = [];

    public override string ToString() => "AgreementRequest(withheld)";
}

/// <summary>POST /tables/{id}/agreements: the chair says what was agreed.</summary>
internal static class Agreeing
{
    private static readonly string[] _answers = ["supports", "against", "unknown"];

    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/tables/{id}/agreements", (string id, AgreementRequest body, HttpContext http) => Check(body).Then(() => body.SignalId is { } signal
            ? http.OnSignal(signal, regions, (user, region, _) => Chairs(user, region, id), (work, known, region) =>
                Meeting.Agree(known, id, body.Answer!, body.Advice!, region, work.Now))
            : http.OnCase(body.CaseId!.Value, regions, (user, region, _) => Chairs(user, region, id), (work, known, region) =>
                Agreed(known, id, body, region, work.Now))))
        .RequireAuthorization(Agenda.Chairs)
        .WithSummary("Records what a table agreed on one signal or case; the answer is how that stands.")
        .WithMetadata(new OneOfThese(typeof(SignalMoved), typeof(CaseMoved)));

    private static bool Chairs(System.Security.Claims.ClaimsPrincipal user, Region region, string table) =>
        region.Tables.Any(one => one.Id == table && user.IsInRole(one.Chair));

    private static Ruling<CaseStep> Agreed(CaseDossier known, string table, AgreementRequest body, Region region, DateTimeOffset now)
    {
        if (!Agenda.Takes(region.Tables.Single(one => one.Id == table), known))
            return new Ruling<CaseStep>.No("wrong_state", "The case is not on the agenda of this table.");
        Ruling<CaseStep> agreed = new Ruling<CaseStep>.Go(CaseStep.Of(known));
        foreach (var action in body.Actions)
        {
            if (agreed is not Ruling<CaseStep>.Go(var so_far))
                return agreed;
            agreed = Casework.Act(so_far.Case, new CaseAction(action.What, action.Who, action.By, action.Done), region, now) is Ruling<CaseStep>.Go(var more)
                ? new Ruling<CaseStep>.Go(more with { Effects = [.. so_far.Effects, .. more.Effects] })
                : new Ruling<CaseStep>.No("already_done", "One of these actions stands so already.");
        }

        return agreed;
    }

    private static IEnumerable<FieldError> Check(AgreementRequest body)
    {
        if (body.SignalId is null == body.CaseId is null)
            return [new FieldError("#", "one_of", "Name either signalId or caseId.")];
        if (body.CaseId is not null)
        {
            return body.Actions.Count == 0
                ? [new FieldError("#/actions", "required", "Name at least one action.")]
                : body.Actions.SelectMany((action, i) => WorkOnCase.Check(action, $"#/actions/{i}"));
        }

        return (_answers.Contains(body.Answer) ? Enumerable.Empty<FieldError>() : [new FieldError("#/answer", "unknown_code", $"Choose from: {string.Join(", ", _answers)}.")])
            .Concat(Limits.Check("#/advice", body.Advice, Limits.Text))
            .Concat(body.Actions.Count == 0 ? [] : [new FieldError("#/actions", "not_here", "Actions belong to a case; leave them out.")]);
    }
}
