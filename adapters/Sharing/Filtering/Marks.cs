using System.Globalization;
using System.Text;

namespace Keten.Sharing.Filtering;

/// <summary>The form in which two writings of a name or number count as the same: lower case, no diacritics, one space between words.</summary>
internal static class Marks
{
    public static string? Name(string? name) => Words(name) is { Length: > 1 } words ? "name:" + words : null;

    public static string? Number(string? number) => Digits(number) is { Length: > 0 } digits ? "number:" + digits : null;

    /// <summary>By the national part: +31 6…, 0031 6… and 06… are one number.</summary>
    public static string? Phone(string? phone) => National(phone) is { Length: > 0 } national ? "phone:" + national : null;

    public static string? Email(string? email) => string.IsNullOrWhiteSpace(email) ? null : "email:" + email.Trim().ToLowerInvariant();

    public static string? Day(DateOnly? day) => day is { } known ? "day:" + known.ToString("O", CultureInfo.InvariantCulture) : null;

    public static IReadOnlyList<string> Of(IEnumerable<string?> marks) => [.. marks.OfType<string>()];

    /// <summary>Starts and ends with a space, so that a whole word is found by <c>Contains</c>.</summary>
    public static string Words(string? text)
    {
        var folded = new StringBuilder(" ");
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }

    public static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    public static string National(string? phone) => Digits(phone) is { Length: > 9 } digits ? digits[^9..] : Digits(phone);
}
