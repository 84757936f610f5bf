namespace Keten.Sharing;

/// <summary>Dutch postcode: four digits, not starting with 0, and two letters.</summary>
public static class Postcode
{
    /// <summary>As <c>6511AB</c>, or null when it cannot be one. SA, SD and SS are not given out.</summary>
    public static string? Normal(string text)
    {
        var code = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.Length == 6
            && code[0] is >= '1' and <= '9'
            && code.AsSpan(1, 3).ContainsOnlyDigits()
            && char.IsAsciiLetterUpper(code[4]) && char.IsAsciiLetterUpper(code[5])
            && code[4..] is not ("SA" or "SD" or "SS")
            ? code : null;
    }
}
