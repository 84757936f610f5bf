using System.Globalization;

namespace Keten.Sharing.Filtering;

/// <summary>
/// Where somebody lives whose address the BRP keeps secret (geheimhouding). It goes no further than care and the emergency desk, also when it is
/// written down as a place, or as where somebody else lives: whoever hides may be hiding from who would read it there.
/// </summary>
internal sealed class Secrets
{
    public static readonly Secrets None = new([], []);

    private readonly IReadOnlyList<bool> _persons;
    private readonly IReadOnlyList<Door> _doors;

    private Secrets(IReadOnlyList<bool> persons, IReadOnlyList<Door> doors) => (_persons, _doors) = (persons, doors);

    public bool IsEmpty => _persons.Count == 0;

    /// <param name="dossier">That says of whom registers said so.</param>
    /// <param name="persons">Everybody in view in it.</param>
    public static Secrets In(Dossier dossier, IReadOnlyList<Person> persons)
    {
        var known = dossier.ByHand?.SecretAddresses ?? [];
        var any = known.Count > 0;
        for (var at = 0; at < dossier.Facts.Count && !any; at++)
            any = dossier.Facts[at].SecretAddressOf.Count > 0;
        return any ? Of([.. known, .. dossier.Facts.SelectMany(fact => fact.SecretAddressOf)], persons) : None;
    }

    /// <summary>Whether this person's address is secret; by place.</summary>
    public bool AreOf(int person) => _persons[person];

    /// <summary>Whether a place may be one of them. Of a dwelling of which only the town is known that cannot be said.</summary>
    public bool Hide(Location place) =>
        _doors.Count > 0 && Door.Of(place) is var door && _doors.Any(secret => secret.MayBe(door) || (place.Kind == "dwelling" && door.IsOnlyTown && door.Town == secret.Town));

    public bool Hide(Cell cell, InView inView)
    {
        if (_doors.Count == 0)
            return false;
        if (cell.Field.Category == Category.Place && cell.Found.Subject is { } place && place < inView.Locations.Count)
            return Hide(inView.Locations[place]);
        return cell.Field.Leaf == "address" && cell.Found.Person?.Address is { } address && Door.Of(address) is var door && _doors.Any(secret => secret.MayBe(door));
    }

    /// <summary>Who has the id, the BSN, or the family name and birth date of one of them is that one too: people occur more than once.</summary>
    private static Secrets Of(HashSet<Guid> ids, IReadOnlyList<Person> persons)
    {
        var secret = new bool[persons.Count];
        var marks = new HashSet<Mark>();
        for (var found = true; found;)
        {
            found = false;
            for (var at = 0; at < secret.Length; at++)
            {
                if (secret[at] || !(ids.Contains(persons[at].Id) || MarksOf(persons[at]).Any(marks.Contains)))
                    continue;
                (secret[at], found) = (true, true);
                marks.UnionWith(MarksOf(persons[at]));
                if (persons[at].Id != Guid.Empty)
                    ids.Add(persons[at].Id);
            }
        }

        return new(secret, [.. persons.Where((_, at) => secret[at]).Select(person => person.Address).OfType<Address>().Select(Door.Of).Distinct()]);
    }

    private static IEnumerable<Mark> MarksOf(Person person)
    {
        if (Marks.Number(person.Bsn) is { } bsn)
            yield return bsn;
        if (Marks.Close(person.Name?.Family) is { Length: > 0 } family && person.BirthDate is { } born)
            yield return new Mark('f', string.Create(CultureInfo.InvariantCulture, $"{family} {born:O}"));
    }
}
