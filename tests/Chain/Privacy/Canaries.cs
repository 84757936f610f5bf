using System.Globalization;

namespace Keten.Tests.Chain.Privacy;

/// <summary>Made-up personal values, unique in this run and shaped so that the hub takes them, each with the field it stands in.</summary>
internal sealed class Canaries
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _run = string.Concat(Enumerable.Range(0, 6).Select(_ => Letter()));
    private int _number;

    /// <summary>Field by value.</summary>
    public IReadOnlyDictionary<string, string> Fields => _fields;

    public string Text(string field) => Add(field, () => $"kanarie{_run}{++_number:0000}");

    public string Email(string field) => $"{Text(field)}@voorbeeld.example";

    /// <summary>Given as +316…; searched by its digits, because a plus is often written otherwise.</summary>
    public string Phone(string field) => "+" + Add(field, () => $"3160{Digits(7)}");

    public string Kvk(string field) => Add(field, () => "9" + Digits(7));

    public string HouseNumber(string field) => Add(field, () => $"9{Digits(4)}-{Letter()}{Digits(1)}{Letter()}{Digits(1)}");

    public string Plate(string field) => Add(field, () => $"K{Digits(2)}{Letter()}{Letter()}{Letter()}{Digits(1)}".ToUpperInvariant());

    public string Postcode(string field) => Add(field, () => $"65{Digits(2)}{Letter()}{"bcfghjklm"[Random.Shared.Next(9)]}".ToUpperInvariant());

    public string Day(string field) => Add(field, () => new DateOnly(1961, 1, 1).AddDays(Random.Shared.Next(15_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Passes the 11-test.</summary>
    public string Bsn(string field)
    {
        return Add(field, Draw);

        static string Draw()
        {
            while (true)
            {
                var first = "9" + Digits(7);
                var check = first.Select((digit, i) => (digit - '0') * (9 - i)).Sum() % 11;
                if (check < 10)
                    return first + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Passes modulo 97.</summary>
    public string Iban(string field)
    {
        return Add(field, Draw);

        static string Draw()
        {
            var account = "KANA" + Digits(10);
            var written = string.Concat((account + "NL00").Select(c => char.IsDigit(c) ? $"{c}" : $"{c - 'A' + 10}"));
            var check = 98 - (int)(System.Numerics.BigInteger.Parse(written, CultureInfo.InvariantCulture) % 97);
            return $"NL{check:00}{account}";
        }
    }

    private string Add(string field, Func<string> draw)
    {
        // Twice the same by chance would hide which field it was; postcodes are so few that it happens.
        for (var time = 0; time < 100; time++)
        {
            if (draw() is var value && _fields.TryAdd(value, field))
                return value;
        }

        throw new InvalidOperationException($"{field}: no new value in a hundred");
    }

    private static char Letter() => "bcdfghjklmnpqrtvwxz"[Random.Shared.Next(19)];

    private static string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Random.Shared.Next(10))));
}
