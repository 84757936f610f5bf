using System.Text.Json.Nodes;

namespace Keten.Sharing.Rectify;

/// <summary>Gets what stands in a field, as text, and says what is to stand there; null: nothing.</summary>
internal delegate string? Swap(string written);

/// <summary>A field that can be put right: where it stands in a dossier, and how the intake would read it.</summary>
/// <param name="Path">Property of the signal's JSON, in the singular: <c>person.name.family</c>.</param>
/// <param name="AsReported">The part of a signal that reports a value in it.</param>
internal sealed record Rectifiable(string Path, Func<JsonNode, JsonObject> AsReported)
{
    public Func<Person, Swap, Person>? OfPerson { get; init; }
    public Func<Location, Swap, Location>? OfPlace { get; init; }
    public Func<Organisation, Swap, Organisation>? OfOrganisation { get; init; }
    public Func<Report, Swap, Report>? OfReport { get; init; }

    /// <summary>Who reads it in a text knows whom or what the text is about. Not so for codes and house numbers.</summary>
    public bool Tells { get; init; }

    public Report In(Report report, Guid? person, Swap swap) => OfReport is { } whole
        ? whole(report, swap)
        : report with { Persons = In(report.Persons, person, swap), Locations = In(report.Locations, swap), Organisations = In(report.Organisations, swap) };

    public Fact In(Fact fact, Guid? person, Swap swap) =>
        fact with { Persons = In(fact.Persons, person, swap), Locations = In(fact.Locations, swap), Organisations = In(fact.Organisations, swap) };

    private IReadOnlyList<Person> In(IReadOnlyList<Person> all, Guid? person, Swap swap) =>
        OfPerson is { } of ? [.. all.Select(one => one.Id == person ? of(one, swap) : one)] : all;

    // Where a shelter is, whoever puts a value right may not know: nor learn by trying (sharing.md, never 22).
    private IReadOnlyList<Location> In(IReadOnlyList<Location> all, Swap swap) =>
        OfPlace is { } of ? [.. all.Select(one => one.Kind == "shelter" ? one : of(one, swap))] : all;

    private IReadOnlyList<Organisation> In(IReadOnlyList<Organisation> all, Swap swap) =>
        OfOrganisation is { } of ? [.. all.Select(one => of(one, swap))] : all;
}
