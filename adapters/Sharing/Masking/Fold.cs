using System.Globalization;
using System.Text;

namespace Keten.Sharing.Masking;

/// <summary>How a letter counts when two writings are compared: lower case, without diacritics, Cyrillic in Latin letters.</summary>
internal static class Fold
{
    /// <summary>Marks that are part of the letter or word before them and count for nothing.</summary>
    public const string Nothing = "";

    private const int Kept = 0x0530;
    private const int Vietnamese = 0x1E00;
    private const int AfterVietnamese = 0x1F00;

    // What no decomposition of Unicode takes apart, and Cyrillic as passports write it; г is h for Ukrainians and g for
    // Bulgarians, и is y and i: by sound they are one.
    private static readonly Dictionary<char, string> Own = """
        ł=l ø=o đ=d ð=d ħ=h ı=i ŋ=n ŧ=t ß=ss æ=ae œ=oe þ=th ĳ=ij ə=a ơ=o ư=u ƒ=f
        а=a б=b в=v г=h ґ=g д=d е=e ё=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=a ы=y ь= э=e
        ю=iu я=ia
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair[0], pair => pair[2..]);

    private static readonly string?[] Low = Table(0, Kept);
    private static readonly string?[] High = Table(Vietnamese, AfterVietnamese);

    /// <summary>Null: no letter or digit, so it parts words.</summary>
    public static string? Of(char letter) => letter switch
    {
        < (char)Kept => Low[letter],
        >= (char)Vietnamese and < (char)AfterVietnamese => High[letter - Vietnamese],
        _ => Worked(letter),
    };

    /// <summary>All letters and digits of a text on end.</summary>
    public static string Compact(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text ?? "")
            folded.Append(Of(letter));
        return folded.ToString();
    }

    private static string?[] Table(int from, int to) => [.. Enumerable.Range(from, to - from).Select(code => Worked((char)code))];

    private static string? Worked(char letter)
    {
        // Soft hyphens, joiners, marks of direction: in words that were copied, and unseen.
        if (letter is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            return Nothing;
        if (!char.IsLetterOrDigit(letter))
            return null;

        var folded = new StringBuilder();
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(part))
                folded.Append(Own.GetValueOrDefault(part, part.ToString()));
        }

        return folded.ToString();
    }
}
