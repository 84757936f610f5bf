using System.Globalization;
using Keten.Sharing;
using Keten.Sharing.Masking;

namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>Somebody made up, with everything that points to them.</summary>
internal sealed class Player
{
    public required string Label { get; init; }

    /// <summary>First as the dossier has it, then what they are called.</summary>
    public required string[] Called { get; init; }
    public required string Prefix { get; init; }
    public required string Family { get; init; }
    public required string[] Heard { get; init; }
    public required DateOnly Born { get; init; }
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required string Bsn { get; init; }
    public required string Iban { get; init; }
    public required string Plate { get; init; }
    public required string Street { get; init; }
    public required string Number { get; init; }
    public required string Postcode { get; init; }
    public required string Handle { get; init; }

    public string Given => Called[0];

    public string WithPrefix => Prefix.Length == 0 ? Family : Prefix.EndsWith('-') ? Prefix + Family : $"{Prefix} {Family}";

    public Somebody Known => new(Label)
    {
        Names = [new PersonName { Given = Given, Prefix = Prefix.Length == 0 ? null : Prefix.TrimEnd('-'), Family = Family }],
        BirthDates = [Born],
        Phones = [Phone],
        Emails = [Email],
        Bsns = [Bsn],
        Ibans = [Iban],
        Plates = [Plate],
        Addresses = [new Address { Street = Street, HouseNumber = Number, Postcode = Postcode, City = "Nepstad" }],
        Handles = [Handle],
    };
}

/// <summary>The people of one made-up dossier.</summary>
internal static class Cast
{
    private static readonly string[] Streets = ["Kasweg", "Verzonnenstraat", "Oude Gracht", "Nepplein", "Dr. Niemandlaan", "Korte Kade", "Sint Nergenssteeg", "Hoge Wal"];
    private static readonly string[] Labels = ["slachtoffer", "slachtoffer", "verdachte", "persoon", "verdachte"];

    public static IReadOnlyList<Player> Of(Random chance)
    {
        var players = new List<Player>();
        while (players.Count < 2 + chance.Next(4))
        {
            var player = One(chance, players.Count);
            // Two with one name cannot be told apart, and that is not what is measured here.
            if (players.TrueForAll(other => other.Family != player.Family && !other.Called.Intersect(player.Called).Any()))
                players.Add(player);
        }

        return players;
    }

    private static Player One(Random chance, int index)
    {
        var origin = Pick(chance, Origin.All);
        var entry = Pick(chance, origin.Given);
        // A Vietnamese given name is all its words; others list what people are called.
        var called = origin.Name == "Vietnamese" ? [entry] : entry.Split(' ');
        var family = Pick(chance, origin.Family);
        var parts = family.Split('|');
        var plain = new string([.. called[0].ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter)]);
        return new Player
        {
            Label = $"{Labels[index]} {index + 1}",
            Called = called,
            Prefix = parts[0],
            Family = parts[1],
            Heard = Origin.Heard.GetValueOrDefault(parts[1]) ?? Origin.Heard.GetValueOrDefault(family) ?? [],
            Born = new DateOnly(1960 + chance.Next(48), 1 + chance.Next(12), 1 + chance.Next(28)),
            Phone = chance.Next(4) == 0 ? $"+48{Digits(chance, 9, 5)}" : $"+316{Digits(chance, 8, 1)}",
            Email = $"{plain}.{Digits(chance, 3, 1)}@example.{Pick(chance, ["org", "com", "nl"])}",
            Bsn = $"99{Digits(chance, 7, 0)}",
            Iban = $"NL{Digits(chance, 2, 1)}TEST0{Digits(chance, 9, 1)}",
            Plate = $"{(char)('A' + chance.Next(26))}{(char)('A' + chance.Next(26))}{Digits(chance, 3, 1)}{(char)('A' + chance.Next(26))}",
            Street = Pick(chance, Streets),
            Number = Digits(chance, 2, 1) + Pick(chance, ["", "", "a"]),
            Postcode = $"{Digits(chance, 4, 1)}{(char)('A' + chance.Next(26))}{(char)('A' + chance.Next(26))}",
            Handle = $"@{plain}_{Digits(chance, 2, 1)}x",
        };
    }

    public static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    private static string Digits(Random chance, int length, int least) =>
        string.Concat(Enumerable.Range(0, length).Select(i => (i == 0 ? least + chance.Next(10 - least) : chance.Next(10)).ToString(CultureInfo.InvariantCulture)));
}
