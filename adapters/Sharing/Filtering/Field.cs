using System.Text.Json.Nodes;

namespace Keten.Sharing.Filtering;

/// <summary>One field of the catalogue: where it comes from, what kind of data it is, and how it is made smaller.</summary>
/// <param name="Path">Path of the catalogue. <c>*.name</c> stands for one path per role: <c>victim.name</c>, <c>suspect.name</c>, …</param>
/// <param name="Category">Kind of data.</param>
/// <param name="Source">Property it is read from, as <c>Type.Property</c>; null when it is derived or no source fills it yet.</param>
/// <param name="Read">Every value of this field in a dossier.</param>
internal sealed record Field(string Path, Category Category, string? Source, Func<Dossier, IEnumerable<Found>> Read)
{
    /// <summary>Null: the field is given whole or not at all.</summary>
    public Func<Found, Reducing, JsonNode?>? Reduce { get; init; }

    /// <summary>Reckoned from everybody in view, so it tells of each of them.</summary>
    public bool Counts { get; init; }

    /// <summary>Of a victim, and of nobody in another role, though its path does not say so.</summary>
    public bool OfVictims { get; init; }

    /// <summary>Somebody typed it, so it may name anybody.</summary>
    public bool FreeText { get; init; }

    /// <summary>The part after the role for a field of a person, else null.</summary>
    public string? Leaf => Path.StartsWith("*.", StringComparison.Ordinal) ? Path[2..] : null;
}

/// <summary>One value of a field in a dossier.</summary>
/// <param name="Subject">Index of the person, place or organisation; null for a field of the signal.</param>
/// <param name="Person">Whose value it is, if anybody's.</param>
/// <param name="Whole">The value as known; null when only its reduction is known (an estimated age has no birth date).</param>
internal sealed record Found(int? Subject, Person? Person, JsonNode? Whole)
{
    /// <summary>What makes two values the same wherever they occur (sharing.md, "by value"); empty for values that go by path.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    public override string ToString() => "Found(withheld)";
}

/// <summary>What reductions need to know about the recipient.</summary>
/// <param name="Scope">Recipient and case: a pseudonym is the same within it and says nothing outside.</param>
/// <param name="Today">The day ages are reckoned on.</param>
/// <param name="KeyedHash">Keyed hash of a value, lower-case hex.</param>
internal sealed record Reducing(string Scope, DateOnly Today, Func<string, string> KeyedHash)
{
    /// <summary>Whether somebody counts as a minor whatever is known of the age.</summary>
    public required Func<Person, bool> IsPresumedMinor { get; init; }

    public static Reducing Of(Request request, Dossier dossier, Func<string, string> keyedHash) =>
        new($"{request.Partner}|{dossier.CaseId ?? dossier.SignalId}", request.Today, keyedHash) { IsPresumedMinor = dossier.IsPresumedMinor };
}
