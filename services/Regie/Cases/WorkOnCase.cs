using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Cases;

/// <summary>POST /cases/{id}/referrals, /strands, /actions, /close and /reopen.</summary>
internal static class WorkOnCase
{
    /// <summary>Whoever judges somewhere, and staff who lead a strand somewhere.</summary>
    public static readonly string[] Workers = [.. Access.Assessors, Roles.Zorgcoordinator, Roles.Enforcement];

    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapPost("/cases/{id:guid}/referrals", (Guid id, ReferralRequest body, HttpContext http, SharingEngine engine) =>
                http.OnCase(id, regions, (user, region, known) => Access.AssessesOrLeads(user, region, known), (work, known, region) =>
                    Casework.Refer(known, body.Partner, body.Purpose, work.NewId("referral"), region, work.Now, partner => engine.Purposes(known.Region, partner, work.Now))))
            .RequireAuthorization(Workers)
            .WithSummary("Brings one more partner into a case, for one purpose.")
            .Produces<CaseMoved>();

        routes.MapPost("/cases/{id:guid}/strands", (Guid id, StrandRequest body, HttpContext http) => OneOf(body).Then(() =>
                http.OnCase(id, regions, (user, region, known) => body.Go is null && body.Wait is null
                    ? Access.AssessesOrLeads(user, region, known, body.End)
                    : Access.AssessesOrLed(user, region, known), (work, known, region) =>
                    body.Add is { } add ? Casework.Add(known, add, work.NewId, region, work.Now)
                    : body.End is { } end ? Casework.End(known, end, region, work.Now)
                    : Casework.Clear(known, (body.Go ?? body.Wait)!, lead => Access.SpeaksFor(http.User, region, known, lead), body.Go is not null, work.NewId, region, work.Now))))
            .RequireAuthorization(Workers)
            .WithSummary("Adds or ends a strand, or says go or wait where its lead was asked.")
            .Produces<CaseMoved>();

        routes.MapPost("/cases/{id:guid}/actions", (Guid id, ActionRequest body, HttpContext http) => Check(body).Then(() =>
                http.OnCase(id, regions, (user, region, known) => Access.AssessesOrLeads(user, region, known), (work, known, region) =>
                    Casework.Act(known, new CaseAction(body.What, body.Who, body.By, body.Done), region, work.Now))))
            .RequireAuthorization(Workers)
            .WithSummary("Notes what somebody will do, by when, and whether it is done.")
            .Produces<CaseMoved>();

        routes.MapPost("/cases/{id:guid}/close", (Guid id, CloseRequest body, HttpContext http) => Check(body).Then(() =>
                http.OnCase(id, regions, (user, region, known) => Access.Assesses(user, region, known.Turn), (work, known, region) =>
                    Closing.Close(known, body.Outcomes, body.Motivation, region, work.Now))))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("Closes a case, with the outcome of each strand.")
            .Produces<CaseMoved>();

        routes.MapPost("/cases/{id:guid}/reopen", (Guid id, ReopenRequest body, HttpContext http) => Limits.Check("#/motivation", body.Motivation, Limits.Text).Then(() =>
                http.OnCase(id, regions, (user, region, known) => Access.Assesses(user, region, known.Turn), (work, known, region) =>
                    Closing.Reopen(known, body.Motivation, region, work.Now))))
            .RequireAuthorization(Access.Assessors)
            .WithSummary("Opens a closed case again.")
            .Produces<CaseMoved>();
    }

    private static IEnumerable<FieldError> OneOf(StrandRequest body) => new[] { body.Add, body.End, body.Go, body.Wait }.Count(one => one is not null) != 1
        ? [new FieldError("#", "one_of", "Write one of add, end, go and wait.")]
        : [];

    internal static IEnumerable<FieldError> Check(ActionRequest body, string at = "#") =>
        Limits.Check($"{at}/what", body.What, Limits.Text).Concat(Limits.Check($"{at}/who", body.Who, Limits.Line));

    private static IEnumerable<FieldError> Check(CloseRequest body) => Limits.Check("#/motivation", body.Motivation, Limits.Text)
        .Concat(body.Outcomes.SelectMany(outcome => IsCode(outcome.Value)
            ? Enumerable.Empty<FieldError>()
            : [new FieldError($"#/outcomes/{outcome.Key}", "code_invalid", "Write a code: small letters, digits and underscores, at most 60.")]));

    // An outcome goes into a message in clear, so it must be a code and cannot be a name.
    private static bool IsCode(string text) =>
        text.Length is > 0 and <= 60 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
