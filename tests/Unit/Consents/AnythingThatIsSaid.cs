using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing.Consents;

namespace Keten.Tests.Unit.Consents;

/// <summary>The properties of sharing.md, whatever was said by whomever in whatever order.</summary>
public sealed class AnythingThatIsSaid
{
    [Fact]
    public void comes_to_what_sharing_md_says_of_it() => Holds(asked =>
        asked.Consent == Naive.Of(asked.Statements, asked.Subject, "moviera", "zorgcoordinatie", asked.Purpose, asked.At), 20_000);

    [Fact]
    public void and_each_answer_occurs_often()
    {
        var answers = Gen.Sample(Situation.Any.Generator, 3_000, 50).CountBy(asked => asked.Consent).ToDictionary();
        Assert.All(Enum.GetValues<Consented>(), answer => Assert.InRange(answers.GetValueOrDefault(answer), 100, 2_700));
    }

    [Fact]
    public void its_order_does_not_matter() => Holds(asked =>
        Same(asked.Kappa, (asked with { Statements = [.. asked.Statements.Reverse()] }).Kappa)
        && Same(asked.Kappa, (asked with { Statements = [.. asked.Statements.OrderBy(one => one.Id)] }).Kappa));

    [Fact]
    public void to_take_a_permit_back_never_gives_more() => Holds(asked => asked.Statements
        .Where(one => one is { Says: "permit", WithdrawnAt: null } && one.GivenAt <= asked.At)
        .All(one => (asked with { Statements = [.. asked.Statements.Select(other => other == one ? one with { WithdrawnAt = asked.At } : other)] }).Consent <= asked.Consent));

    [Fact]
    public void to_object_never_gives_more() => Check(
        from asked in Situation.Any.Generator
        from said in Situation.Any.Generator.Where(other => other.Statements.Count > 0).Select(other => other.Statements[0] with { Says = "objection" })
        select (asked, said),
        pair => (pair.asked with { Statements = [.. pair.asked.Statements, pair.said] }).Consent <= pair.asked.Consent);

    [Fact]
    public void not_to_know_an_age_never_gives_more() => Holds(asked =>
        (asked with { Subject = asked.Subject with { Maturity = Maturity.Unknown } }).Consent <= asked.Consent);

    [Fact]
    public void to_die_never_gives_more() => Holds(asked =>
        (asked with { Subject = asked.Subject with { DiedAt = asked.At } }).Consent <= asked.Consent
        && (asked with { Subject = asked.Subject with { DiedAt = asked.At } }).Consent != Consented.Permit);

    [Fact]
    public void under_sixteen_or_of_unknown_age_ones_own_word_alone_permits_nothing() => Holds(asked =>
        asked.Subject.Maturity == Maturity.FromSixteen
        || (asked with { Statements = [.. asked.Statements.Where(one => one.Giver == "self")] }).Consent != Consented.Permit);

    [Fact]
    public void what_decided_decides_alone() => Holds(asked =>
        asked.Kappa is not { Consent: not Consented.None } kappa
        || (kappa.Statements.Count > 0 && Same(kappa, (asked with { Statements = [.. asked.Statements.Where(one => kappa.Statements.Contains(one.Id))] }).Kappa)));

    [Fact]
    public void what_others_said_of_others_does_not_matter() => Holds(asked =>
        Same(asked.Kappa, (asked with { Statements = [.. asked.Statements.Where(one => one.PersonId == A.Person)] }).Kappa));

    private static bool Same(Kappa one, Kappa other) => one.Consent == other.Consent && one.Statements.SequenceEqual(other.Statements);

    private static void Holds(Func<Situation, bool> holds, int times = 5_000) => Check(Situation.Any.Generator, holds, times);

    private static void Check<T>(Gen<T> of, Func<T, bool> holds, int times = 5_000) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(of.ToArbitrary(), holds));
}
