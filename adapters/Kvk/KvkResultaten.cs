namespace Keten.Adapters.Kvk;

/// <summary>What the trade register found.</summary>
public sealed record KvkResultaten
{
    public required IReadOnlyList<Onderneming> Resultaten { get; init; }

    public override string ToString() => $"KvkResultaten({Resultaten.Count})";

    /// <summary>One entry. <c>FormeleRegistratiedatum</c>: the day it was entered.</summary>
    public sealed record Onderneming
    {
        public required string KvkNummer { get; init; }

        public required string Naam { get; init; }

        public DateOnly? FormeleRegistratiedatum { get; init; }

        public override string ToString() => "Onderneming(withheld)";
    }
}
