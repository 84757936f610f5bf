using System.Globalization;
using System.Numerics;
using Keten.Enrichment;
using Keten.Sharing;
using Keten.Tests.Unit.Sharing.Masking;

namespace Keten.Tests.Unit.Enrichment.Matching;

/// <summary>One made-up thing as a signal has it, and what is like it and something else.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="View">As first written.</param>
/// <param name="Like">Somebody or something else that is near it.</param>
internal sealed record Subject(string Kind, InView View, IReadOnlyList<InView> Like)
{
    public static readonly string[] Kinds = ["person", "address", "company", "plate", "phone", "email", "online", "iban", "bsn", "kvk"];

    private static readonly string[] Streets = ["Kasweg", "Verzonnenstraat", "Oude Grachtstraat", "Nepplein", "Burgemeester Niemandlaan", "Korte Dijk", "Sint Nergensstraat", "Professor Bedachtweg", "Lijsterbesstraat"];
    private static readonly string[] Towns = ["Nepstad", "Verzonnen aan Zee", "'s-Hertogenbosch", "'s-Gravenhage", "IJdorp"];
    private static readonly string[] Trades = ["Bouwbedrijf", "Schoonmaak", "Uitzendbureau", "Restaurant", "Nagelstudio"];
    private static readonly string[] Companies = ["Nergens & Zonen", "Van Verzonnen Import", "Gouden Niemand", "De Denkbeeldige Druif", "Café 't Bedachte Hoekje", "Niemandsverhuur"];

    public static Subject Of(string kind, int seed)
    {
        var chance = new Random(seed);
        return kind switch
        {
            "person" => Person(chance),
            "address" => Address(chance, seed),
            "company" => Organisation(seed),
            "plate" => Plate(seed),
            "phone" => Phone(seed),
            "email" => Email(chance, seed),
            "online" => Online(chance, seed),
            "iban" => Iban(seed),
            "bsn" => new(kind, Somebody(new() { Roles = [], Bsn = Nine(seed) }), [Somebody(new() { Roles = [], Bsn = Nine(seed + 5_000) })]),
            _ => new(kind, With(new Organisation { Role = "employer", KvkNumber = Eight(seed) }), [With(new Organisation { Role = "employer", KvkNumber = Eight(seed + 5_000) })]),
        };
    }

    public static InView Somebody(Person person) => new() { Persons = [person] };

    public static InView With(Organisation organisation) => new() { Organisations = [organisation] };

    public static InView At(Location location) => new() { Locations = [location] };

    private static Subject Person(Random chance)
    {
        var origin = Cast.Pick(chance, Origin.All);
        var family = Cast.Pick(chance, origin.Family).Split('|');
        var name = new PersonName { Given = Given(origin, chance), Prefix = family[0].Length == 0 ? null : family[0].TrimEnd('-'), Family = family[1] };
        var person = new Person { Roles = ["victim"], Name = name, BirthDate = new DateOnly(1960 + chance.Next(48), 1 + chance.Next(12), 1 + chance.Next(28)) };
        string twin;
        do
            twin = Given(origin, chance);
        while (twin == name.Given);
        return new("person", Somebody(person),
        [
            Somebody(person with { Name = name with { Given = twin } }),
            Somebody(person with { BirthDate = person.BirthDate!.Value.AddDays(1) }),
            Somebody(person with { BirthDate = new DateOnly(person.BirthDate.Value.Year, 1, 1), Name = name with { Given = twin } }),
            Somebody(person with { Name = name with { Family = Cast.Pick(chance, origin.Family).Split('|')[1] + "x" } }),
        ]);
    }

    private static string Given(Origin origin, Random chance) => Cast.Pick(chance, origin.Given).Split(origin.Name == "Vietnamese" ? '|' : ' ')[0];

