using Keten.Adapters;
using Keten.Enrichment.Correlate;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Enrichment.Ask;

/// <summary>
/// The keys that a register can be asked by, of what the rules let it have: whatever they do not give is in no view, and so in no key. Pure: a
/// signal without a key for a register does not ask it.
/// </summary>
public static class KeysFor
{
    public const string EarlierSignals = "earlier-signals";

    /// <summary>The same key may be made of several.</summary>
    /// <param name="view">What the register may get.</param>
    /// <param name="dossier">That it is a view of.</param>
    public static IReadOnlyList<KeyFrom> View(SharedView view, Dossier dossier)
    {
        var subjects = view.Fields
            .Where(field => field is { Level: Level.Share, Subject: not null })
            .GroupBy(field => (Group: field.Path[..field.Path.IndexOf('.', StringComparison.Ordinal)], field.Subject))
            .Select(fields => (fields.Key.Group, Fields: fields.ToDictionary(field => field.Path[(fields.Key.Group.Length + 1)..], StringComparer.Ordinal)))
            .ToList();
        return [.. subjects.SelectMany(one => Of(view.Partner, one.Group, one.Fields, dossier))];
    }

    /// <summary>Null where a person is not known well enough to be asked about.</summary>
    internal static RegisterKey? Identity(Person person) => ByBsn(person) ?? ByName(person);

    private static IEnumerable<KeyFrom> Of(string register, string group, Dictionary<string, SharedField> fields, Dossier dossier)
    {
        KeyFrom? Made(object about, Func<RegisterKey?> key, params string[] of) => of.All(fields.ContainsKey) && key() is { } made ? new(made, [.. of.Select(leaf => fields[leaf])], about) : null;
        var any = fields.Values.First();
        switch (group)
        {
            case "location" when dossier.LocationOf(any) is var place:
                // How many live somewhere is asked of where somebody may live.
                return All(register == "brp" && place.Kind != "dwelling" ? null : Made(place, () => Address(place.Postcode, place.HouseNumber, place.Kind), "postcode", "houseNumber"));
            case "organisation" when dossier.OrganisationOf(any) is var organisation:
                return All(Made(organisation, () => ByNumber(organisation), "kvkNumber") ?? Made(organisation, () => ByName(organisation), "name"));
            default:
                var person = dossier.PersonOf(any);
                return All(
                    Made(person, () => ByBsn(person), "bsn") ?? Made(person, () => ByName(person), "name", "birthDate"),
                    Made(person, () => Address(person.Address?.Postcode, person.Address?.HouseNumber, "dwelling"), "address"));
        }
    }

    private static IEnumerable<KeyFrom> All(params KeyFrom?[] keys) => keys.OfType<KeyFrom>();

    private static RegisterKey? ByBsn(Person person) => Written.Bsn(person.Bsn) is { } bsn ? new() { Bsn = bsn } : null;

    private static RegisterKey? ByName(Person person) =>
        person is { Name.Family: { Length: > 0 } family, BirthDate: { } born } ? new() { FamilyName = family.Trim(), BirthDate = born } : null;

    private static RegisterKey? ByNumber(Organisation organisation) =>
        Written.KvkNumber(organisation.KvkNumber) is { } number ? new() { KvkNumber = number, As = organisation.Role } : null;

    private static RegisterKey? ByName(Organisation organisation) =>
        string.IsNullOrWhiteSpace(organisation.Name) ? null : new() { OrganisationName = organisation.Name.Trim(), As = organisation.Role };

    private static RegisterKey? Address(string? postcode, string? houseNumber, string kind) =>
        Written.Address(postcode, houseNumber, null, null) is null ? null
        : new() { Postcode = postcode!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), HouseNumber = houseNumber!.Trim(), As = kind };
}

/// <summary>One key, and what it is made of.</summary>
/// <param name="Key">As the register is asked.</param>
/// <param name="Fields">Those of the view that it is made of: what leaves with it.</param>
/// <param name="About">The person, organisation or place.</param>
public sealed record KeyFrom(RegisterKey Key, IReadOnlyList<SharedField> Fields, object About)
{
    public override string ToString() => "KeyFrom(withheld)";
}
