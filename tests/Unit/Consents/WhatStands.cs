using Keten.Sharing.Consents;
using static Keten.Sharing.Consents.Consented;

namespace Keten.Tests.Unit.Consents;

/// <summary>Each sentence of sharing.md on which statement counts where.</summary>
public sealed class WhatStands
{
    private static Statement Later(Statement statement) => statement with { Id = Guid.NewGuid(), GivenAt = A.Now.AddDays(-1) };

    [Fact]
    public void nothing_said_is_none() => Assert.Equal(None, A.Of());

    [Fact]
    public void a_later_statement_replaces_an_earlier_one_of_the_same_giver_and_scope()
    {
        Assert.Equal(Objection, A.Of(A.Permit, Later(A.Objection)));
        Assert.Equal(Permit, A.Of(A.Objection, Later(A.Permit)));
        // Said at one moment, the no counts.
        Assert.Equal(Objection, A.Of(A.Objection, A.Permit));
    }

    [Theory]
    [InlineData("zorgcoordinatie", "victim.name", "care")]
    [InlineData("any", "victim.name", "care")]
    [InlineData("moviera", "identity", "care")]
    [InlineData("moviera", "any", "care")]
    [InlineData("moviera", "victim.name", "any")]
    public void the_more_specific_counts(string recipient, string data, string purpose)
    {
        var broader = A.Objection with { Recipient = recipient, Data = [data], Purposes = [purpose] };
        Assert.Equal(Objection, A.Of(broader));
        Assert.Equal(Permit, A.Of(A.Permit, Later(broader)));
        Assert.Equal(Objection, A.Of(Later(broader with { Says = "permit" }), A.Objection));
    }

    [Fact]
    public void of_two_of_which_neither_is_more_specific_an_objection_counts() =>
        Assert.Equal(Objection, A.Of(A.Permit with { Data = ["identity"] }, A.Objection with { Recipient = "any" }));

    [Fact]
    public void a_permit_that_was_taken_back_hides_broader_permits()
    {
        var back = A.Permit with { WithdrawnAt = A.Now };
        var broader = Later(A.Permit with { Recipient = "any", Data = ["identity"] });
        Assert.Equal(Permit, A.Of(broader));
        Assert.Equal(None, A.Of(back, broader));
        Assert.Equal(None, A.Of(back with { Until = A.Now.AddDays(-1) }, broader));
        Assert.Equal(Permit, A.Of(back, Later(A.Permit)));
    }

    [Fact]
    public void but_never_broader_objections()
    {
        var back = A.Permit with { WithdrawnAt = A.Now };
        var broader = A.Objection with { Recipient = "any" };
        Assert.Equal(Permit, A.Of(back with { WithdrawnAt = null }, broader));
        Assert.Equal(Objection, A.Of(back, broader));
        // Nor what was objected to in the same words before.
        Assert.Equal(Objection, A.Of(A.Objection with { GivenAt = A.Now.AddDays(-20), From = A.Now.AddDays(-20) }, back));
    }

    [Fact]
    public void an_objection_that_was_taken_back_is_gone() => Assert.Equal(Permit, A.Of(A.Permit, Later(A.Objection) with { WithdrawnAt = A.Now }));

    [Fact]
    public void a_statement_holds_from_its_first_moment_until_its_last()
    {
        Assert.Equal(Permit, A.Of(A.Permit with { From = A.Now }));
        Assert.Equal(None, A.Of(A.Permit with { From = A.Now.AddTicks(1) }));
        Assert.Equal(None, A.Of(A.Permit with { Until = A.Now }));
        Assert.Equal(Permit, A.Of(A.Permit with { Until = A.Now.AddTicks(1) }));
        Assert.Equal(None, A.Of(A.Permit with { GivenAt = A.Now.AddTicks(1) }));
        Assert.Equal(Permit, A.Of(A.Permit with { WithdrawnAt = A.Now.AddTicks(1) }));
    }

    [Fact]
    public void death_ends_permits_and_no_objections()
    {
        var dead = A.Aged(30) with { DiedAt = A.Now };
        Assert.Equal(None, A.Of(dead, A.Permit).Consent);
        Assert.Equal(Objection, A.Of(dead, A.Objection).Consent);
        Assert.Equal(Permit, A.Of(dead with { DiedAt = A.Now.AddTicks(1) }, A.Permit).Consent);
    }

    [Fact]
    public void what_decided_is_named()
    {
        var (own, parents) = (A.Permit, A.ByParent(A.Permit));
        Assert.Equal(((Guid[])[own.Id, parents.Id]).Order(), A.Of(A.Aged(14), own, parents).Statements);
        Assert.Equal([parents.Id], A.Of(A.Aged(8), own, parents).Statements);
        var no = Later(A.Objection);
        Assert.Equal([no.Id], A.Of(A.Aged(14), own, parents, no).Statements);
        Assert.Empty(A.Of(A.Aged(14), own).Statements);
    }

    [Fact]
    public void a_partner_that_is_called_as_its_class_is_that_organisation() =>
        Assert.Equal(Permit, ConsentTable.Of([A.Permit with { Recipient = "nla" }, A.Objection with { Recipient = "any" }], A.Aged(30), new("nla", "nla"), "victim.name", "care", A.Now).Consent);

    [Theory]
    [InlineData("victim.phone", None)]
    [InlineData("suspect.name", Permit)]
    [InlineData("*.name", Permit)]
    [InlineData("signal.narrative", None)]
    [InlineData("weather", None)]
    public void a_field_is_the_persons_in_whatever_role(string path, Consented comes) =>
        Assert.Equal(comes, ConsentTable.Of([A.Permit], A.Aged(30), A.Moviera, path, "care", A.Now).Consent);

    [Fact]
    public void a_table_says_of_each_person_and_field_what_is_said_of_it_alone()
    {
        Statement[] said = [A.Permit with { Data = ["identity", "victim.phone"] }, Later(A.Objection with { Data = ["victim.bsn"] })];
        var table = ConsentTable.For(said, A.Moviera, "care", A.Now, [A.Aged(30)]);
        foreach (var path in (string[])["victim.name", "victim.bsn", "victim.phone", "victim.email", "victim.health", "care.shelter"])
            Assert.Equal(ConsentTable.Of(said, A.Aged(30), A.Moviera, path, "care", A.Now).Consent, table.Of(A.Person, path).Consent);
        Assert.Equal((Permit, Objection, None), (table.Of(A.Person, "victim.phone").Consent, table.Of(A.Person, "suspect.bsn").Consent, table.Of(A.Other, "victim.phone").Consent));
    }

    [Fact]
    public void a_look_costs_nothing()
    {
        var table = ConsentTable.For([A.Permit], A.Moviera, "care", A.Now, [A.Aged(30)]);
        var topic = Topics.Of("victim.name");
        for (var i = 0; i < 100; i++)
            table.Of(A.Person, topic);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            table.Of(A.Person, topic);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
