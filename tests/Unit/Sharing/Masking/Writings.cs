using System.Globalization;
using System.Text;
using static Keten.Tests.Unit.Sharing.Masking.Cast;

namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>Where in a sentence somebody is named: it decides which ways of writing make sense.</summary>
internal enum Place
{
    Start,
    Middle,
    Number,
}

/// <summary>Ways in which people write a name or a number down.</summary>
internal static class Writings
{
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private static readonly string[] Brief = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    // A letter with a mark as others type it: another mark, or what looks like it.
    private static readonly Dictionary<char, string> Wrong = "łĺ śš ńñ óò ąã ęé żž źż șş țţ ăā őö űü áà éè ễê ȚŢ ȘŞ ŁL ĐD".Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    public static string Of(Player who, Place place, Random chance) => place == Place.Number ? Number(who, chance) : Name(who, place, chance);

    /// <summary>Words before it that say that a name follows, and are no part of it.</summary>
    public static string Title(Random chance) => Pick(chance, ["mevrouw", "mevr.", "meneer", "dhr.", "mw.", "de heer"]);

    private static string Name(Player who, Place place, Random chance)
    {
        string given = who.Given, family = who.WithPrefix, capital = Capital(family), first = given[..1];
        return chance.Next(38) switch
        {
            0 or 1 => $"{given} {family}",
            2 or 3 => given,
            4 or 5 => capital,
            6 => Pick(chance, who.Called),
            7 => $"{Pick(chance, who.Called)} {family}",
            8 => $"{first}. {family}",
            9 => $"{first}.M. {family}",
            10 => $"{first}.{who.Family[..1]}.",
            11 => $"{given} {who.Family[..1]}.",
            12 => who.Prefix.Length > 0 ? $"{who.Family}, {given} {who.Prefix.TrimEnd('-')}" : $"{who.Family}, {given}",
            13 => $"{given} {family}".ToUpperInvariant(),
            14 => capital.ToUpperInvariant(),
            15 => Bare($"{given} {family}"),
            16 => Bare(capital),
            17 => Marked($"{given} {family}"),
            18 => Marked(given),
            19 => Hyphens($"{given} {family}", chance),
            20 => who.Heard.Length > 0 ? Pick(chance, who.Heard) : capital,
            21 => who.Heard.Length > 0 ? $"{Pick(chance, who.Called)} {Pick(chance, who.Heard)}" : $"{given} {family}",
            22 => $"{given} {family}".ToLowerInvariant(),
            23 => place == Place.Middle ? Typo(who.Family, chance) : given,
            24 => Short(who.Prefix) is { } brief ? $"{brief} {who.Family}" : capital,
            25 => $"{first} {family}",
            26 => $"{first}.{family}",
            27 => place == Place.Middle ? $"{family} {given}" : $"{given} {family}",
            28 => $"{given} {family}".Normalize(NormalizationForm.FormD),
            29 => $"{given.ToUpperInvariant()} {who.Family}",
            30 => who.Prefix is "van den" or "van der" ? Pick(chance, [$"vd {who.Family}", $"v/d {who.Family}", $"VD {who.Family.ToUpperInvariant()}"]) : capital,
            31 => who.Prefix.Length == 0 && who.Family.Length > 3 && !Hisses(who.Family) ? who.Family + "s" : capital,
            32 => given.Contains(' ', StringComparison.Ordinal) || Hisses(given) ? given : given + "s",
            33 => Bare($"{given}{who.Prefix}{who.Family}").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant(),
            34 => $"{given}_{who.Family}".ToLowerInvariant(),
            35 => $"{Pick(chance, who.Called)} {who.Family[..1]}",
            36 => $"{given}\n{family}",
            _ => who.Family,
        };
    }

