using System.Text.Json.Nodes;

namespace Keten.Sharing.Filtering;

/// <summary>What a field has one value of.</summary>
internal enum Subjects
{
    Signal,
    Location,
    Organisation,
    Vehicle,
    Account,

    /// <summary>Something a partner said: of its own origin, each with its own list of whom it may go on to.</summary>
    Said,
    Person,

    /// <summary>Of a victim, and of nobody in another role, though the path does not say so.</summary>
    Victim,
}

/// <summary>One field of the catalogue: where it comes from, what kind of data it is, and how it is made smaller.</summary>
/// <param name="Path">Path of the catalogue. <c>*.name</c> stands for one path per role: <c>victim.name</c>, <c>suspect.name</c>, …</param>
/// <param name="Category">Kind of data.</param>
/// <param name="Source">Property it is read from, as <c>Type.Property</c>; null when it is derived or no source fills it yet.</param>
/// <param name="Of">What there is a value of.</param>
/// <param name="Value">Reads the value of one of those; null: no source fills it yet.</param>
internal sealed record Field(string Path, Category Category, string? Source, Subjects Of, Func<InView, int, JsonNode?>? Value)
{
    /// <summary>Null: the field is given whole or not at all.</summary>
    public Func<Found, Reducing, JsonNode?>? Reduce { get; init; }

    /// <summary>What makes two values the same wherever they occur (sharing.md, "by value"); null for values that go by path.</summary>
    public Marked? Marked { get; init; }

    /// <summary>Reckoned from everybody in view, so it tells of each of them.</summary>
    public bool Counts { get; init; }

    /// <summary>Somebody typed it, so it may name anybody.</summary>
    public bool FreeText { get; init; }

    /// <summary>The part after the role for a field of a person, else null.</summary>
    public string? Leaf { get; } = Path.StartsWith("*.", StringComparison.Ordinal) ? Path[2..] : null;

    public bool IsOfPersons => Of is Subjects.Person or Subjects.Victim;

    /// <summary>How many subjects there are to ask <see cref="Has"/> of.</summary>
    public int Count(InView inView) => Value is null ? 0 : Of switch
    {
        Subjects.Signal => 1,
        Subjects.Location => inView.Locations.Count,
        Subjects.Organisation => inView.Organisations.Count,
        Subjects.Vehicle => inView.Dossier.Report.Vehicles.Count,
        Subjects.Account => inView.Dossier.Report.Accounts.Count,
        Subjects.Said => inView.Dossier.Said.Count,
        _ => inView.Persons.Count,
    };

    /// <summary>Whether this subject has the field at all.</summary>
    public bool Has(InView inView, int subject) => Of != Subjects.Victim || inView.Persons[subject].Roles.Contains("victim");

    /// <summary>The value of one subject.</summary>
    public Found Read(InView inView, int subject) =>
        new(Of == Subjects.Signal ? null : subject, IsOfPersons ? inView.Persons[subject] : null, Value!(inView, subject));

    /// <summary>Its smaller form is made of the person, whatever the whole value is.</summary>
    public bool IsMadeOfPerson => IsOfPersons && !FreeText && Reduce is not null;

    /// <summary>Whose it is, without the whole value: for one that goes smaller.</summary>
    public Found Unread(InView inView, int subject) => new(subject, inView.Persons[subject], null);

    /// <summary>Every value there is.</summary>
    public IEnumerable<Found> ReadAll(InView inView)
    {
        for (var subject = 0; subject < Count(inView); subject++)
        {
            if (Has(inView, subject))
                yield return Read(inView, subject);
        }
    }
}

/// <summary>One value of a field in a dossier.</summary>
/// <param name="Subject">Index of the person, place or organisation; null for a field of the signal.</param>
/// <param name="Person">Whose value it is, if anybody's.</param>
/// <param name="Whole">The value as known; null when only its reduction is known (an estimated age has no birth date).</param>
internal readonly record struct Found(int? Subject, Person? Person, JsonNode? Whole)
{
    public override string ToString() => "Found(withheld)";
}

/// <summary>What reductions need to know about the recipient.</summary>
/// <param name="Request">Who asks, and when.</param>
/// <param name="Dossier">Of which.</param>
/// <param name="KeyedHash">Keyed hash of a value, lower-case hex.</param>
internal sealed record Reducing(Request Request, Dossier Dossier, Func<string, string> KeyedHash)
{
    /// <summary>The case, or the signal where there is none yet: with the recipient, that within which a pseudonym is the same.</summary>
    public Guid Matter => Dossier.CaseId ?? Dossier.SignalId;

    /// <summary>The day ages are reckoned on.</summary>
    public DateOnly Today => Request.Today;

    /// <summary>Whether somebody counts as a minor whatever is known of the age.</summary>
    public bool IsPresumedMinor(Person person) => Dossier.IsPresumedMinor(person);

    public override string ToString() => "Reducing(withheld)";
}
