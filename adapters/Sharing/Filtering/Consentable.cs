using static Keten.Sharing.Filtering.Category;

namespace Keten.Sharing.Filtering;

/// <summary>What a consent can speak of: data of persons, by category or by path, to a class of recipients, for a purpose (sharing.md).</summary>
public static class Consentable
{
    private static readonly Category[] OfPersons = [Identity, Contact, Status, Risk, Health, Care, Offence];

    public static IReadOnlyList<string> Categories { get; } = [.. OfPersons.Select(Code)];

    /// <summary>Paths of the catalogue in one of these categories.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Catalogue.Fields.Where(field => OfPersons.Contains(field.Category)).SelectMany(PathsOf)];

    /// <summary>Classes R: partners by what they do, and staff.</summary>
    public static IReadOnlyList<string> Recipients { get; } =
    [
        "police_emergency", "police_investigation", "police_aliens", "police_pct", "nla", "om", "belastingdienst", "ind", "riec_member",
        "zvh_safety_member", "veilig_thuis", "zorgcoordinatie", "shelter", "youth_care", "nidos", "coa", "raad", "regular_help", "comensha",
        "enforcement", "brp", "kvk", "bag", "wijkteam", "reporter", "other_region", "analist", "aandachtsfunctionaris", "ketenregisseur",
    ];

    /// <summary>Purposes P.</summary>
    public static IReadOnlyList<string> Purposes { get; } =
    [
        "alarm", "judge", "care", "investigate", "organised_crime", "protect", "residence", "administrate", "register", "enrich", "feedback",
        "match", "count", "receive",
    ];

    /// <summary>Says who somebody is: the category, or a path in it.</summary>
    public static bool SpeaksOfIdentity(string data) =>
        data == Code(Identity) || Catalogue.Fields.Any(field => field.Category == Identity && PathsOf(field).Contains(data));

    private static string Code(Category category) => category.ToString().ToLowerInvariant();

    private static IEnumerable<string> PathsOf(Field field) =>
        field.Leaf is { } leaf ? Catalogue.PersonRoles.Select(role => $"{role}.{leaf}") : [field.Path];
}
