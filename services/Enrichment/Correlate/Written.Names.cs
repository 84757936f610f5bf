using System.Globalization;
using Keten.Sharing;
using Keten.Sharing.Masking;

namespace Keten.Enrichment.Correlate;

/// <content>People and companies.</content>
public static partial class Written
{
    private const int ShortestPart = 4;
    private const int ShortestCompany = 10;
    private const int ShortestCompanyWhole = 6;

    private static readonly HashSet<string> NamePrefixes = new(
        ["van", "von", "de", "der", "den", "het", "t", "ten", "ter", "te", "op", "in", "aan", "bij", "el", "al", "ould", "bin", "ben", "ibn", "da", "do", "dos", "di", "du", "la", "le", "af", "av", "v", "d", "vd"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> LegalForms = new(["bv", "nv", "vof", "cv", "eenmanszaak", "stichting", "maatschap", "cooperatie", "holding", "ltd", "gmbh", "srl", "ood", "eood"], StringComparer.Ordinal);

    // What a company does is no name of it.
    private static readonly HashSet<string> Trades = new(
        [
            "bouw", "bouwbedrijf", "schoonmaak", "schoonmaakbedrijf", "uitzendbureau", "bedrijf", "hotel", "restaurant", "cafe", "bar", "club", "massage", "massagesalon", "salon", "nagelstudio", "nagelsalon", "kapper",
            "kapsalon", "barbershop", "wasstraat", "autowas", "carwash", "bakkerij", "slagerij", "supermarkt", "transport", "logistiek", "groep", "group", "service", "services", "nederland", "tuinbouw", "kwekerij", "horeca",
            "eetcafe", "pizzeria", "koeriersdienst", "koerier", "escort", "en", "and", "de", "het", "the",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Family name (else given name) with the day of birth. Prefixes fall away, since they are written apart, before, behind
    /// or not at all; the given name too, since it is called, shortened and translated. For those who see both and judge.
    /// </summary>
    public static string? Person(PersonName? name, DateOnly? birthDate) =>
        name is null || birthDate is not { } born || string.Concat(Own(name.Family ?? name.Given)) is not { Length: > 0 } key ? null : $"{key} {Day(born)}";

    /// <summary>
    /// For those who cannot see both: by how the family name sounds, the first letter of the given name and the day of birth. Of a
    /// double name either half will do. No given name, no key: who has the same family name and birthday may be a twin. The first
    /// of January stands in passports for a day that nobody knows, so then it takes the given name whole.
    /// </summary>
    public static IReadOnlyList<string> Somebody(PersonName? name, DateOnly? birthDate)
    {
        if (birthDate is not { } born || Own(name?.Family) is not { Count: > 0 } family || Spelling.Words(name!.Given) is not [var given, ..])
            return [];
        var first = born is { Day: 1, Month: 1 } ? given.Length > 1 ? Spelling.Heard(given) : null : Initial(given);
        if (first is null)
            return [];

        var parts = family.Count > 1 ? family.Where(part => part.Length >= ShortestPart) : [];
        return [.. parts.Prepend(string.Concat(family)).Select(part => $"{Spelling.Heard(part)} {first} {Day(born)}").Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A company's name without its legal form. Null when that only says what it does, or little: De Lotus is everywhere.</summary>
    public static string? Company(string? written)
    {
        // B.V. is one word.
        List<string> words = [.. Apart((written ?? "").Replace(".", "", StringComparison.Ordinal).Replace('&', ' ').Replace('(', ' ').Replace(')', ' '))];
        words.RemoveAll(LegalForms.Contains);
        var own = words.Where(word => !Trades.Contains(word)).ToList();
        if (own.Count == 0 || (own.Count == 1 && own[0].Length < ShortestCompany))
            return null;
        return AtLeast(ShortestCompanyWhole, string.Concat(words.Where(word => word is not ("en" or "and" or "de" or "het" or "the"))));
    }

    // The last, when they are all a name has: Le is one.
    private static List<string> Own(string? family)
    {
        var words = Spelling.Words(family);
        List<string> own = [.. words.Where(word => !NamePrefixes.Contains(word))];
        return own.Count > 0 ? own : [.. words.TakeLast(1)];
    }

    // Youssef and Jousef, Catharina and Katharina.
    private static string Initial(string given) => given[0] switch
    {
        'y' or 'j' => "i",
        'c' or 'q' or 'x' => "k",
        'z' => "s",
        'w' => "v",
        'u' => "o",
        var letter => letter.ToString(),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
