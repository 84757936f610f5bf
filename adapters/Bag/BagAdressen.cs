namespace Keten.Adapters.Bag;

/// <summary>The addresses under one house number and what each is meant for.</summary>
public sealed record BagAdressen
{
    public required IReadOnlyList<Adres> Adressen { get; init; }

    public override string ToString() => $"BagAdressen({Adressen.Count})";

    /// <summary>One address. <c>Gebruiksdoelen</c>: woonfunctie, industriefunctie, winkelfunctie, …</summary>
    public sealed record Adres
    {
        public required string NummeraanduidingIdentificatie { get; init; }

        public IReadOnlyList<string> Gebruiksdoelen { get; init; } = [];

        public override string ToString() => "Adres(withheld)";
    }
}
