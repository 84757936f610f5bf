using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing.Filtering;

namespace Keten.Regie.ReviewText;

/// <summary>A text that was read for a class of recipients. Either of a signal, or of a case: then of its first signal.</summary>
public sealed record ReviewRequest(string Field, string RecipientClass, Guid? SignalId, Guid? CaseId);

/// <summary>The text as it stands now may go to that class, by the rules.</summary>
public sealed record Reviewed(Guid SignalId, string Field, string RecipientClass, DateTimeOffset ReviewedAt);

/// <summary>POST /reviews: a person read a text and finds it fit for a class of recipients that gets none unread (sharing.md, never 26).</summary>
internal static class ReviewEndpoint
{
    private static readonly string[] _classes = ["riec_member", "enforcement", "reporter", "other_region", "belastingdienst"];

    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/reviews", (ReviewRequest body, HttpContext http, SharingEngine engine) => Check(body).Then(() => http.Act(work => Review(http, work, body, regions, engine))))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("A text was read for a class of recipients, and is fit for it as it is now.")
        .Produces<Reviewed>();

    private static async Task<IResult> Review(HttpContext http, Work work, ReviewRequest body, RegionSet regions, SharingEngine engine)
    {
        var found = body.CaseId is { } caseId ? await work.Load<CaseDossier>(caseId) : null;
        var signal = await work.Load<SignalDossier>(body.SignalId ?? found?.Signals[0] ?? Guid.Empty);
        if (signal is null || (found?.Region ?? signal.Region) is not { } name || !http.User.InRegion(name))
            return Problems.NotFound();
        if (!Access.Assesses(http.User, regions.Get(name), found?.Turn ?? signal.Turn))
            return Problems.Forbidden();
        if (!Reviewing.Opens(engine, name, body.RecipientClass, body.Field, work.Now))
            return Problems.Of(409, "not_reviewable", "No rule gives these recipients this text, reviewed or not.");
        if (Reviewing.HashOf(Contents.Of(signal), body.Field) is not { } hash)
            return Problems.Of(409, "nothing_to_review", "There is no such text yet.");
        var ruling = Marking.Reviewed(signal, new Review(body.Field, body.RecipientClass, hash, http.User.Subject(), work.Now));
        if (ruling is not Ruling<Step>.Go(var step))
            return Acts.Refusal(ruling);
        await work.Carry(step, regions);
        return Results.Ok(new Reviewed(signal.SignalId, body.Field, body.RecipientClass, work.Now));
    }

    private static IEnumerable<FieldError> Check(ReviewRequest body)
    {
        if (!Reviewing.Fields.Contains(body.Field))
            yield return new FieldError("#/field", "unknown_code", $"Choose from: {string.Join(", ", Reviewing.Fields)}.");
        if (!_classes.Contains(body.RecipientClass))
            yield return new FieldError("#/recipientClass", "unknown_code", $"Choose from: {string.Join(", ", _classes)}.");
        if (body.SignalId is null == body.CaseId is null)
            yield return new FieldError("#", "one_of", "Write one of signalId and caseId.");
    }
}
