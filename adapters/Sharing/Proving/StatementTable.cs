using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>Statements about one class of recipients and one purpose.</summary>
internal sealed class StatementTable : IStanding
{
    public StatementTable(IReadOnlyList<Statement> statements)
    {
        if (statements.Count > Plan.Most)
            throw new ArgumentException("too_many_statements", nameof(statements));
        Statements = statements;
        Facts = [.. statements.SelectMany(one => one.When.Facts.Keys).Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Statement> Statements { get; }

    public IReadOnlyList<string> Facts { get; }

    public ulong Naming(Slot slot) => Bits(one => one.Paths.Contains(slot.Path));

    public ulong Telling(Slot slot) => ulong.MaxValue;

    public ulong InState(int state) => Standing(one => one.When.State(state));

    public ulong WhenAcute(int acute) => Standing(one => one.When.AcuteIs(acute));

    public ulong WithForms(int forms) => Standing(one => one.When.FormsAre(forms));

    public ulong OfRoles(Slot slot, int roles) => Standing(one => one.RolesAre(roles));

    public ulong AtAge(int age) => Standing(one => one.AgeIs(age));

    public ulong UnderConsent(int consent) => Standing(one => one.When.ConsentIs(consent));

    public ulong FromOrigin(int origin) => Standing(one => one.When.OriginIs(origin));

    public ulong WithFact(string fact, int value) => Standing(one => one.When.FactIs(fact, value));

    private ulong Standing(Func<Statement, Truth> holds) => Bits(one => one.Stands(holds(one)));

    private ulong Bits(Func<Statement, bool> has)
    {
        var bits = 0UL;
        for (var at = 0; at < Statements.Count; at++)
            bits |= has(Statements[at]) ? 1UL << at : 0;
        return bits;
    }
}
