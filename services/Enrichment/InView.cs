using Keten.Sharing;

namespace Keten.Enrichment;

/// <summary>Who and what a signal is about, whoever said so. Never the reporter: that X reported is not a lead.</summary>
public sealed record InView
{
    public IReadOnlyList<Person> Persons { get; init; } = [];
    public IReadOnlyList<Location> Locations { get; init; } = [];
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];
    public IReadOnlyList<Vehicle> Vehicles { get; init; } = [];
    public IReadOnlyList<Account> Accounts { get; init; } = [];
    public IReadOnlyList<OnlineTrace> Online { get; init; } = [];

    public static InView Of(Report report) => new()
    {
        Persons = report.Persons,
        Locations = report.Locations,
        Organisations = report.Organisations,
        Vehicles = report.Vehicles,
        Accounts = report.Accounts,
        Online = report.Online,
    };

    /// <summary>What people added later, such as an address that the analist found.</summary>
    public static InView Of(IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        return new()
        {
            Persons = [.. all.SelectMany(fact => fact.Persons)],
            Locations = [.. all.SelectMany(fact => fact.Locations)],
            Organisations = [.. all.SelectMany(fact => fact.Organisations)],
        };
    }

    public InView With(InView other) => new()
    {
        Persons = [.. Persons, .. other.Persons],
        Locations = [.. Locations, .. other.Locations],
        Organisations = [.. Organisations, .. other.Organisations],
        Vehicles = [.. Vehicles, .. other.Vehicles],
        Accounts = [.. Accounts, .. other.Accounts],
        Online = [.. Online, .. other.Online],
    };

    /// <summary>Whether it is this very person, place or organisation.</summary>
    public bool Has(object about) => Persons.Contains(about, ReferenceEqualityComparer.Instance)
        || Locations.Contains(about, ReferenceEqualityComparer.Instance) || Organisations.Contains(about, ReferenceEqualityComparer.Instance);

    /// <summary>A shelter is never a lead: its place stays with care (never 3), and living in the same shelter means nothing.</summary>
    public IEnumerable<Location> Places => Locations.Where(location => location.Kind != "shelter");

    public override string ToString() => "InView(withheld)";
}
