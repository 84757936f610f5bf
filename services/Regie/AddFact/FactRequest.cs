using Keten.Sharing;

namespace Keten.Regie.AddFact;

/// <summary>A fact found by hand.</summary>
public sealed record FactRequest
{
    /// <summary>Where it comes from: analist, aandachtsfunctionaris, a register or a partner id.</summary>
    public required string Source { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    public IReadOnlyList<Location> Locations { get; init; } = [];

    public IReadOnlyList<Person> Persons { get; init; } = [];

    public override string ToString() => "FactRequest(withheld)";
}
