using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>Everybody and everything in view in a dossier, laid out once for all that a decision asks of it.</summary>
internal sealed class InView
{
    private readonly Person[][] _known;
    private readonly int[] _roles;
    private Mark[]?[]? _marks;

    public InView(Dossier dossier)
        : this(dossier, dossier.Persons())
    {
    }

    private InView(Dossier dossier, IReadOnlyList<Person> persons)
    {
        (Dossier, Persons, Locations, Organisations) = (dossier, persons, dossier.Locations(), dossier.Organisations());
        _known = new Person[persons.Count][];
        _roles = new int[persons.Count];
        for (var at = 0; at < persons.Count; at++)
        {
            _known[at] = AllOf(persons[at]);
            foreach (var one in _known[at])
                _roles[at] |= Space.Set(one.Roles, Space.Roles);
        }

        Secrets = Secrets.In(dossier, persons);
    }

    public Dossier Dossier { get; }

    public IReadOnlyList<Person> Persons { get; }

    public IReadOnlyList<Location> Locations { get; }

    public IReadOnlyList<Organisation> Organisations { get; }

    /// <summary>Who of them lives where nobody is to know.</summary>
    public Secrets Secrets { get; }

    /// <summary>Roles of everything known of a person, as bits.</summary>
    public int RolesOf(int person) => _roles[person];

    /// <summary>Every occurrence of one person.</summary>
    public IReadOnlyList<Person> AllOf(int person) => _known[person];

    /// <summary>Whether somebody is the victim with this id: not without one, and not who is no victim.</summary>
    public bool IsVictim(int person, Guid? id) => id is { } named && named != Guid.Empty && Dossier.AreOne(Persons[person].Id, named) && IsVictim(person);

    public bool IsVictim(int person) => (_roles[person] & 1) != 0;

    /// <summary>The same with nobody in it but one victim.</summary>
    public InView Only(Guid? victim) => new(Dossier, [.. Persons.Where((_, at) => IsVictim(at, victim))]);

    /// <summary>By which a person's value is found to be the same as another.</summary>
    public Mark[] MarksOf(int person, Marked marked)
    {
        _marks ??= new Mark[]?[Persons.Count * Kinds];
        return _marks[(person * Kinds) + (int)marked] ??= Marks.Of(Persons[person], marked);
    }

    private static readonly int Kinds = Enum.GetValues<Marked>().Length;

    private Person[] AllOf(Person person)
    {
        if (Dossier.KnowsSame() && person.Id != Guid.Empty)
            return [.. Dossier.AllOfOne(person.Id)];
        var times = 0;
        foreach (var other in Persons)
            times += other.Id == person.Id ? 1 : 0;
        return person.Id == Guid.Empty || times == 1 ? [person] : [.. Persons.Where(other => other.Id == person.Id)];
    }
}
