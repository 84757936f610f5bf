namespace Keten.Sharing;

/// <summary>Burgerservicenummer: nine digits that pass the 11-test. Use only where a law says so (UAVG art. 46).</summary>
public static class Bsn
{
    /// <summary>The number without surrounding space, or null when it cannot be a BSN.</summary>
    public static string? Normal(string text)
    {
        // Two leading zeros were never given out; eight digits are refused, because a dropped digit is likelier than a dropped zero.
        if (text.Length != 9 || !text.AsSpan().ContainsOnlyDigits() || text.StartsWith("00", StringComparison.Ordinal))
        {
            return null;
        }

        var sum = -(text[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (text[i] - '0');
        }

        return sum % 11 == 0 ? text : null;
    }

    internal static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
