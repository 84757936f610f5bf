using Keten.Sharing;

namespace Keten.Regie.Show;

/// <summary>One thing a source said. What care said is for the zorgcoördinator; others see that it was said.</summary>
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

    internal static FactView Of(Fact fact, Eyes eyes)
    {
        var seen = new FactView { Source = fact.Source, Origin = fact.Origin, At = fact.At, Reason = fact.Reason };
        var care = fact.Origin == "care";
        if (care && !eyes.Cares)
            return seen;
        seen = seen with { Persons = [.. fact.Persons.Select(person => PersonView.Of(person, eyes))] };
        return eyes.OnlyCares && !care ? seen : seen with
        {
            Text = fact.Text,
            Organisations = fact.Organisations,
            Locations = Places.Seen(fact.Locations, eyes),
            Signals = fact.Signals,
            OtherRegion = fact.OtherRegion,
        };
    }
}
