namespace Keten.Sharing;

/// <summary>International bank account number (ISO 13616), checked modulo 97.</summary>
public static class Iban
{
    /// <summary>Capitals without spaces, or null when it cannot be an IBAN.</summary>
    public static string? Normal(string text)
    {
        var iban = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (iban.Length is < 15 or > 34
            || !char.IsAsciiLetterUpper(iban[0]) || !char.IsAsciiLetterUpper(iban[1])
            || (iban.StartsWith("NL", StringComparison.Ordinal) && iban.Length != 18))
        {
            return null;
        }

        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            if (char.IsAsciiDigit(c))
            {
                remainder = ((remainder * 10) + (c - '0')) % 97;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                remainder = ((remainder * 100) + (c - 'A' + 10)) % 97;
            }
            else
            {
                return null;
            }
        }

        return remainder == 1 && char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3]) ? iban : null;
    }
}
