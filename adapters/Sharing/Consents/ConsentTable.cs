namespace Keten.Sharing.Consents;

/// <summary>
/// κ(person, R, data, P, t) of sharing.md for one decision: one recipient, purpose and moment. Made once, then asked for each cell
/// without allocating. Pure: neither the order of the statements nor that of the persons matters.
/// </summary>
public sealed class ConsentTable
{
    private readonly Dictionary<Guid, Kappa[]> _byPerson = [];

    private ConsentTable()
    {
    }

    /// <summary>Nobody said anything.</summary>
    public static ConsentTable Empty { get; } = new();

    /// <param name="statements">All that is known, of whomever.</param>
    /// <param name="recipient">Who is to get it.</param>
    /// <param name="purpose">Purpose P.</param>
    /// <param name="at">When it is sent.</param>
    /// <param name="persons">Who is in the dossier; of others nothing is asked.</param>
    public static ConsentTable For(IReadOnlyList<Statement> statements, Recipient recipient, string purpose, DateTimeOffset at, IReadOnlyList<Subject> persons)
    {
        if (statements.Count == 0)
            return Empty;

        var table = new ConsentTable();
        foreach (var subject in persons)
        {
            if (Compile(statements, recipient, purpose, at, subject) is not { } cells)
                continue;
            foreach (var id in subject.Ids)
                table._byPerson[id] = cells;
        }

        return table;
    }

    /// <summary>Of one cell, without a table.</summary>
    public static Kappa Of(IReadOnlyList<Statement> statements, Subject person, Recipient recipient, string path, string purpose, DateTimeOffset at) =>
        For(statements, recipient, purpose, at, [person]).Of(person.Ids[0], path);

    /// <summary>None of somebody unknown, and of a path that no consent can speak of.</summary>
    public Kappa Of(Guid person, string path) => Of(person, Topics.Of(path));

    /// <param name="person">Whose cell it is.</param>
    /// <param name="topic">As <see cref="Topics.Of"/> numbers the path: once, when rules are loaded.</param>
    public Kappa Of(Guid person, int topic) => topic >= 0 && _byPerson.TryGetValue(person, out var cells) ? cells[topic] : Kappa.None;

    private static Kappa[]? Compile(IReadOnlyList<Statement> statements, Recipient recipient, string purpose, DateTimeOffset at, Subject subject)
    {
        List<(Statement Statement, Consented Says, int Recipient)>? heard = null;
        foreach (var statement in statements)
        {
            if (subject.Ids.Contains(statement.PersonId) && statement.At(subject, at) is { } says && statement.Reaches(recipient) is { } reach && statement.IsHeardOf(subject))
                (heard ??= []).Add((statement, says, reach));
        }

        if (heard is null)
            return null;

        // Most statements are about categories: a field that none of them names is as its category is.
        var named = heard.SelectMany(one => one.Statement.Data).Select(Topics.Of).ToHashSet();
        Dictionary<string, Kappa> byCategory = new(StringComparer.Ordinal);
        var cells = new Kappa[Topics.Count];
        for (var topic = 0; topic < cells.Length; topic++)
        {
            var category = Topics.CategoryOf(topic);
            if (named.Contains(topic))
                cells[topic] = Resolve(topic, category);
            else if (!byCategory.TryGetValue(category, out cells[topic]!))
                byCategory[category] = cells[topic] = Resolve(topic, category);
        }

        return cells;

        Kappa Resolve(int topic, string category) => Resolving.Of(
            [
                .. from one in heard
                   from data in one.Statement.Data
                   let depth = data == category ? 1 : data == "any" ? 0 : Topics.Of(data) == topic ? 2 : -1
                   where depth >= 0
                   from said in one.Statement.Purposes
                   where said == purpose || said == "any"
                   select new Voice(one.Statement, one.Says, one.Recipient, depth, said == purpose ? 1 : 0),
            ],
            subject.Maturity);
    }
}
