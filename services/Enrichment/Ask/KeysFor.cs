using Keten.Enrichment.Correlate;
using Keten.Sharing;

namespace Keten.Enrichment.Ask;

/// <summary>Which keys each register may be asked by. Pure: a signal without a key for a register does not ask it.</summary>
public static class KeysFor
{
    public const string EarlierSignals = "earlier-signals";

    public static IReadOnlyList<RegisterKey> Register(string register, InView view) =>
    [
        .. (register switch
        {
            "brp" => view.Persons.Select(Identity).Concat(view.Places.Where(place => place.Kind == "dwelling").Select(Place)),
            "kvk" => view.Organisations.Select(Organisation),
            "bag" => view.Places.Select(Place).Concat(view.Persons.Where(NoVictim).Select(Home)),
            // Enforcement hears of places and organisations; whom they are about stays here (never 6).
            "enforcement-files" => view.Places.Select(Place).Concat(view.Organisations.Select(Organisation).Where(key => key?.KvkNumber is not null)),
            "wijkteam" => view.Persons.Select(Home),
            _ => [],
        }).OfType<RegisterKey>().Distinct(),
    ];

    /// <summary>Null where a person is not known well enough to be asked about.</summary>
    internal static RegisterKey? Identity(Person person) =>
        Written.Bsn(person.Bsn) is { } bsn ? new() { Bsn = bsn }
        : person is { Name.Family: { Length: > 0 } family, BirthDate: { } born } ? new() { FamilyName = family.Trim(), BirthDate = born }
        : null;

    private static RegisterKey? Organisation(Organisation organisation) =>
        Written.KvkNumber(organisation.KvkNumber) is { } number ? new() { KvkNumber = number, As = organisation.Role }
        : string.IsNullOrWhiteSpace(organisation.Name) ? null
        : new() { OrganisationName = organisation.Name.Trim(), As = organisation.Role };

    private static RegisterKey? Place(Location place) => Address(place.Postcode, place.HouseNumber, place.Kind);

    private static RegisterKey? Home(Person person) => Address(person.Address?.Postcode, person.Address?.HouseNumber, "dwelling");

    private static RegisterKey? Address(string? postcode, string? houseNumber, string kind) =>
        Written.Address(postcode, houseNumber, null, null) is null ? null
        : new() { Postcode = postcode!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), HouseNumber = houseNumber!.Trim(), As = kind };

    /// <summary>Where a victim lives is contact data of a victim: not for the BAG (never 6). A claimed role counts.</summary>
    private static bool NoVictim(Person person) => !person.Roles.Contains("victim");
}
