namespace Keten.Adapters.Bag;

/// <summary>A search for the addresses under one house number.</summary>
public sealed record BagQuestion
{
    public required string Postcode { get; init; }

    public required int Huisnummer { get; init; }

    public string? Huisletter { get; init; }

    public string? Huisnummertoevoeging { get; init; }

    public override string ToString() => "BagQuestion(withheld)";
}
