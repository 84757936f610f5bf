using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Show;

/// <summary>One thing a source said. What may not be read shows as said, and no more.</summary>
public sealed record FactView
{
    public required string Source { get; init; }
    public required string Origin { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Reason { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];
    public IReadOnlyList<Location> Locations { get; init; } = [];
    public IReadOnlyList<PersonView> Persons { get; init; } = [];
    public IReadOnlyList<Guid> Signals { get; init; } = [];
    public OtherRegion? OtherRegion { get; init; }

    public override string ToString() => "FactView(withheld)";

    internal static FactView Of(Fact fact, Sight sight)
    {
        var (path, origin) = (PathOf(fact), fact.Origin);
        var seen = new FactView { Source = fact.Source, Origin = fact.Origin, At = fact.At, Reason = fact.Reason };
        if (sight.Sees("signal.narrative", origin))
            seen = seen with { Persons = [.. fact.Persons.Select(person => PersonView.Of(person, sight, origin))] };
        return !sight.Sees(path, origin) ? seen : seen with
        {
            Text = sight.Text(path, fact.Text, origin),
            Organisations = sight.Sees("organisation.name", origin) ? fact.Organisations : [],
            Locations = [.. fact.Locations.Where(place => sight.Sees(place, origin))],
            Signals = fact.Signals,
            OtherRegion = fact.OtherRegion,
        };
    }

    // What a register said has a path of its own; what others said or wrote is a text like the reporter's, by its origin.
    private static string PathOf(Fact fact) => fact.Origin != "register" ? "signal.narrative" : fact.Source switch
    {
        "enforcement-files" => "enrichment.enforcement",
        var source => $"enrichment.{source}",
    };
}
