using System.Globalization;
using System.Text;
using Keten.Enrichment;
using Keten.Sharing;
using Keten.Tests.Unit.Sharing.Masking;

namespace Keten.Tests.Unit.Enrichment.Matching;

/// <summary>Ways in which another desk in another region writes the same down.</summary>
internal static class Rewritings
{
    public static IEnumerable<InView> Of(Subject subject) => subject.Kind switch
    {
        "person" => Names(subject.View.Persons[0]).Select(Subject.Somebody),
        "address" => Places(subject.View.Locations[0]).Select(Subject.At),
        "company" => Companies(subject.View.Organisations[0].Name!).Select(name => Subject.With(new Organisation { Role = "owner", Name = name })),
        "plate" => Plates(subject.View.Vehicles[0].LicensePlate).Select(plate => new InView { Vehicles = [new Vehicle { LicensePlate = plate }] }),
        "phone" => Phones(subject.View.Persons[0].Phone!).Select(phone => Subject.Somebody(new() { Roles = [], Phone = phone })),
        "email" => Emails(subject.View.Persons[0].Email!).Select(email => Subject.Somebody(new() { Roles = [], Email = email })),
        "online" => Profiles(subject.View.Online[0].Value).Select(value => new InView { Online = [new OnlineTrace { Kind = "advert", Value = value }] }),
        "iban" => Ibans(subject.View.Accounts[0].Iban).Select(iban => new InView { Accounts = [new Account { Iban = iban }] }),
        "bsn" => Numbers(subject.View.Persons[0].Bsn!).Select(bsn => Subject.Somebody(new() { Roles = [], Bsn = bsn })),
        _ => Numbers(subject.View.Organisations[0].KvkNumber!).Select(number => Subject.With(new Organisation { Role = "owner", KvkNumber = number })),
    };

    private static IEnumerable<Person> Names(Person person)
    {
        var name = person.Name!;
        var (given, prefix, family) = (name.Given!, name.Prefix ?? "", name.Family!);
        PersonName[] ways =
        [
            name with { Family = family.ToUpperInvariant(), Given = given.ToUpperInvariant() },
            name with { Family = family.ToLowerInvariant(), Given = given.ToLowerInvariant(), Prefix = prefix.ToUpperInvariant() },
            new() { Given = Bare(given), Prefix = prefix, Family = Bare(family) },
            new() { Given = given, Family = $"{prefix} {family}".Trim() },
            new() { Given = given, Family = $"{family} {prefix}".Trim() },
            new() { Given = given, Family = $"{prefix}-{family}".Trim('-') },
            new() { Given = given, Family = family },
            name with { Given = $"{given[0]}." },
            name with { Given = $"{given[0]}.M." },
            name with { Given = $"{given} Maria" },
            name with { Family = family.Replace('-', ' ') },
            name with { Family = family.Replace(" ", "-", StringComparison.Ordinal) },
            name with { Family = $" {family.Replace(" ", "\u00A0 ", StringComparison.Ordinal)} ", Given = $" {given}" },
            .. (Origin.Heard.GetValueOrDefault(family) ?? []).Select(heard => name with { Family = heard }),
            .. family.Split(' ', '-') is [{ Length: > 3 } first, .., { Length: > 3 } last] ? new[] { name with { Family = first }, name with { Family = last } } : [],
        ];
        return ways.Select(way => person with { Name = way, Roles = ["suspect"] });
    }

    private static IEnumerable<Location> Places(Location place)
    {
        var (street, number, postcode, city) = (place.Street!, place.HouseNumber!, place.Postcode!, place.City!);
        yield return place with { Kind = "workplace", Postcode = $"{postcode[..4]} {postcode[4..].ToLowerInvariant()}", HouseNumber = $" {number.Replace("a", " - A", StringComparison.Ordinal)}", Street = null, City = null };
        yield return place with { Postcode = null };
        yield return place with { Postcode = null, Street = street.ToUpperInvariant(), City = city.ToLowerInvariant() };
        yield return place with { Postcode = null, Street = Abbreviated(street) };
        yield return place with { Postcode = null, Street = street.Replace(" ", "", StringComparison.Ordinal) };
        yield return place with { Postcode = null, Street = street.Replace("ij", "y", StringComparison.Ordinal) };
        yield return place with { Postcode = null, HouseNumber = null, Street = $"{street} {number}" };
        yield return place with { Postcode = null, City = city.Replace("'s-Hertogenbosch", "Den Bosch", StringComparison.Ordinal).Replace("'s-Gravenhage", "DEN HAAG", StringComparison.Ordinal).Replace("IJ", "Ij", StringComparison.Ordinal) };
    }

