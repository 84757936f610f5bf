using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Carry;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>POST /consents and /consents/{id}/withdrawal: what persons in care said about their data, for the zorgcoördinator who guards it.</summary>
internal static class ConsentEndpoints
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapPost("/consents", (ConsentRequest body, HttpContext http, TimeProvider clock) => Give(body, http, regions, clock))
            .RequireAuthorization(Roles.Zorgcoordinator)
            .WithSummary("Records a permit or an objection of a person in care.")
            .Produces<ConsentRecorded>();
        routes.MapPost("/consents/{id:guid}/withdrawal", (Guid id, HttpContext http) => Withdraw(id, http, regions))
            .RequireAuthorization(Roles.Zorgcoordinator)
            .WithSummary("Takes a statement back.")
            .Produces<ConsentRecorded>();
    }

    private static Task<IResult> Give(ConsentRequest body, HttpContext http, RegionSet regions, TimeProvider clock)
    {
        if (ConsentRules.Check(body, DutchDays.Of(clock.GetUtcNow())) is { Count: > 0 } errors)
            return Task.FromResult(Problems.Invalid(errors));

        return http.Act(async work =>
        {
            // Of another region, or of nobody in care: one answer.
            var known = (await CareEndpoints.Mine(work, body.Person, "person", http.User.Regions())).Trajectory;
            if (known is null || known.Victims.All(victim => victim.PersonId != body.Person))
                return Problems.Invalid("#/person", "unknown_person", "Nobody in care in your region has this id. Call care in first.");
            var given = Of(body, work.NewId("consent"), http.User.Subject(), work.Now);
            return await Answer(work, known, Stating.Give(known, given, regions.Get(known.Region), work.Now), given.Id);
        });
    }

    private static Task<IResult> Withdraw(Guid id, HttpContext http, RegionSet regions) => http.Act(async work =>
    {
        var known = (await CareEndpoints.Mine(work, id, "consent", http.User.Regions())).Trajectory;
        if (known is null || known.Consents.All(consent => consent.Id != id))
            return Problems.NotFound();
        return await Answer(work, known, Stating.Withdraw(known, id, regions.Get(known.Region), work.Now), id);
    });

    private static async Task<IResult> Answer(Work work, CareTrajectory known, Ruling ruling, Guid id)
    {
        if (ruling is not Ruling.Go(var step))
            return CareEndpoints.Refusal(ruling);
        // No backlog may delay it: what is sent meanwhile is decided without it.
        work.Acute = true;
        await work.Carry(known, step);
        var said = step.Trajectory.Consents.Single(consent => consent.Id == id);
        var victim = step.Trajectory.Victims.Single(victim => victim.PersonId == said.PersonId);
        var today = DutchDays.Of(work.Now);
        return Results.Ok(new ConsentRecorded(id, victim.Registration, Givers.For(victim, today), Givers.Missing(step.Trajectory, said, today)));
    }

    internal static Consent Of(ConsentRequest body, Guid id, string by, DateTimeOffset now) => new()
    {
        Id = id,
        PersonId = body.Person,
        Recipient = body.Recipient,
        Data = [.. body.Data.Distinct(StringComparer.Ordinal)],
        Purposes = [.. body.Purposes.Distinct(StringComparer.Ordinal)],
        From = body.From,
        Until = body.Until,
        Giver = body.Giver,
        Representative = Guid.TryParse(body.Representative, out var person) ? person.ToString() : body.Representative,
        Statement = body.Statement,
        Evidence = body.Evidence,
        GivenAt = now,
        By = by,
    };
}
