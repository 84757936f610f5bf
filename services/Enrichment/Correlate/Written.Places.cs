using Keten.Sharing.Masking;

namespace Keten.Enrichment.Correlate;

/// <content>Addresses.</content>
public static partial class Written
{
    private static readonly Dictionary<string, string> Shortened = Pairs(
        "st=sint burg=burgemeester burgem=burgemeester prof=professor dr=doctor dokter=doctor mr=meester ds=dominee gen=generaal pres=president min=minister kard=kardinaal past=pastoor jhr=jonkheer v=van vd=vande d=de 1e=eerste 2e=tweede 3e=derde");

    private static readonly Dictionary<string, string> Endings = Pairs("str=straat pln=plein ln=laan wg=weg sngl=singel dk=dijk"); // the longer first: pln ends in ln

    private static readonly Dictionary<string, string> OtherNames = Pairs("shertogenbosch=denbosch sgravenhage=denhaag");

    /// <summary>Parts of a Dutch address as postcode and number: "6511ab 12a" and "6511 AB 12-A" are one. Without a postcode by street and town.</summary>
    public static string? Address(string? postcode, string? houseNumber, string? street, string? city) =>
        LettersAndDigits(postcode) is { Length: 6 } code && HouseNumber(houseNumber) is { } number ? $"{code} {number}" : Street(street, houseNumber, city);

    /// <summary>Street, number and town, if we know the town: there are many Dorpsstraten. The number may stand behind the street.</summary>
    public static string? Street(string? street, string? houseNumber, string? city)
    {
        var name = (street ?? "").Trim();
        if (string.IsNullOrWhiteSpace(houseNumber) && Behind(name) is > 0 and var at)
            (name, houseNumber) = (name[..at], name[at..]);

        var (whole, town) = (WholeStreet(name), Town(city));
        return whole.Length == 0 || town.Length == 0 || HouseNumber(houseNumber) is not { } number ? null : $"{whole} {number} {town}";
    }

    /// <summary>"12 - a bis" becomes "12 ABIS"; number and addition stay apart, so 12-1 is not 121.</summary>
    public static string? HouseNumber(string? written)
    {
        var clean = (written ?? "").Trim();
        var digits = string.Concat(clean.TakeWhile(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length == 0)
            return null;

        var addition = LettersAndDigits(clean[clean.TakeWhile(char.IsAsciiDigit).Count()..]);
        return addition.Length == 0 ? digits : $"{digits} {addition}";
    }

    private static string WholeStreet(string street)
    {
        List<string> words = [.. Apart(street)];
        for (var i = 0; i < words.Count; i++)
        {
            words[i] = i < words.Count - 1 ? Shortened.GetValueOrDefault(words[i], words[i])
                : Endings.FirstOrDefault(ending => words[i].EndsWith(ending.Key, StringComparison.Ordinal)) is { Key: { } brief, Value: var whole } ? words[i][..^brief.Length] + whole
                : words[i];
        }

        return Dutch(string.Concat(words));
    }

    private static string Town(string? city)
    {
        var town = Dutch(Spelling.Compact(city));
        return OtherNames.GetValueOrDefault(town, town);
    }

    // Dijk, dyk and dĳk.
    private static string Dutch(string folded) => folded.Replace("y", "ij", StringComparison.Ordinal);

    // Where the number begins in "Waalkade 12a": after the last blank that a digit follows.
    private static int Behind(string street)
    {
        for (var i = street.Length - 1; i > 0; i--)
        {
            if (char.IsAsciiDigit(street[i]) && char.IsWhiteSpace(street[i - 1]))
                return i;
        }

        return 0;
    }

    private static IEnumerable<string> Apart(string text) => text
        .Split([' ', '-', '.', ',', '/', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Spelling.Compact)
        .Where(word => word.Length > 0);

    private static Dictionary<string, string> Pairs(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
