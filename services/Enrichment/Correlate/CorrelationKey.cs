using Keten.Sharing;

namespace Keten.Enrichment.Correlate;

/// <summary>Something that two signals may have in common, in its one spelling.</summary>
/// <param name="Kind">address, kvk, company, plate, phone, email, iban, online, bsn, person or somebody (who cannot be looked at).</param>
/// <param name="Value">Personal data: hashed before it is stored.</param>
public sealed record CorrelationKey(string Kind, string Value)
{
    /// <summary>One signal is matched on at most this many keys; a list of hundreds of names is a file, not a signal.</summary>
    public const int Most = 100;

    public static IReadOnlyList<CorrelationKey> Of(InView view) =>
    [
        .. Pairs(view)
            .Where(pair => pair.Value is not null)
            .Select(pair => new CorrelationKey(pair.Kind, pair.Value!))
            .Distinct()
            .Take(Most),
    ];

    private static IEnumerable<(string Kind, string? Value)> Pairs(InView view) =>
    [
        .. view.Places.SelectMany(place => Address(place.Postcode, place.HouseNumber, place.Street, place.City)),
        .. view.Organisations.SelectMany(Pairs),
        .. view.Vehicles.Select(vehicle => ("plate", Written.Plate(vehicle.LicensePlate))),
        .. view.Accounts.Select(account => ("iban", Written.Iban(account.Iban))),
        .. view.Online.Select(trace => ("online", Written.Online(trace.Value))),
        .. view.Persons.SelectMany(Pairs),
    ];

    private static IEnumerable<(string Kind, string? Value)> Pairs(Organisation organisation) =>
        [("kvk", Written.KvkNumber(organisation.KvkNumber)), ("company", Written.Company(organisation.Name))];

    private static IEnumerable<(string Kind, string? Value)> Pairs(Person person) =>
    [
        ("bsn", Written.Bsn(person.Bsn)),
        ("person", Written.Person(person.Name, person.BirthDate)),
        .. Written.Somebody(person.Name, person.BirthDate).Select(one => ("somebody", (string?)one)),
        ("phone", Written.Phone(person.Phone)),
        ("email", Written.Email(person.Email)),
        .. person.Address is { } home ? Address(home.Postcode, home.HouseNumber, home.Street, home.City) : [],
    ];

    // Who knows the street may not know the postcode, so both ways; without a postcode they are one.
    private static IEnumerable<(string Kind, string? Value)> Address(string? postcode, string? houseNumber, string? street, string? city) =>
        [("address", Written.Address(postcode, houseNumber, street, city)), ("address", Written.Street(street, houseNumber, city))];

    public override string ToString() => $"CorrelationKey({Kind})";
}
