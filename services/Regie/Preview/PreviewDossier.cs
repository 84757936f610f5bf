using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Show;
using Keten.Sharing.Consents;
using Keten.Sharing.Explaining;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Preview;

/// <summary>GET /signals/{id}/preview?partner=P and /cases/{id}/preview: what a partner would get now, per field value, level and rule. Nothing is sent, and nothing recorded.</summary>
internal static class PreviewDossier
{
    private static readonly string[] Roles = Access.Assessors;

    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapGet("/signals/{id:guid}/preview", (Guid id, HttpContext http, SharingEngine engine, Hashes hashes, string? partner, string? purpose) => http.Act(async work =>
            await work.Load<SignalDossier>(id) is { Region: { } region } signal && http.User.InRegion(region)
                ? await Preview(http, work, Eyes.Of(http.User, regions, region, signal.Turn), engine, Asking.OfSignal(signal, engine, partner, purpose, work.Now), signal, null, hashes)
                : Problems.NotFound())).RequireAuthorization(Roles)
            .WithSummary("What a partner would get of a signal now, and why.").Produces<Explanation>();

        routes.MapGet("/cases/{id:guid}/preview", (Guid id, HttpContext http, SharingEngine engine, Hashes hashes, string? partner, string? purpose) => http.Act(async work =>
            await work.Load<CaseDossier>(id) is { } found && http.User.InRegion(found.Region) && await work.Load<SignalDossier>(found.Signals[0]) is { } signal
                ? await Preview(http, work, Eyes.Of(http.User, regions, found.Region, found.Turn), engine, Asking.OfCase(found, signal.Acute, engine, partner, purpose, work.Now), signal, found, hashes)
                : Problems.NotFound())).RequireAuthorization(Roles)
            .WithSummary("What a partner would get of a case now, and why.").Produces<Explanation>();
    }

    private static async Task<IResult> Preview(HttpContext http, Work work, IReadOnlyList<string> roles, SharingEngine engine, Request request, SignalDossier signal, CaseDossier? found, Hashes hashes)
    {
        if (roles.Count == 0 || Eyes.OnlyCare(roles))
            return Problems.Forbidden();
        if (request.RecipientClass.Length == 0)
            return Problems.Invalid("?partner", "unknown_partner", "Name a partner that gets something, such as avim.");
        if (request.Purpose.Length == 0)
            return Problems.Invalid("?purpose", "not_covered", "No instrument lets this region tell that partner anything for this purpose.");
        // For her, when there is nobody else it can be for: as it is sent.
        var dossier = found is null ? Contents.Of(signal) : Contents.Of(signal, found);
        var asked = request with { Person = request.Person ?? dossier.OnlyVictim(), Consents = await work.ConsentsOf(dossier) };
        List<Guid> confirmed = [.. signal.AssessedRoles.Where(one => one is { Role: "victim", Status: "confirmed" }).Select(one => one.Person)];
        return Results.Ok(Explanation.Of(engine, asked, dossier, value => hashes.Of(work.Service, "pseudonym", value), await Eyes.On(work, engine, roles, signal, found), confirmed));
    }
}