    private static string Number(Player who, Random chance)
    {
        var own = who.Phone[^9..];
        var isDutch = who.Phone.StartsWith("+31", StringComparison.Ordinal);
        var day = who.Born.Day.ToString(CultureInfo.InvariantCulture);
        var month = who.Born.Month.ToString(CultureInfo.InvariantCulture);
        var year = who.Born.Year.ToString(CultureInfo.InvariantCulture);
        return chance.Next(36) switch
        {
            0 => who.Phone,
            1 => isDutch ? $"06-{own[1..]}" : $"+48 {own[..3]} {own[3..6]} {own[6..]}",
            2 => isDutch ? $"06 {own[1..3]} {own[3..5]} {own[5..7]} {own[7..]}" : $"0048{own}",
            3 => isDutch ? $"+31 (0)6 {own[1..5]} {own[5..]}" : $"+48-{own[..3]}-{own[3..]}",
            4 => isDutch ? $"0031 6 {own[1..]}" : $"0048 {own[..3]}.{own[3..6]}.{own[6..]}",
            5 => who.Email,
            6 => who.Email.ToUpperInvariant(),
            7 => who.Email.Replace("@", " (at) ", StringComparison.Ordinal),
            8 => who.Bsn,
            9 => $"{who.Bsn[..4]}.{who.Bsn[4..6]}.{who.Bsn[6..]}",
            10 => $"{who.Bsn[..3]} {who.Bsn[3..6]} {who.Bsn[6..]}",
            11 => who.Iban,
            12 => string.Join(' ', who.Iban.Chunk(4).Select(four => new string(four))),
            13 => who.Iban.ToLowerInvariant(),
            14 => who.Plate,
            15 => $"{who.Plate[..2]}-{who.Plate[2..5]}-{who.Plate[5..]}",
            16 => $"{who.Plate[..2]} {who.Plate[2..5]} {who.Plate[5..]}".ToLowerInvariant(),
            17 => $"{who.Street} {who.Number}",
            18 => $"{who.Street} nr. {who.Number}, {who.Postcode[..4]} {who.Postcode[4..]}",
            19 => who.Postcode,
            20 => $"{who.Postcode[..4]} {who.Postcode[4..].ToLowerInvariant()}",
            21 => who.Handle,
            22 => $"instagram.com/{who.Handle[1..]}",
            23 => who.Born.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            24 => $"{day}/{month}/{year[2..]}",
            25 => $"{day} {Months[who.Born.Month - 1]} {year}",
            27 => $"{day}.{month}.{year}",
            28 => $"{day}e {Months[who.Born.Month - 1]} {year}",
            29 => $"{day}-{Brief[who.Born.Month - 1]}-{year}",
            30 => who.Born.ToString("ddMMyyyy", CultureInfo.InvariantCulture),
            31 => $"https://www.tiktok.com/@{who.Handle[1..]}?lang=nl",
            32 => $"{who.Number} in de {who.Street}",
            33 => $"{who.Street.ToLowerInvariant()} {who.Number}",
            34 => who.Plate.ToLowerInvariant(),
            26 => $"{day} {Brief[who.Born.Month - 1]} '{year[2..]}",
            _ => who.Born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    // Takes no s for what is theirs, but an apostrophe.
    private static bool Hisses(string name) => name[^1] is 's' or 'z' or 'x';

    private static string Capital(string family) => char.ToUpperInvariant(family[0]) + family[1..];

    private static string Bare(string name)
    {
        var bare = name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return new string([.. bare]).Replace('ł', 'l').Replace('Ł', 'L').Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormC);
    }

    private static string Marked(string name) => string.Concat(name.Select(letter => Wrong.GetValueOrDefault(letter, letter.ToString())));

    private static string Hyphens(string name, Random chance) => chance.Next(3) switch
    {
        0 => name.Replace('-', ' '),
        1 => name.Replace(' ', '-'),
        _ => name.Replace("-", "", StringComparison.Ordinal),
    };

    // Of long names only, and none of which another word is made.
    private static string Typo(string family, Random chance)
    {
        if (family.Length < 7 || family.Contains(' ', StringComparison.Ordinal) || family.Contains('-', StringComparison.Ordinal))
            return family;
        var at = 2 + chance.Next(family.Length - 4);
        return chance.Next(3) switch
        {
            0 => family.Remove(at, 1),
            1 => family.Insert(at, family[at].ToString()),
            _ => family[..at] + family[at + 1] + family[at] + family[(at + 2)..],
        };
    }

    private static string? Short(string prefix) => prefix switch
    {
        "van den" or "van der" => "v.d.",
        _ => null,
    };
}
