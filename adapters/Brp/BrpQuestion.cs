namespace Keten.Adapters.Brp;

/// <summary>
/// A question to BRP Personen Bevragen 2.7 (<c>POST /personen</c>). Only the age is asked for, the least that the API can be asked: what is
/// wanted is whether somebody is registered and how many. What it says by itself, geheimhouding and inOnderzoek among it, may not be asked.
/// </summary>
public sealed record BrpQuestion
{
    public required string Type { get; init; }

    public string[] Fields { get; init; } = ["leeftijd"];

    public string[]? Burgerservicenummer { get; init; }

    public string? Geslachtsnaam { get; init; }

    public string? Geboortedatum { get; init; }

    public string? Postcode { get; init; }

    public int? Huisnummer { get; init; }

    public string? Huisletter { get; init; }

    public string? Huisnummertoevoeging { get; init; }

    public override string ToString() => "BrpQuestion(withheld)";
}
