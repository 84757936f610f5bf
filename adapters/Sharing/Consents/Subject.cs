using Keten.Sharing.Filtering;

namespace Keten.Sharing.Consents;

/// <summary>Somebody whose data may be shared, with what the dossier knows that decides whose word counts. Never prints itself.</summary>
public sealed record Subject
{
    /// <summary>Every id under which that person is known, once it was said that they are one. Statements of all of them count.</summary>
    public required IReadOnlyList<Guid> Ids { get; init; }
    public required Maturity Maturity { get; init; }

    /// <summary>Everybody who is suspect or facilitator anywhere in the dossier.</summary>
    public IReadOnlySet<Guid> Offenders { get; init; } = new HashSet<Guid>();

    /// <summary>Death ends permits and leaves objections. No source of the hub tells of it: whoever knows says so here.</summary>
    public DateTimeOffset? DiedAt { get; init; }

    /// <param name="dossier">What is to be shared.</param>
    /// <param name="today">The day ages are reckoned on.</param>
    public static IReadOnlyList<Subject> Of(Dossier dossier, DateOnly today)
    {
        var offenders = OffendersIn(dossier);
        return
        [
            .. dossier.Persons().Where(person => person.Id != Guid.Empty).DistinctBy(person => dossier.IdOfOne(person.Id)).Select(one => new Subject
            {
                Ids = dossier.IdsOfOne(one.Id),
                Maturity = Maturities.Of(dossier.AllOf(one).Select(said => Ages.Of(said, today)), dossier.IsPresumedMinor(one)),
                Offenders = offenders,
            }),
        ];
    }

    /// <summary>By what anybody said, also a register or a partner: a claimed role counts until an assessor rejects it.</summary>
    public static IReadOnlySet<Guid> OffendersIn(Dossier dossier) => dossier.Persons().Concat(dossier.OfOthers()).Concat(dossier.KnownElsewhere())
        .Where(person => person.Id != Guid.Empty && person.Roles.Any(role => role is "suspect" or "facilitator"))
        .SelectMany(person => dossier.IdsOfOne(person.Id))
        .ToHashSet();

    public override string ToString() => "Subject(withheld)";
}
