namespace Keten.Sharing;

/// <summary>Licence plate of any country: exploitation crosses borders, so only what cannot be a plate is refused.</summary>
public static class LicensePlate
{
    /// <summary>Capitals and digits without separators, as <c>AB123C</c>; null when it cannot be a plate.</summary>
    public static string? Normal(string text)
    {
        Span<char> plate = stackalloc char[10];
        var length = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '-' or '.' or '·')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) || length == plate.Length)
            {
                return null;
            }

            digits += char.IsDigit(c) ? 1 : 0;
            plate[length++] = char.ToUpperInvariant(c);
        }

        return length >= 4 && digits > 0 ? new string(plate[..length]) : null;
    }
}
