using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing.Consents;

namespace Keten.Tests.Unit.Consents;

/// <summary>Anything a few people may have said of one person, and a moment to ask what it comes to. Days are counted from the first.</summary>
internal sealed record Situation(IReadOnlyList<Statement> Statements, Subject Subject, string Purpose, DateTimeOffset At)
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string?[] Representatives = [null, "guardian", "court", A.Parent.ToString(), A.Other.ToString(), A.Person.ToString()];

    private static readonly Gen<Statement> Statement =
        from id in Gen.Choose(1, int.MaxValue)
        from person in Gen.Frequency((9, Gen.Constant(A.Person)), (1, Gen.Constant(A.Other)))
        from recipient in Gen.Elements("moviera", "zorgcoordinatie", "any", "nla")
        from data in Gen.NonEmptyListOf(Gen.Elements("victim.name", "suspect.name", "identity", "any", "victim.phone")).Resize(2)
        from purposes in Gen.NonEmptyListOf(Gen.Elements("care", "any", "judge")).Resize(2)
        from self in Gen.Elements(true, false)
        from representative in Gen.Elements(Representatives)
        from says in Gen.Elements("permit", "permit", "objection")
        from given in Gen.Choose(0, 6)
        from length in Gen.Choose(1, 8)
        from withdrawn in Gen.Choose(-9, 8)
        select new Statement
        {
            Id = new Guid(id, 0, 0, new byte[8]),
            PersonId = person,
            Recipient = recipient,
            Data = [.. data],
            Purposes = [.. purposes],
            From = First.AddDays(given),
            Until = length == 8 ? null : First.AddDays(given + length),
            Giver = self ? "self" : "representative",
            Representative = self ? null : representative,
            Says = says,
            GivenAt = First.AddDays(given),
            WithdrawnAt = withdrawn > given ? First.AddDays(withdrawn) : null,
        };

    private static readonly Gen<Subject> Somebody =
        from ages in Gen.NonEmptyListOf(Gen.Elements<int?>(null, 5, 11, 12, 15, 16, 17, 40)).Resize(2)
        from offenders in Gen.SubListOf(A.Parent, A.Other)
        from died in Gen.Frequency((8, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 8).Select(day => (int?)day)))
        select new Subject
        {
            Ids = [A.Person],
            Maturity = Maturities.Of(ages),
            Offenders = offenders.ToHashSet(),
            DiedAt = died is { } day ? First.AddDays(day) : null,
        };

    public static Arbitrary<Situation> Any { get; } = (
        from statements in Statement.ListOf().Resize(7)
        from subject in Somebody
        from purpose in Gen.Elements("care", "judge")
        from at in Gen.Choose(0, 9)
        select new Situation([.. statements], subject, purpose, First.AddDays(at))).ToArbitrary();

    public Kappa Kappa => ConsentTable.Of(Statements, Subject, A.Moviera, "victim.name", Purpose, At);

    public Consented Consent => Kappa.Consent;
}
