using System.Text.Json.Nodes;

namespace Keten.Sharing.Filtering;

/// <summary>The smaller form of a field, one function a kind (sharing.md, "reduce").</summary>
internal static class Reductions
{
    /// <summary>Follows from the person's id, not the name: it tells nothing of it, not even its length, and outside this matter and recipient nothing at all.</summary>
    public static JsonNode? Pseudonym(Found found, Reducing how) =>
        found.Person is { } person && person.Id != Guid.Empty
            ? JsonValue.Create("P-" + how.KeyedHash($"{how.Request.Partner}|{how.Matter}|{how.Dossier.IdOfOne(person.Id)}")[..12])
            : null;

    public static JsonNode? AgeBand(Found found, Reducing how) =>
        Ages.Of(found.Person!, how.Today) is var age && how.IsPresumedMinor(found.Person!) && age is not < 18 ? JsonValue.Create(PresumedMinor)
        : age is { } known ? JsonValue.Create(Band(known)) : null;

    public static JsonNode? Town(Found found, Reducing how) =>
        found.Person?.Address?.City is { Length: > 0 } city ? JsonValue.Create(city) : null;

    /// <summary>Of a text: what masking left of it. Where nobody had to be hidden that is all of it.</summary>
    public static JsonNode? Masked(Found found, Reducing how) => found.Whole;

    public static JsonNode? Bucket(Found found, Reducing how) => found.Whole?.GetValue<int>() switch
    {
        null or 0 => null,
        1 => JsonValue.Create("1"),
        <= 4 => JsonValue.Create("2-4"),
        <= 9 => JsonValue.Create("5-9"),
        _ => JsonValue.Create("10+"),
    };

    /// <summary>Whether any victim is or may be a minor, and not which. Null: there is no victim.</summary>
    public static JsonNode? MinorInvolved(Found found, Reducing how) =>
        how.Dossier.Persons().Where(person => how.Dossier.RolesOf(person).Contains("victim")).ToList() is { Count: > 0 } victims
            ? JsonValue.Create(victims.Exists(victim => how.Dossier.MayBeMinor(victim, how.Today)))
            : null;

    private const string PresumedMinor = "0-17";

    private static string Band(int age) => age switch { < 12 => "0-11", < 16 => "12-15", < 18 => "16-17", _ => "18+" };
}

/// <summary>Ages as the rules reckon them: from the birth date, else from an estimate.</summary>
internal static class Ages
{
    public static int? Of(Person person, DateOnly today)
    {
        if (person.BirthDate is not { } birth)
            return person.AgeEstimate;

        var years = today.Year - birth.Year;
        return birth.AddYears(years) > today ? years - 1 : years;
    }

    /// <summary>An unknown age counts as a minor's: not knowing never shares more.</summary>
    public static bool MayBeMinor(this Dossier dossier, Person person, DateOnly today) =>
        dossier.IsPresumedMinor(person) || dossier.AllOf(person).Any(one => Of(one, today) is not { } age || age < 18);
}
