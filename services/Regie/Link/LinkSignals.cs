using System.Security.Claims;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Link;

/// <summary>POST /signals/{id}/links: what a signal has to do with others, who of it is who of another, and a value of its own that proved wrong.</summary>
internal static class LinkSignals
{
    private const string Rectify = "rectify";

    private static readonly string[] _kinds = ["link", "unlink", "merge", Rectify];

    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/links", (Guid id, LinkRequest body, HttpContext http, TimeProvider clock) =>
            Check(id, body, DutchDays.Of(clock.GetUtcNow())).Then(() => body.Do == Rectify ? PutRight(id, body, http, regions) : Join(id, body, http, regions)))
        .RequireAuthorization(Access.Assessors)
        .WithSummary("Links, unlinks or merges with another signal; says of two persons that they are one, or not; or rectifies: puts a wrong value right wherever it stands in its field, and tells whoever received it.")
        .Produces<SignalMoved>();

    private static Task<IResult> PutRight(Guid id, LinkRequest body, HttpContext http, RegionSet regions) => http.OnSignal(id, regions, Access.Assesses, (work, known, region) =>
        Rectifying.Rectify(known, Rectified.Of(body, Role(http.User, region), work.Now), region, work.Now));

    private static string Role(ClaimsPrincipal user, Region region) => user.IsInRole(region.Assessment.Assessor) ? region.Assessment.Assessor : region.Assessment.Deputy;

    private static Task<IResult> Join(Guid id, LinkRequest body, HttpContext http, RegionSet regions) => http.Act(async work =>
    {
        if (await work.Load<SignalDossier>(id) is not { Region: { } name } known || !http.User.InRegion(name))
            return Problems.NotFound();
        var region = regions.Get(name);
        if (!Access.Assesses(http.User, region, known.Turn))
            return Problems.Forbidden();
        var there = await work.Load<SignalDossier>(body.SignalId!.Value);
        if (body is { Person: { } person, OtherPerson: { } somebody })
            return await Persons(work, known, body.Do == "link", person, there, somebody, regions);
        // What was linked may be another region's by now, or erased: the link is still this signal's to end, and shows nothing of the other.
        if (body.Do == "unlink" && known.Links.Contains(body.SignalId.Value))
            return await Link(work, known, body.SignalId.Value, there, false, regions);
        if (there is not { } other || other.Region != name)
            return Problems.Invalid("#/signalId", "unknown_signal", "Name another signal of this region.");
        return body.Do == "merge"
            ? await Merge(work, known, other, regions)
            : await Link(work, known, other.SignalId, other, body.Do == "link", regions);
    });

    private static async Task<IResult> Link(Work work, SignalDossier known, Guid id, SignalDossier? other, bool linked, RegionSet regions)
    {
        var ruling = Linking.Link(known, id, linked);
        if (ruling is not Ruling<Step>.Go(var step))
            return Acts.Refusal(ruling);
        await work.Carry(step, regions);
        if (other is not null && Linking.Link(other, known.SignalId, linked) is Ruling<Step>.Go(var back))
            await work.Carry(back, regions);
        return Results.Ok(SignalMoved.Of(step.Signal));
    }

    private static async Task<IResult> Persons(Work work, SignalDossier known, bool linked, Guid person, SignalDossier? there, Guid other, RegionSet regions)
    {
        if (linked && there?.Region != known.Region)
            return Problems.Invalid("#/signalId", "unknown_signal", "Name a signal of this region.");
        var ruling = linked ? OnePerson.Link(known, person, there!, other) : OnePerson.Unlink(known, person, other);
        if (ruling is not Ruling<Step>.Go(var step))
            return Acts.Refusal(ruling);
        await work.Carry(step, regions);
        return Results.Ok(SignalMoved.Of(step.Signal));
    }

    private static async Task<IResult> Merge(Work work, SignalDossier known, SignalDossier other, RegionSet regions)
    {
        var ruling = Linking.Merge(known, other, regions.Get(known.Region!), work.Now);
        if (ruling is not Ruling<(Step From, Step Into)>.Go(var (from, into)))
            return Acts.Refusal(ruling);
        await work.Carry(from, regions);
        await work.Carry(into, regions);
        return Results.Ok(SignalMoved.Of(from.Signal));
    }

    internal static IEnumerable<FieldError> Check(Guid id, LinkRequest body, DateOnly today)
    {
        if (!_kinds.Contains(body.Do))
            return [new FieldError("#/do", "unknown_code", $"Choose from: {string.Join(", ", _kinds)}.")];
        return body.Do == Rectify ? Rectified.Check(body, today) : Other(id, body);
    }

    private static IEnumerable<FieldError> Other(Guid id, LinkRequest body)
    {
        var ofPersons = body.Do != "merge" && (body.Person ?? body.OtherPerson) is not null;
        if (body.SignalId is null)
            yield return new FieldError("#/signalId", "required", "Name another signal of this region.");
        if (body.SignalId == id && !ofPersons)
            yield return new FieldError("#/signalId", "unknown_signal", "Name another signal of this region.");
        if (ofPersons && body.Person is null)
            yield return new FieldError("#/person", "required", "Name who of this signal it is.");
        if (ofPersons && body.OtherPerson is null)
            yield return new FieldError("#/otherPerson", "required", "Name who that is in the other signal.");
        if (ofPersons && body.Person == body.OtherPerson)
            yield return new FieldError("#/otherPerson", "same_person", "This is the same person already.");
        foreach (var (name, given) in new[] { ("field", body.Field), ("wrong", body.Wrong), ("value", body.Value) })
        {
            if (given is not null)
                yield return new FieldError($"#/{name}", "not_here", "This belongs to rectify; leave it out.");
        }

        foreach (var (name, given) in body.Do == "merge" ? new[] { ("person", body.Person), ("otherPerson", body.OtherPerson) } : [])
        {
            if (given is not null)
                yield return new FieldError($"#/{name}", "not_here", "Signals are merged whole; leave it out.");
        }
    }
}
