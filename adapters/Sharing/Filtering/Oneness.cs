namespace Keten.Sharing.Filtering;

/// <summary>Of whom the assessor found that they are one person (<see cref="SamePerson"/>). Nearly always nobody: then all of this is as if it were not there.</summary>
internal static class Oneness
{
    /// <summary>Whether that was found of anybody.</summary>
    public static bool KnowsSame(this Dossier dossier) => dossier.ByHand is { SamePersons.Count: > 0 };

    /// <summary>Every id of whoever has this one, from whichever signal; in a fixed order.</summary>
    public static IReadOnlyList<Guid> IdsOfOne(this Dossier dossier, Guid person) =>
        dossier.KnowsSame() ? [.. Of(dossier, person).SelectMany(one => (Guid[])[one.Person, one.Other.Id]).Append(person).Distinct().Order()] : [person];

    /// <summary>One id for whoever has this one, the same whichever of them is asked about. One that is known here: what is made of it tells nobody of another signal.</summary>
    public static Guid IdOfOne(this Dossier dossier, Guid person) =>
        dossier.KnowsSame() ? dossier.IdsOfOne(person).FirstOrDefault(id => dossier.Persons().Any(one => one.Id == id), person) : person;

    public static bool AreOne(this Dossier dossier, Guid person, Guid other) => person == other || (dossier.KnowsSame() && dossier.IdsOfOne(person).Contains(other));

    /// <summary>Everything said of whoever has this id, here and elsewhere.</summary>
    public static IReadOnlyList<Person> AllOfOne(this Dossier dossier, Guid person)
    {
        var ids = dossier.IdsOfOne(person);
        return [.. dossier.Persons().Where(one => ids.Contains(one.Id)), .. Of(dossier, person).SelectMany(one => one.Other.Said)];
    }

    /// <summary>What other signals say of anybody here.</summary>
    public static IEnumerable<Person> KnownElsewhere(this Dossier dossier) => dossier.KnowsSame() ? dossier.ByHand!.SamePersons.SelectMany(one => one.Other.Said) : [];

    // Also asked by an id that is not here, as that of who gave a permit elsewhere.
    private static IEnumerable<SamePerson> Of(Dossier dossier, Guid person)
    {
        var all = dossier.ByHand!.SamePersons;
        var here = all.FirstOrDefault(one => one.Person == person || one.Other.Id == person)?.Person;
        return all.Where(one => one.Person == here);
    }
}
