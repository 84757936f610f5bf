namespace Keten.Sharing.Filtering;

/// <summary>An address as it is compared: case, accents, signs, blanks and zeros before a number do not count, nor where the number is written.</summary>
/// <param name="Postcode">Letters and digits; empty where it is not known, as with all of these.</param>
/// <param name="Street">Letters and digits.</param>
/// <param name="Town">Letters and digits.</param>
/// <param name="Number">Digits, a bar, and what follows them: 12-1 is not 121.</param>
internal readonly record struct Door(string Postcode, string Street, string Town, string Number)
{
    public static Door Of(Address address) => Of(address.Postcode, address.Street, address.HouseNumber, address.City);

    public static Door Of(Location place) => Of(place.Postcode, place.Street, place.HouseNumber, place.City);

    /// <summary>Says no more than in which town.</summary>
    public bool IsOnlyTown => Postcode.Length + Street.Length == 0 && Town.Length > 0;

    /// <summary>Whether both may be one door: what one of them does not say may be as the other says. By postcode, or by street and town; and by number.</summary>
    public bool MayBe(Door other) =>
        (IsOne(Postcode, other.Postcode) || (IsOne(Street, other.Street) && MayBeOne(Town, other.Town))) && MayBeOne(Number, other.Number);

    public override string ToString() => "Door(withheld)";

    private static bool IsOne(string one, string other) => one.Length > 0 && one == other;

    private static bool MayBeOne(string one, string other) => one.Length == 0 || other.Length == 0 || one == other;

    private static Door Of(string? postcode, string? street, string? number, string? city)
    {
        var name = (street ?? "").Trim();
        if (string.IsNullOrWhiteSpace(number) && Behind(name) is > 0 and var at)
            (name, number) = (name[..at], name[at..]);
        return new(Marks.Close(postcode), Whole(Marks.Close(name)), Marks.Close(city), Numbered(Marks.Words(number).Trim()));
    }

    private static string Numbered(string number)
    {
        // Without what people write before it: nr., huisnummer.
        number = number[Math.Max(0, number.AsSpan().IndexOfAnyInRange('0', '9'))..];
        var digits = number.TakeWhile(char.IsAsciiDigit).Count();
        return number.Length == 0 ? "" : $"{number[..digits].TrimStart('0')}|{number[digits..].Replace(" ", "", StringComparison.Ordinal)}";
    }

    // Where the number begins in "Waalkade 12a": at the last blank that a digit follows.
    private static int Behind(string street)
    {
        for (var at = street.Length - 1; at > 0; at--)
        {
            if (char.IsAsciiDigit(street[at]) && char.IsWhiteSpace(street[at - 1]))
                return at;
        }

        return 0;
    }

    // The endings that the masker knows in a text, too.
    private static string Whole(string street)
    {
        foreach (var (brief, whole) in Endings)
        {
            if (street.EndsWith(brief, StringComparison.Ordinal))
                return street[..^brief.Length] + whole;
        }

        return street;
    }

    private static readonly (string Brief, string Whole)[] Endings = [("str", "straat"), ("pln", "plein"), ("ln", "laan"), ("wg", "weg")];
}
