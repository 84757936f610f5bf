using System.Security.Claims;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing.Filtering;
using Asking = Keten.Regie.Preview.Asking;

namespace Keten.Regie.Lift;

/// <summary>POST /overrides: a named member of staff lifts a bound for one partner and one person, and says why.</summary>
internal static class LiftBound
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/overrides", (OverrideRequest body, HttpContext http, SharingEngine engine) => Check(body).Then(() => body.SignalId is { } signal
            ? http.OnSignal(signal, regions, Access.Assesses, (work, known, _) => InSignal(work, known, body, engine, http.User), known => OverrideMoved.Of(known.Overrides, known.Overrides[^1].Id))
            : http.Act(work => InCase(http, work, body, regions, engine))))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("Lifts a bound for one partner and one person, with a motivation.")
        .Produces<OverrideMoved>();

    private static Ruling<Step> InSignal(Work work, SignalDossier known, OverrideRequest body, SharingEngine engine, ClaimsPrincipal user) =>
        known.State is States.Closed or States.Merged
            ? new Ruling<Step>.No("wrong_state", "The signal is closed.")
            : Wanted(work, known, body, engine, Asking.OfSignal(known, engine, body.Partner, null, work.Now), user)
                .Then(asked => Overrides.Ask(known.Overrides, asked)
                    .Then(all => new Ruling<Step>.Go(Overrides.In(known, all, asked.Id, "asked", asked.By))));

    private static async Task<IResult> InCase(HttpContext http, Work work, OverrideRequest body, RegionSet regions, SharingEngine engine)
    {
        if (await work.Load<CaseDossier>(body.CaseId!.Value) is not { } known || !http.User.InRegion(known.Region) || await work.Load<SignalDossier>(known.Signals[0]) is not { } signal)
            return Problems.NotFound();
        var region = regions.Get(known.Region);
        if (!Access.Assesses(http.User, region, known.Turn))
            return Problems.Forbidden();
        var ruling = known.State == States.Closed
            ? new Ruling<Override>.No("wrong_state", "The case is closed; reopen it first.")
            : Wanted(work, signal, body, engine, Asking.OfCase(known, signal.Acute, engine, body.Partner, null, work.Now), http.User);
        var asked = ruling.Then(wanted => Overrides.Ask(known.Overrides, wanted));
        if (asked is not Ruling<IReadOnlyList<Override>>.Go(var all))
            return Acts.Refusal(asked);
        await work.CarryCase(Guardians.Told(Overrides.In(known, all, all[^1].Id, "asked", all[^1].By), all[^1], Contents.Of(signal, known), region, work.Now), regions, signal);
        return Results.Ok(OverrideMoved.Of(all, all[^1].Id));
    }

    private static Ruling<Override> Wanted(Work work, SignalDossier signal, OverrideRequest body, SharingEngine engine, Request asked, ClaimsPrincipal user)
    {
        if (!Lifting.AllCaps(engine, work.Now).Contains(body.Cap))
            return new Ruling<Override>.Wrong("#/cap", "unknown_code", $"Choose from: {string.Join(", ", Lifting.AllCaps(engine, work.Now))}.");
        if (asked.RecipientClass.Length == 0)
            return new Ruling<Override>.Wrong("#/partner", "unknown_partner", "Name a partner that gets something, such as avim.");
        return Overrides.Choose(Lifting.Of(engine, asked, body.Cap), body.Purpose)
            .Then(way => Overrides.ForWhom(signal, body.Person, Contents.Of(signal).OnlyVictim())
                .Then(person => new Ruling<Override>.Go(new Override
                {
                    Id = work.NewId("override"),
                    Cap = body.Cap,
                    Partner = body.Partner,
                    Purpose = way.Purpose,
                    Person = person,
                    Motivation = body.Motivation,
                    By = user.Subject(),
                    At = work.Now,
                    Status = way.SecondPerson ? "asked" : "valid",
                    Obliges = way.Obliges,
                })));
    }

    private static IEnumerable<FieldError> Check(OverrideRequest body) => Limits.Check("#/motivation", body.Motivation, Limits.Text)
        .Concat(body.SignalId is null == body.CaseId is null ? [new FieldError("#", "one_of", "Write one of signalId and caseId.")] : []);
}
