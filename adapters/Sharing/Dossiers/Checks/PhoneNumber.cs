namespace Keten.Sharing;

/// <summary>Telephone number in E.164, so that the same number is found however it was written.</summary>
public static class PhoneNumber
{
    /// <summary>As <c>+31612345678</c>, or null. A number without a country code is taken to be Dutch.</summary>
    public static string? Normal(string text)
    {
        Span<char> number = stackalloc char[20];
        var length = 0;
        foreach (var c in text.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (c is ' ' or '-' or '.' or '(' or ')' or '/')
            {
                continue;
            }

            if (length == number.Length || !(char.IsAsciiDigit(c) || (c == '+' && length == 0)))
            {
                return null;
            }

            number[length++] = c;
        }

        var digits = number[..length] switch
        {
            ['+', .. var rest] => new string(rest),
            ['0', '0', .. var rest] => new string(rest),
            ['0', .. var rest] => $"31{rest}",
            _ => "",
        };
        return digits.Length is >= 8 and <= 15 && digits[0] != '0' ? $"+{digits}" : null;
    }
}
