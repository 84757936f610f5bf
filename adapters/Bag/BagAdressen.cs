using System.Text.Json.Serialization;
using Keten.Adapters.Http;

namespace Keten.Adapters.Bag;

/// <summary>A page of addresses (HAL); the same shape serves <c>/adressen</c> and <c>/adressenuitgebreid</c>. Without any it is <c>{}</c>.</summary>
public sealed record BagAdressen
{
    [JsonPropertyName("_embedded")]
    public Embedded? Inside { get; init; }

    [JsonPropertyName("_links")]
    public Links? Around { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Adres> Adressen => Inside?.Adressen ?? [];

    /// <summary>There is a page after this one. Where its link leads is not followed: we know where the BAG is.</summary>
    [JsonIgnore]
    public bool HasNext => Around?.Next is not null;

    public override string ToString() => $"BagAdressen({Adressen.Count})";

    public sealed record Embedded
    {
        public IReadOnlyList<Adres> Adressen { get; init => field = RegisterList.Whole(value); } = [];
    }

    public sealed record Links
    {
        public Link? Next { get; init; }
    }

    public sealed record Link
    {
        public string? Href { get; init; }
    }

    /// <summary>One address. The last three only from <c>/adressenuitgebreid</c>; <c>Gebruiksdoelen</c>: woonfunctie, industriefunctie, winkelfunctie, …</summary>
    public sealed record Adres
    {
        public required string NummeraanduidingIdentificatie { get; init; }

        public string? AdresseerbaarObjectIdentificatie { get; init; }

        public required string Postcode { get; init; }

        public required int Huisnummer { get; init; }

        public string? Huisletter { get; init; }

        public string? Huisnummertoevoeging { get; init; }

        /// <summary>Verblijfsobject, Standplaats or Ligplaats.</summary>
        public string? TypeAdresseerbaarObject { get; init; }

        public IReadOnlyList<string> Gebruiksdoelen { get; init; } = [];

        public InOnderzoek? Inonderzoek { get; init; }

        public override string ToString() => "Adres(withheld)";
    }

    /// <summary>What of the address is being investigated.</summary>
    public sealed record InOnderzoek
    {
        public bool? Gebruiksdoelen { get; init; }
    }
}
