using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing.Consents;

namespace Keten.Tests.Unit.Consents;

/// <summary>Messages overtake each other and come twice: a host ends with the same statements.</summary>
public sealed class KnownInAnyOrder
{
    private static readonly Statement[] Given = [.. Enumerable.Range(1, 3).Select(id => A.Permit with { Id = new Guid(id, 0, 0, new byte[8]) })];

    [Fact]
    public void statements_and_withdrawals_come_in_any_order_and_more_than_once() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Gen.Choose(0, 5).ListOf().ToArbitrary(), said =>
        {
            var known = said.Concat(Enumerable.Range(0, 6)).Aggregate(new PersonConsents { PersonId = A.Person }, Hear);
            Assert.Empty(known.Ahead);
            Assert.Equal(Given.Select(one => one.Id), known.Statements.Select(one => one.Id).Order());
            Assert.All(known.Statements, one => Assert.Equal(A.Now, one.WithdrawnAt));
        }));

    [Fact]
    public void taken_back_ahead_it_never_counts_a_moment()
    {
        var known = new PersonConsents { PersonId = A.Person }.Without(Given[0].Id, A.Now);
        Assert.Empty(known.Statements);
        Assert.Equal(Consented.None, A.Of([.. known.With(Given[0]).Statements]));
        Assert.Equal(Consented.Permit, A.Of([.. known.With(Given[1]).Statements]));
    }

    [Fact]
    public void it_is_sealed_under_a_key_of_the_person() =>
        Assert.Equal(PersonConsents.KeyOf(A.Person), new PersonConsents { PersonId = A.Person }.DataKey);

    [Fact]
    public void every_service_that_sends_or_shows_keeps_them() =>
        Assert.Equal(["avimpct", "enrichment", "informatieplein", "partners", "regie", "zorgcoordinatie"], ConsentsKept.Keepers);

    [Fact]
    public void what_waits_is_decided_again_and_what_left_or_was_refused_is_not()
    {
        var waits = Delivering.A.Referral;
        Assert.True(InFlight.Waits(waits));
        Assert.False(InFlight.Waits(waits with { Sent = waits.Decision!.Id }));
        Assert.True(InFlight.Waits(waits with { Status = "accepted", Sent = Guid.NewGuid() }));
        Assert.False(InFlight.Waits(waits with { Status = "refused" }));
        Assert.False(InFlight.Waits(waits with { Decision = null }));
        Assert.False(InFlight.Waits(waits with { Errand = "alarm" }));
    }

    private static PersonConsents Hear(PersonConsents known, int what) => what < 3 ? known.With(Given[what]) : known.Without(Given[what - 3].Id, A.Now);
}
