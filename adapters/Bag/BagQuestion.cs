using System.Globalization;

namespace Keten.Adapters.Bag;

/// <summary>A search for the addresses under one house number, as BAG Individuele Bevragingen 2 takes it.</summary>
public sealed record BagQuestion
{
    public required string Postcode { get; init; }

    public required int Huisnummer { get; init; }

    public string? Huisletter { get; init; }

    public string? Huisnummertoevoeging { get; init; }

    /// <summary>As parameters. Not only exact matches: what else there is under the number is what is asked.</summary>
    public string Query()
    {
        (string Name, string? Value)[] all =
        [
            ("postcode", Postcode),
            ("huisnummer", Huisnummer.ToString(CultureInfo.InvariantCulture)),
            ("huisletter", Huisletter),
            ("huisnummertoevoeging", Huisnummertoevoeging),
            ("exacteMatch", "false"),
        ];
        return string.Join('&', all.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
    }

    public override string ToString() => "BagQuestion(withheld)";
}
