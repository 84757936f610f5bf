using Keten.Adapters.Http;

namespace Keten.Adapters.Kvk;

/// <summary>What Zoeken 2 found. Its links are not read, in neither of the two shapes that they come in.</summary>
public sealed record KvkResultaat
{
    public required IReadOnlyList<Item> Resultaten { get; init => field = RegisterList.Whole(value); }

    public override string ToString() => $"KvkResultaat({Resultaten.Count})";

    /// <summary>One entry: an organisation or one of its establishments.</summary>
    public sealed record Item
    {
        public required string KvkNummer { get; init; }

        public string? Naam { get; init; }

        public override string ToString() => "Item(withheld)";
    }
}
