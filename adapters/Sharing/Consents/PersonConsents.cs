using Keten.Hosting;

namespace Keten.Sharing.Consents;

/// <summary>
/// What one person said, as a host knows it that sends or shows. Kept by person and not by matter: signals that turn out to be one
/// matter bring each person's own statements along, and before that nobody's count in the other.
/// </summary>
public sealed record PersonConsents : IDocument
{
    public static string Kind => "consents";

    public required Guid PersonId { get; init; }
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Taken back before the statement itself came: messages overtake each other.</summary>
    public IReadOnlyList<TakenBack> Ahead { get; init; } = [];

    /// <summary>Made by care with the first statement, wrapped for every host that may have to decide on this person's data, and for nobody else.</summary>
    public Guid? DataKey => KeyOf(PersonId);

    public Columns Columns => default;

    public static Guid KeyOf(Guid person) => Ids.Derive(person, "consents");

    /// <summary>The same statement again changes nothing.</summary>
    public PersonConsents With(Statement given) => Statements.Any(one => one.Id == given.Id) ? this : this with
    {
        Statements = [.. Statements, given with { WithdrawnAt = Ahead.FirstOrDefault(one => one.Id == given.Id)?.At }],
        Ahead = [.. Ahead.Where(one => one.Id != given.Id)],
    };

    public PersonConsents Without(Guid id, DateTimeOffset at) => Statements.Any(one => one.Id == id)
        ? this with { Statements = [.. Statements.Select(one => one.Id == id ? one with { WithdrawnAt = one.WithdrawnAt ?? at } : one)] }
        : Ahead.Any(one => one.Id == id) ? this : this with { Ahead = [.. Ahead, new TakenBack(id, at)] };

    public override string ToString() => $"PersonConsents({PersonId})";
}

/// <summary>A statement that was taken back.</summary>
/// <param name="Id">The statement.</param>
/// <param name="At">UTC.</param>
public sealed record TakenBack(Guid Id, DateTimeOffset At);
