using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Desk;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.AddFact;

/// <summary>POST /signals/{id}/facts: staff add what they found; the signal is rated again.</summary>
internal static class AddFactEndpoint
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions) => routes
        .MapPost("/signals/{id:guid}/facts", (Guid id, FactRequest body, HttpContext http) => FactRules.Check(body).Then(() =>
            http.OnSignal(id, regions, (user, _, _) => user.IsInRole(Roles.Analist) || user.IsInRole(Roles.Aandachtsfunctionaris), (work, known, region) =>
                Adding.ByStaff(known, Of(body, work), region, work.Now))))
        .RequireAuthorization(Roles.Analist, Roles.Aandachtsfunctionaris)
        .WithSummary("Adds what staff found; the signal is rated again.")
        .Produces<SignalMoved>();

    private static Fact Of(FactRequest body, Work work) => new()
    {
        Source = body.Source,
        Origin = FactRules.OriginOf(body.Source),
        At = work.Now,
        Text = body.Text,
        Organisations = body.Organisations,
        Locations = body.Locations,
        Persons = [.. body.Persons.Select((person, i) => person with { Id = work.NewId($"person/{i}") })],
    };
}
