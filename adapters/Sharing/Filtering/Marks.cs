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

/// <summary>
/// A value in the form in which two writings of it count as the same, as a number: it is compared and never read. Two different values have one
/// in one of 2⁶⁴, and nobody can look for them: the number is another in every process.
/// </summary>
internal readonly record struct Mark
{
    private static readonly ulong Seed = BitConverter.ToUInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));

    private readonly ulong _value;

    public Mark(char kind, ReadOnlySpan<char> folded)
    {
        var value = Seed ^ kind;
        foreach (var letter in folded)
        {
            value = (value ^ letter) * 0x9E3779B97F4A7C15;
            value ^= value >> 32;
        }

        _value = value;
    }

    public override string ToString() => "Mark(withheld)";
}

/// <summary>The form in which two writings of a name or number count as the same: lower case, no diacritics, one space between words.</summary>
internal static class Marks
{
    private const int Usual = 128;

    public static Mark? Name(string? name)
    {
        Span<char> room = stackalloc char[Usual];
        return Folded(name, room) is { Length: > 1 } words ? new Mark('n', words) : null;
    }

    public static Mark? Number(string? number) => Digits(number) is { Length: > 0 } digits ? new Mark('b', digits) : null;

    /// <summary>By the national part: +31 6…, 0031 6… and 06… are one number.</summary>
    public static Mark? Phone(string? phone) => National(phone) is { Length: > 0 } national ? new Mark('p', national) : null;

    public static Mark? Email(string? email) => string.IsNullOrWhiteSpace(email) ? null : new Mark('e', email.Trim().ToLowerInvariant());

    public static Mark? Day(DateOnly? day) => day is { } known ? new Mark('d', [(char)(known.DayNumber >> 16), (char)known.DayNumber]) : null;

    /// <summary>Of one person; none where nothing is known.</summary>
    public static Mark[] Of(Person person, Marked marked) => marked switch
    {
        Marked.Name => One(Name(person.Name.AsWritten())),
        Marked.Alias when person.Aliases.Count > 0 => [.. person.Aliases.Select(Name).OfType<Mark>()],
        Marked.BirthDate => One(Day(person.BirthDate)),
        Marked.Bsn => One(Number(person.Bsn)),
        Marked.Phone => One(Phone(person.Phone)),
        Marked.Email => One(Email(person.Email)),
        _ => [],
    };

    /// <summary>Starts and ends with a space, so that a whole word is found by <c>Contains</c>.</summary>
    public static string Words(string? text)
    {
        Span<char> room = stackalloc char[Usual];
        return new string(Folded(text, room));
    }

    /// <summary>Words without the spaces: however a plate, a postcode or a town is broken up.</summary>
    public static string Close(string? text) => Words(text).Replace(" ", "", StringComparison.Ordinal);

    public static string Digits(string? text)
    {
        var length = 0;
        Span<char> digits = text is null or { Length: <= Usual } ? stackalloc char[Usual] : new char[text.Length];
        foreach (var letter in text.AsSpan())
        {
            if (char.IsAsciiDigit(letter))
                digits[length++] = letter;
        }

        return new string(digits[..length]);
    }

    public static string National(string? phone) => Digits(phone) is { Length: > 9 } digits ? digits[^9..] : Digits(phone);

    private static Mark[] One(Mark? mark) => mark is { } one ? [one] : [];

    private static ReadOnlySpan<char> Folded(string? text, Span<char> room)
    {
        var letters = text ?? "";
        if (!Ascii.IsValid(letters))
            letters = letters.Normalize(NormalizationForm.FormD);
        var folded = letters.Length + 2 <= room.Length ? room : new char[letters.Length + 2];
        var length = 0;
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
        return folded[..length];
    }
}