    private static string Abbreviated(string street) => street.Replace("straat", "str.", StringComparison.Ordinal).Replace("laan", "ln", StringComparison.Ordinal).Replace("plein", "pln", StringComparison.Ordinal)
        .Replace("Burgemeester", "Burg.", StringComparison.Ordinal).Replace("Sint ", "St. ", StringComparison.Ordinal).Replace("Professor", "Prof.", StringComparison.Ordinal);

    private static IEnumerable<string> Companies(string name) =>
        [name.ToUpperInvariant(), $"{name} B.V.", $"{name} bv", name.Replace("&", "en", StringComparison.Ordinal), $"{name} V.O.F.", name.Replace("Café", "Cafe", StringComparison.Ordinal), name.Replace(" ", "-", StringComparison.Ordinal), $"{name} (holding)"];

    private static IEnumerable<string> Plates(string plate) =>
        [plate.ToLowerInvariant(), $"{plate[..2]}-{plate[2..5]}-{plate[5..]}", $" {plate[..2]} {plate[2..5]} {plate[5..]}", $"{plate[..2]}.{plate[2..]}", plate.Replace('X', 'Х').Replace('A', 'А').Replace('B', 'В')];

    private static IEnumerable<string> Phones(string phone)
    {
        yield return $"00{phone[1..]}";
        yield return $"{phone[..3]} {phone[3..5]} {phone[5..]}";
        yield return $"{phone[..3]}-(0){phone[3..]}".Replace("+48-(0)", "+48-", StringComparison.Ordinal);
        yield return phone[1..];
        if (!phone.StartsWith("+31", StringComparison.Ordinal))
            yield break;
        yield return $"0{phone[3..]}";
        yield return $"0{phone[3..5]}-{string.Join(' ', phone[5..].Chunk(2).Select(two => new string(two)))}";
        yield return $"+310{phone[3..]}";
        yield return $"(0{phone[3..5]}) {phone[5..]}";
        if (phone.StartsWith("+316", StringComparison.Ordinal))
            yield return phone[3..];
    }

    private static IEnumerable<string> Emails(string email)
    {
        yield return email.ToUpperInvariant();
        yield return $" {email} ";
        yield return $"mailto:{email}";
        if (email.EndsWith("gmail.com", StringComparison.Ordinal))
        {
            yield return email.Replace("niemand.", "niemand", StringComparison.Ordinal);
            yield return email.Replace("gmail", "googlemail", StringComparison.Ordinal);
        }

        if (!email.Contains("example", StringComparison.Ordinal))
            yield return email.Replace("@", "+winkel@", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Profiles(string url)
    {
        var bare = url["https://".Length..];
        yield return bare;
        yield return $"{url}/";
        yield return $"http://www.{bare}".ToUpperInvariant();
        yield return $"https://m.{bare}?utm_source=kopie&igsh=abc#top";
        yield return $"https://nl-nl.{bare}/?hl=nl";
        if (bare.StartsWith("tiktok", StringComparison.Ordinal) || bare.StartsWith("instagram", StringComparison.Ordinal))
            yield return url.Replace(".com/", ".com/@", StringComparison.Ordinal);
        if (bare.StartsWith("x.com", StringComparison.Ordinal))
            yield return url.Replace("x.com", "twitter.com", StringComparison.Ordinal);
        if (bare.StartsWith("facebook", StringComparison.Ordinal))
            yield return url.Replace("facebook", "fb", StringComparison.Ordinal);
        if (bare.StartsWith("t.me", StringComparison.Ordinal))
            yield return url.Replace("t.me", "telegram.me", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ibans(string iban) =>
        [iban.ToLowerInvariant(), string.Join(' ', iban.Chunk(4).Select(four => new string(four))), string.Join('-', iban.Chunk(4).Select(four => new string(four))), $"{iban[..4]}.{iban[4..]}"];

    private static IEnumerable<string> Numbers(string number) => [$" {number} ", $"{number[..4]} {number[4..]}", $"{number[..4]}.{number[4..]}", $"nr. {number}"];

    private static string Bare(string name)
    {
        var bare = name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return new string([.. bare]).Replace('ł', 'l').Replace('Ł', 'L').Replace('đ', 'd').Replace('Đ', 'D');
    }
}
