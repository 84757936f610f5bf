using System.Globalization;
using Keten.Sharing.Masking;

namespace Keten.Sharing.Filtering;

/// <summary>
/// What everybody of a dossier is called in a masked text, the same for every recipient. Who is known twice, by id or by name, is
/// called one thing. Reporters are numbered among the others, in the middle: no number says that somebody reported.
/// </summary>
internal sealed class Labels
{
    private readonly Dictionary<Guid, string> _byId = [];
    private readonly Dictionary<Mark, string> _byName = [];
    private readonly Dictionary<object, string> _each = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    public Labels(Dossier dossier)
    {
        // In the order in which a dossier grows, so that what comes later changes no number.
        foreach (var person in dossier.Report.Persons)
            Add(person, dossier);
        Add(dossier.Report.Reporter);
        foreach (var person in dossier.Facts.SelectMany(fact => fact.Persons))
            Add(person, dossier);
        foreach (var reporter in dossier.AlsoReportedBy)
            Add(reporter);
    }

    public string Of(Person person) => _each[person];

    public string Of(Reporter reporter) => _each[reporter];

    private void Add(Person person, Dossier dossier)
    {
        var name = Marks.Name(person.Name.AsWritten());
        var known = person.Id != Guid.Empty && _byId.TryGetValue(person.Id, out var same) ? same
            : name is { } mark && _byName.TryGetValue(mark, out same) ? same
            : Next(Word(person.Roles.Concat(dossier.RolesOf(person)).ToList()));
        _each.TryAdd(person, known);
        foreach (var id in dossier.IdsOfOne(person.Id))
            _byId.TryAdd(id, known);
        if (name is { } written)
            _byName.TryAdd(written, known);
    }

    private void Add(Reporter reporter)
    {
        var name = Marks.Name(reporter.Name);
        _each.TryAdd(reporter, name is { } mark && _byName.TryGetValue(mark, out var known) ? known : Next(Label.Person));
    }

    private string Next(string word)
    {
        _count[word] = _count.GetValueOrDefault(word) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{word} {_count[word]}");
    }

    private static string Word(List<string> roles) =>
        roles.Contains("victim") ? Label.Victim
        : roles.Contains("suspect") && !roles.Contains("witness") && !roles.Contains("facilitator") ? Label.Suspect
        : Label.Person;
}
