using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Delivering.Recall;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

public class RecallingDecides
{
    private static readonly Guid _person = Sample.Victim.Id;
    private static readonly Statement _permit = Said(1, "permit", "contact");

    private static Delivery Left => With(A.Referral with { Status = "accepted", DeliveredAt = A.Now });

    [Fact]
    public void what_only_the_permit_gave_is_called_back_and_the_rest_has_another_ground()
    {
        var notice = Assert.IsType<Recalling.Notifies>(Withdrawn(Left));

        Says(notice, ["victim.phone"], ["victim.email"]);
        Assert.IsType<Recalling.Stays>(Withdrawn(notice.Delivery));
    }

    [Theory]
    [InlineData("police_emergency")]
    [InlineData("police_investigation")]
    [InlineData("police_aliens")]
    [InlineData("police_pct")]
    [InlineData("veilig_thuis")]
    public void the_police_and_veilig_thuis_keep_it(string recipient)
    {
        var kept = Assert.IsType<Recalling.CannotBe>(Withdrawn(Left with { RecipientClass = recipient }));

        Assert.Equal(["victim.phone"], kept.Fields);
        Assert.False(kept.Delivery.HasNotice);
    }

    [Fact]
    public void who_never_got_it_hears_nothing() => Assert.IsType<Recalling.Stays>(Withdrawn(Left with { Sent = null }));

    [Fact]
    public void nor_does_who_got_it_by_what_another_said() =>
        Assert.IsType<Recalling.Stays>(Recalling.Of(Left, Lost(Guid.NewGuid()), [_permit], A.Now));

    [Fact]
    public void what_another_permit_carries_rests_on_that_from_then_on()
    {
        var second = Said(2, "permit", "contact");
        var changed = Assert.IsType<Recalling.Notifies>(Recalling.Of(Left, Lost(_permit.Id), [Back(_permit), second], A.Now));
        Says(changed, [], ["victim.phone"]);

        var recalled = Assert.IsType<Recalling.Notifies>(Recalling.Of(changed.Delivery, Lost(second.Id), [Back(_permit), Back(second)], A.Now));
        Assert.Equal(["victim.phone"], recalled.Recalls);
    }

    [Fact]
    public void an_objection_takes_what_it_speaks_of()
    {
        var objection = Said(2, "objection", "victim.phone");
        var notice = Assert.IsType<Recalling.Notifies>(Recalling.Of(Left, Lost(objection.Id) with { Objection = true }, [_permit, objection], A.Now));

        Says(notice, ["victim.phone"], []);
        var other = Said(3, "objection", "health");
        Assert.IsType<Recalling.Stays>(Recalling.Of(Left, Lost(other.Id) with { Objection = true }, [_permit, other], A.Now));
    }

    [Fact]
    public void what_it_had_not_heard_it_still_hears()
    {
        var due = Left with { Recalls = ["victim.address"], Sent = Guid.NewGuid(), HadRests = Left.Rested };
        Assert.Equal(["victim.address", "victim.phone"], Assert.IsType<Recalling.Notifies>(Withdrawn(due)).Delivery.Recalls);
        Assert.Equal(["victim.phone"], Assert.IsType<Recalling.Notifies>(Withdrawn(Left with { Recalls = ["victim.address"] })).Delivery.Recalls);
    }

    [Fact]
    public void who_will_not_hear_it_is_told_again_and_when_heard_it_is_done()
    {
        var due = Left with { Recalls = ["victim.phone"], NoticeOnly = true };
        Assert.IsType<Arrival.Unheard>(Arrival.Of(due, new Keten.Adapters.Answer.Refused("422", null), A.Now));
        Assert.False(Assert.IsType<Arrival.Stands>(Arrival.Of(due, new Keten.Adapters.Answer.Accepted(), A.Now)).Delivery.HasNotice);
    }

    [Fact]
    public void of_a_newer_view_its_own_word_counts()
    {
        var rests = Resting.Together([new(_permit.Id, _person, ["victim.phone", "victim.name"], [])], A.Referral.Decision! with { Shared = ["victim.phone"], Reduced = [] });
        Assert.Equal(["victim.name"], Assert.Single(rests).Alone);
    }

    private static void Says(Recalling.Notifies notice, string[] recalls, string[] changed)
    {
        Assert.Equal(recalls, notice.Recalls);
        Assert.Equal(changed, notice.GroundChanged);
        Assert.Equal((recalls.Length, changed.Length), (notice.Delivery.Recalls.Count, notice.Delivery.GroundChanged.Count));
    }

    private static Recalling Withdrawn(Delivery delivery) => Recalling.Of(delivery, Lost(_permit.Id), [Back(_permit)], A.Now);

    private static Delivery With(Delivery delivery)
    {
        var decision = delivery.Decision! with { Shared = ["victim.phone", "victim.email"], Rests = [new(_permit.Id, _person, ["victim.phone"], ["victim.email"])] };
        return delivery with { Decision = decision, Sent = decision.Id };
    }

    private static Statement Back(Statement one) => one with { WithdrawnAt = A.Now };

    private static GroundLost Lost(Guid consent) => new()
    {
        DeliveryId = A.Referral.Id,
        SignalId = A.Referral.SignalId,
        Partner = A.Referral.Partner,
        PersonId = _person,
        ConsentId = consent,
        Objection = false,
        LostAt = A.Now,
    };

    private static Statement Said(int number, string says, params string[] data) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        PersonId = _person,
        Recipient = "any",
        Data = data,
        Purposes = ["care"],
        From = A.Now.AddYears(-1),
        Giver = "self",
        Says = says,
        GivenAt = A.Now.AddDays(number - 10),
    };
}
