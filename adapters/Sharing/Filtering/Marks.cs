using System.Globalization;
using System.Text;

namespace Keten.Sharing.Filtering;

/// <summary>What of a person is known by its value, wherever it occurs (sharing.md, "by value").</summary>
internal enum Marked
{
    Name,
    Alias,
    BirthDate,
    Bsn,
    Phone,
    Email,
}

/// <summary>The form in which two writings of a name or number count as the same: lower case, no diacritics, one space between words.</summary>
internal static class Marks
{
    public static string? Name(string? name) => Folded("name:", name) is { Length: > 6 } words ? words : null;

    public static string? Number(string? number) => Digits(number) is { Length: > 0 } digits ? "number:" + digits : null;

    /// <summary>By the national part: +31 6…, 0031 6… and 06… are one number.</summary>
    public static string? Phone(string? phone) => National(phone) is { Length: > 0 } national ? "phone:" + national : null;

    public static string? Email(string? email) => string.IsNullOrWhiteSpace(email) ? null : "email:" + email.Trim().ToLowerInvariant();

    public static string? Day(DateOnly? day) => day is { } known ? string.Create(CultureInfo.InvariantCulture, $"day:{known:O}") : null;

    /// <summary>Of one person; none where nothing is known.</summary>
    public static string[] Of(Person person, Marked marked) => marked switch
    {
        Marked.Name => One(Name(person.Name.AsWritten())),
        Marked.Alias when person.Aliases.Count > 0 => [.. person.Aliases.Select(Name).OfType<string>()],
        Marked.BirthDate => One(Day(person.BirthDate)),
        Marked.Bsn => One(Number(person.Bsn)),
        Marked.Phone => One(Phone(person.Phone)),
        Marked.Email => One(Email(person.Email)),
        _ => [],
    };

    /// <summary>Starts and ends with a space, so that a whole word is found by <c>Contains</c>.</summary>
    public static string Words(string? text) => Folded("", text);

    /// <summary>Words without the spaces: however a plate, a postcode or a town is broken up.</summary>
    public static string Close(string? text) => Words(text).Replace(" ", "", StringComparison.Ordinal);

    public static string Digits(string? text)
    {
        var length = 0;
        Span<char> digits = text is null or { Length: <= 128 } ? stackalloc char[128] : new char[text.Length];
        foreach (var letter in text.AsSpan())
        {
            if (char.IsAsciiDigit(letter))
                digits[length++] = letter;
        }

        return new string(digits[..length]);
    }

    public static string National(string? phone) => Digits(phone) is { Length: > 9 } digits ? digits[^9..] : Digits(phone);

    private static string[] One(string? mark) => mark is null ? [] : [mark];

    private static string Folded(string kind, string? text)
    {
        var letters = (text ?? "").Normalize(NormalizationForm.FormD);
        var most = kind.Length + letters.Length + 2;
        Span<char> folded = most <= 128 ? stackalloc char[128] : new char[most];
        kind.CopyTo(folded);
        var length = kind.Length;
        folded[length++] = ' ';
        foreach (var letter in letters)
        {
            if (char.IsLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (folded[length - 1] != ' ' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded[length++] = ' ';
        }

        if (folded[length - 1] != ' ')
            folded[length++] = ' ';
        return new string(folded[..length]);
    }
}
