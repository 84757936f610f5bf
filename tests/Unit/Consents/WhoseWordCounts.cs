using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Tests.Unit.Sharing;
using static Keten.Sharing.Consents.Consented;

namespace Keten.Tests.Unit.Consents;

/// <summary>Each sentence of sharing.md on givers.</summary>
public sealed class WhoseWordCounts
{
    [Theory]
    [InlineData(16, true, false, Permit)]
    [InlineData(40, true, false, Permit)]
    [InlineData(16, false, true, None)]
    [InlineData(15, true, false, None)]
    [InlineData(15, false, true, None)]
    [InlineData(15, true, true, Permit)]
    [InlineData(12, true, true, Permit)]
    [InlineData(11, false, true, Permit)]
    [InlineData(11, true, false, None)]
    [InlineData(null, true, false, None)]
    [InlineData(null, false, true, None)]
    [InlineData(null, true, true, Permit)]
    public void it_takes_self_from_16_both_from_12_the_representative_under_12_and_of_unknown_age_whoever_it_could_take(int? age, bool self, bool representative, Consented comes) =>
        Assert.Equal(comes, A.Of(A.Aged(age), [.. self ? (Statement[])[A.Permit] : [], .. representative ? (Statement[])[A.ByParent(A.Permit)] : []]).Consent);

    [Theory]
    [InlineData(8)]
    [InlineData(14)]
    [InlineData(null)]
    public void ones_own_objection_is_heard_at_any_age(int? age) =>
        Assert.Equal(Objection, A.Of(A.Aged(age), A.ByParent(A.Permit), A.Objection).Consent);

    [Fact]
    public void from_16_nobody_objects_for_somebody_else() => Assert.Equal(Permit, A.Of(A.Aged(16), A.Permit, A.ByParent(A.Objection)).Consent);

    [Fact]
    public void a_representative_who_is_suspect_or_facilitator_anywhere_is_not_heard()
    {
        var child = A.Aged(8);
        var byParent = A.ByParent(A.Permit, A.Parent.ToString());
        Assert.Equal(Permit, A.Of(child, byParent).Consent);
        Assert.Equal(None, A.Of(child with { Offenders = new HashSet<Guid> { A.Parent } }, byParent).Consent);
        Assert.Equal(None, A.Of(child with { Offenders = new HashSet<Guid> { A.Parent } }, byParent with { Says = "objection" }).Consent);
        // The guardian's then is.
        Assert.Equal(Permit, A.Of(child with { Offenders = new HashSet<Guid> { A.Parent } }, byParent, A.ByParent(A.Permit)).Consent);
    }

    [Fact]
    public void who_represents_must_be_said_where_it_may_be_an_offender()
    {
        var child = A.Aged(8);
        Assert.Equal(Permit, A.Of(child, A.ByParent(A.Permit, null)).Consent);
        Assert.Equal(None, A.Of(child with { Offenders = new HashSet<Guid> { A.Other } }, A.ByParent(A.Permit, null)).Consent);
        Assert.Equal(Objection, A.Of(child with { Offenders = new HashSet<Guid> { A.Other } }, A.ByParent(A.Objection, null)).Consent);
    }

    [Fact]
    public void nobody_represents_oneself() => Assert.Equal(None, A.Of(A.Aged(8), A.ByParent(A.Permit, A.Person.ToString())).Consent);

    [Fact]
    public void one_of_two_representatives_may_object() =>
        Assert.Equal(Objection, A.Of(A.Aged(8), A.ByParent(A.Permit, "guardian"), A.ByParent(A.Objection, A.Parent.ToString())).Consent);

    [Fact]
    public void ages_that_differ_in_whose_word_it_takes_are_disputed()
    {
        Assert.Equal(Maturity.Unknown, Maturities.Of([15, 16]));
        Assert.Equal(Maturity.Unknown, Maturities.Of([11, 12]));
        Assert.Equal(Maturity.FromSixteen, Maturities.Of([25, 31, null]));
        Assert.Equal(Maturity.Unknown, Maturities.Of([null]));
    }

    [Fact]
    public void who_is_presumed_a_minor_is_of_no_known_age() => Assert.Equal(Maturity.Unknown, Maturities.Of([25], presumedMinor: true));

    [Fact]
    public void ages_and_roles_come_from_everything_the_dossier_says_of_somebody()
    {
        var today = new DateOnly(2026, 11, 22);
        var girl = new Person { Id = A.Person, Roles = ["victim"], BirthDate = new DateOnly(2012, 11, 22) };
        var parent = new Person { Id = A.Parent, Roles = ["witness"] };
        Fact Said(string origin, params Person[] persons) => new() { Source = "analist", Origin = origin, At = A.Now, Persons = persons };
        var dossier = Sample.Dossier with { Report = Sample.Dossier.Report with { Persons = [girl, parent] }, Facts = [] };

        Assert.Equal(Maturity.TwelveToFifteen, Of(dossier).Maturity);
        Assert.Empty(Of(dossier).Offenders);
        Assert.Equal(Maturity.Unknown, Of(dossier with { Facts = [Said("own", girl with { BirthDate = null, AgeEstimate = 17 })] }).Maturity);
        Assert.Equal([A.Parent], Of(dossier with { Facts = [Said("police", parent with { Roles = ["facilitator"] })] }).Offenders);
        Assert.Equal(Maturity.Unknown, Of(dossier with { ByHand = new ByHand { PresumedMinors = [A.Person] } }).Maturity);
        Assert.DoesNotContain("f1", $"{Of(dossier)}", StringComparison.Ordinal);

        Subject Of(Dossier what) => Subject.Of(what, today).Single(one => one.Ids[0] == A.Person);
    }

    [Fact]
    public void a_consent_counts_for_the_linked_person_and_not_before_linking()
    {
        var elsewhere = A.Permit with { PersonId = A.Other };
        Assert.Equal(None, A.Of(A.Aged(30), elsewhere).Consent);
        var linked = A.Aged(30) with { Ids = [A.Person, A.Other] };
        Assert.Equal(Permit, A.Of(linked, elsewhere).Consent);
        Assert.Equal(Permit, ConsentTable.For([elsewhere], A.Moviera, "care", A.Now, [linked]).Of(A.Other, "victim.name").Consent);
    }
}