    private static Subject Address(Random chance, int seed)
    {
        var place = new Location
        {
            Kind = "dwelling",
            Street = Cast.Pick(chance, Streets),
            HouseNumber = $"{1 + seed}{(seed % 3 == 0 ? "a" : "")}",
            Postcode = $"{1000 + seed}XZ",
            City = Cast.Pick(chance, Towns),
        };
        return new("address", At(place),
        [
            At(place with { HouseNumber = $"{place.HouseNumber}1" }),
            At(place with { HouseNumber = $"{place.HouseNumber}-1" }),
            At(place with { Postcode = $"{1000 + seed}XY", Street = "Andere Weg" }),
            At(place with { Postcode = null, City = "Elders" }),
        ]);
    }

    private static Subject Organisation(int seed)
    {
        var name = $"{Trades[seed % Trades.Length]} {Companies[seed % Companies.Length]} {Word(seed)}";
        return new("company", With(new Organisation { Role = "employer", Name = name }),
        [
            With(new Organisation { Role = "employer", Name = $"{Trades[seed % Trades.Length]} {Companies[seed % Companies.Length]} {Word(seed + 5_000)}" }),
            With(new Organisation { Role = "employer", Name = Trades[seed % Trades.Length] + " B.V." }),
            With(new Organisation { Role = "employer", Name = Word(seed) }),
        ]);
    }

    private static Subject Plate(int seed) => new("plate",
        new() { Vehicles = [new Vehicle { LicensePlate = $"XX{seed % 1000:000}{(char)('A' + (seed / 1000))}" }] },
        [new() { Vehicles = [new Vehicle { LicensePlate = $"XX{seed % 1000:000}{(char)('N' + (seed / 1000))}" }] }]);

    private static Subject Phone(int seed)
    {
        var country = (seed % 4) switch { 0 => "+48", 1 => "+3124", _ => "+316" };
        string Number(int of) => country + (seed % 4 == 1 ? $"{of:0000000}" : seed % 4 == 0 ? $"5{of:00000000}" : $"{of:00000000}");
        return new("phone", Somebody(new() { Roles = [], Phone = Number(seed) }), [Somebody(new() { Roles = [], Phone = Number(seed + 5_000) })]);
    }

    private static Subject Email(Random chance, int seed)
    {
        var host = Cast.Pick(chance, ["example.org", "gmail.com", "example.nl", "hotmail.com"]);
        return new("email", Somebody(new() { Roles = [], Email = $"niemand.{Word(seed)}@{host}" }),
            [Somebody(new() { Roles = [], Email = $"niemand.{Word(seed + 5_000)}@{host}" }), Somebody(new() { Roles = [], Email = $"niemand.{Word(seed)}@elders.example.com" })]);
    }

    private static Subject Online(Random chance, int seed)
    {
        var site = Cast.Pick(chance, ["instagram.com", "tiktok.com", "facebook.com", "t.me", "x.com", "example.org/ads"]);
        InView Trace(string value) => new() { Online = [new OnlineTrace { Kind = "profile", Value = value }] };
        return new("online", Trace($"https://{site}/{Word(seed)}_{seed}"), [Trace($"https://{site}/{Word(seed)}_{seed}x"), Trace($"https://onlyfans.com/{Word(seed)}_{seed}"), Trace($"{Word(seed)}_{seed}")]);
    }

    private static Subject Iban(int seed)
    {
        InView Account(int of) => new() { Accounts = [new Account { Iban = Checked($"TEST{of:0000000000}") }] };
        return new("iban", Account(seed), [Account(seed + 5_000)]);
    }

    private static string Checked(string account)
    {
        var number = string.Concat($"{account}NL00".Select(sign => char.IsAsciiDigit(sign) ? sign.ToString() : (sign - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return $"NL{98 - (int)(BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97):00}{account}";
    }

    private static string Word(int seed) => string.Concat(Enumerable.Range(0, 5).Select(at => (at % 2 == 0 ? "bdfklmnprst" : "aeou")[(seed >> (at * 3)) % (at % 2 == 0 ? 11 : 4)])) + (char)('a' + (seed % 26)) + (char)('a' + (seed / 26 % 26)) + (char)('a' + (seed / 676 % 26));

    private static string Nine(int seed) => (900_000_000 + seed).ToString(CultureInfo.InvariantCulture);

    private static string Eight(int seed) => (90_000_000 + seed).ToString(CultureInfo.InvariantCulture);
}
