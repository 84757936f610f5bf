using Keten.Sharing;

namespace Keten.Enrichment.Correlate;

/// <summary>
/// One spelling for what people write in many ways, so that the same address or number gives the same hash. Null when too little
/// is left to tell one from another.
/// </summary>
public static partial class Written
{
    // Bulgaria and Ukraine give out only letters that the two alphabets share, and people type either.
    private const string Cyrillic = "АВЕІКМНОРСТУХ";
    private const string Alike = "ABEIKMHOPCTYX";

    // Whatever follows a plus is the same mailbox.
    private static readonly string[] TaggedMail = ["gmail.com", "outlook.com", "hotmail.com", "live.nl", "live.com", "icloud.com", "proton.me", "protonmail.com"];

    /// <summary>Licence plates are compared without dashes, blanks and case.</summary>
    public static string? Plate(string? written) => LicensePlate.Normal(string.Concat((written ?? "").ToUpperInvariant()
        .Select(letter => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Alike[at] : letter)
        .Where(char.IsAsciiLetterOrDigit)));

    /// <summary>One that cannot be an account number is none: a slip of the pen would be somebody else's.</summary>
    public static string? Iban(string? written) => Sharing.Iban.Normal(LettersAndDigits(written));

    public static string? KvkNumber(string? written) => Digits(written) is { Length: 8 } number ? number : null;

    /// <summary>Nine digits; a leading zero is often left out.</summary>
    public static string? Bsn(string? written) => Digits(written) is { Length: 8 or 9 } number ? number.PadLeft(9, '0') : null;

    /// <summary>E.164. Without a country code it is a Dutch number.</summary>
    public static string? Phone(string? written)
    {
        var clean = (written ?? "").Replace("(0)", "", StringComparison.Ordinal);
        var digits = Digits(clean);
        var whole = digits switch
        {
            _ when clean.AsSpan(0, Math.Max(0, clean.AsSpan().IndexOfAnyInRange('0', '9'))).Contains('+') => digits,
            ['0', '0', .. var abroad] => abroad,
            ['0', .. var here] => $"31{here}",
            // A spreadsheet took the zero for nothing.
            ['6', ..] when digits.Length == 9 => $"31{digits}",
            _ => digits,
        };
        // +31 06: both ways at once.
        return PhoneNumber.Normal(whole is ['3', '1', '0', .. var rest] && rest.Length == 9 ? $"+31{rest}" : $"+{whole}");
    }

    public static string? Email(string? written)
    {
        var clean = (written ?? "").Trim().ToLowerInvariant();
        clean = clean.StartsWith("mailto:", StringComparison.Ordinal) ? clean[7..] : clean;
        if (EmailAddress.Normal(clean)?.Split('@') is not [var local, var host])
            return null;

        host = host == "googlemail.com" ? "gmail.com" : host;
        if (TaggedMail.Contains(host) && local.IndexOf('+', StringComparison.Ordinal) is > 0 and var tag)
            local = local[..tag];
        return $"{(host == "gmail.com" ? local.Replace(".", "", StringComparison.Ordinal) : local)}@{host}";
    }

    private static string LettersAndDigits(string? written) =>
        string.Concat((written ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Digits(string? written) => string.Concat((written ?? "").Where(char.IsAsciiDigit));

    private static string? AtLeast(int length, string clean) => clean.Length >= length ? clean : null;
}
