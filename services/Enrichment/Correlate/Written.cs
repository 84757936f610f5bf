using System.Globalization;
using System.Text;
using Keten.Sharing;

namespace Keten.Enrichment.Correlate;

/// <summary>
/// One spelling for what people write in many ways, so that the same address or number gives the same hash.
/// Null when too little is left to tell one from another.
/// </summary>
public static class Written
{
    /// <summary>Parts of a Dutch address as postcode and number: "6511ab 12a" and "6511 AB 12-A" are one.</summary>
    public static string? Address(string? postcode, string? houseNumber, string? street, string? city)
    {
        var number = HouseNumber(houseNumber);
        if (number is null)
        {
            return null;
        }

        var code = LettersAndDigits(postcode);
        if (code.Length == 6)
        {
            return $"{code} {number}";
        }

        // Without a postcode the street says it, if we know the town: there are many Dorpsstraten.
        var (inStreet, inCity) = (Name(street), Name(city));
        return inStreet is null || inCity is null ? null : $"{inStreet} {number} {inCity}";
    }

    /// <summary>"12 - a bis" becomes "12 ABIS"; number and addition stay apart, so 12-1 is not 121.</summary>
    public static string? HouseNumber(string? written)
    {
        var clean = (written ?? "").Trim();
        var digits = string.Concat(clean.TakeWhile(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length == 0)
        {
            return null;
        }

        var addition = LettersAndDigits(clean[clean.TakeWhile(char.IsAsciiDigit).Count()..]);
        return addition.Length == 0 ? digits : $"{digits} {addition}";
    }

    /// <summary>Licence plates are compared without dashes, blanks and case.</summary>
    public static string? Plate(string? written) => AtLeast(4, LettersAndDigits(written));

    public static string? Iban(string? written) => AtLeast(15, LettersAndDigits(written));

    public static string? KvkNumber(string? written) => Digits(written) is { Length: 8 } number ? number : null;

    /// <summary>Nine digits; a leading zero is often left out.</summary>
    public static string? Bsn(string? written) => Digits(written) is { Length: 8 or 9 } number ? number.PadLeft(9, '0') : null;

    /// <summary>E.164. Without a country code it is a Dutch number.</summary>
    public static string? Phone(string? written)
    {
        var trimmed = (written ?? "").Trim().Replace("(0)", "", StringComparison.Ordinal);
        var digits = Digits(trimmed);
        var international =
            trimmed.StartsWith('+') ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith('0') ? $"31{digits[1..]}"
            : digits;

        return international.Length is < 8 or > 15 ? null : $"+{international}";
    }

    public static string? Email(string? written)
    {
        var clean = (written ?? "").Trim().ToLowerInvariant();
        return clean.IndexOf('@', StringComparison.Ordinal) is var at && at > 0 && at < clean.Length - 1 ? clean : null;
    }

    /// <summary>An address or handle online, without scheme, www, last slash, at sign and case.</summary>
    public static string? Online(string? written)
    {
        var clean = (written ?? "").Trim().ToLowerInvariant();
        var scheme = clean.IndexOf("://", StringComparison.Ordinal);
        clean = scheme < 0 ? clean : clean[(scheme + 3)..];
        clean = clean.StartsWith("www.", StringComparison.Ordinal) ? clean[4..] : clean;
        return AtLeast(3, clean.TrimStart('@').TrimEnd('/'));
    }

    /// <summary>Letters only, without diacritics, case and hyphens: Łukasz and lukasz are one.</summary>
    public static string? Name(string? written) => AtLeast(1, Folded(written).Replace(" ", "", StringComparison.Ordinal));

    /// <summary>
    /// Family name (else given name) with the day of birth. Prefixes fall away, since they are written apart, before, behind
    /// or not at all; the given name too, since it is called, shortened and translated.
    /// </summary>
    public static string? Person(PersonName? name, DateOnly? birthDate)
    {
        if (name is null || birthDate is not { } born)
        {
            return null;
        }

        var words = Folded(name.Family ?? name.Given).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(word => !NamePrefixes.Contains(word)).ToList();
        var key = string.Concat(own.Count > 0 ? own : words);
        return key.Length == 0 ? null : $"{key} {born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    private static readonly HashSet<string> NamePrefixes = new(
        ["van", "von", "de", "der", "den", "het", "t", "ten", "ter", "te", "op", "in", "aan", "bij", "el", "al", "ould", "bin", "ben", "ibn", "da", "do", "dos", "di", "du", "la", "le", "af", "av"],
        StringComparer.Ordinal);

    private static string Folded(string? written)
    {
        var folded = new StringBuilder();
        foreach (var letter in (written ?? "").Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            _ = letter switch
            {
                'ł' => folded.Append('l'),
                'ø' => folded.Append('o'),
                'đ' or 'ð' => folded.Append('d'),
                'ı' => folded.Append('i'),
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                _ when char.IsLetterOrDigit(letter) => folded.Append(letter),
                _ when char.IsWhiteSpace(letter) || letter is '-' or '.' or '/' or ',' => folded.Append(' '),
                // Apostrophes and the marks that stood on a letter.
                _ => folded,
            };
        }

        return folded.ToString();
    }

    private static string LettersAndDigits(string? written) =>
        string.Concat((written ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Digits(string? written) => string.Concat((written ?? "").Where(char.IsAsciiDigit));

    private static string? AtLeast(int length, string clean) => clean.Length >= length ? clean : null;
}
