using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Correct;
using Keten.Sharing.Filtering;
using Keten.Sharing.Rectify;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

public class CorrectingDecides
{
    private static readonly Correction _street = WrongValuesArePutRight.Of("location.street", "Kasweg", "Proefweg");

    private static Delivery Left => A.Referral with { Status = "accepted", DeliveredAt = A.Now, Sent = A.Referral.Decision!.Id };

    private static Delivery Waiting => A.Referral;

    [Fact]
    public void who_got_it_gets_what_is_right()
    {
        var (delivery, decision) = Assert.IsType<Correcting.Sends>(Of(Left));

        Assert.Equal(["location.street"], delivery.Corrects);
        Assert.NotEqual(Left.Decision!.PayloadHash, decision.PayloadHash);
    }

    [Fact]
    public void who_is_still_to_get_it_hears_nothing_of_what_was_wrong() => Assert.Empty(Assert.IsType<Correcting.Keeps>(Of(Waiting)).Delivery.Corrects);

    [Fact]
    public void nor_does_who_never_got_that_field() => Assert.IsType<Correcting.Keeps>(Of(Left, WrongValuesArePutRight.Of("person.name.family", "Familyvictim1", "Anders")));

    [Fact]
    public void nor_who_may_see_it_now_and_did_not_get_that_view_yet() =>
        Assert.IsType<Correcting.Keeps>(Correcting.Of(Left, ["victim.phone"], A.Ruling("Another."), ended: false));

    [Fact]
    public void nor_who_would_only_see_more_by_it()
    {
        var shared = Sample.Of(Sample.Victim, Sample.Suspect with { Phone = Sample.Victim.Phone });

        Assert.IsType<Correcting.Keeps>(Of(Police(shared), WrongValuesArePutRight.Of("person.phone", Sample.Victim.Phone!, null), Sample.Asks("police_investigation", "judge"), shared));
    }

    [Fact]
    public void who_saw_it_in_a_text_got_it_too()
    {
        var told = Sample.Dossier with { Summary = "Behind the Kasweg." };
        var help = Sample.Asks("regular_help", "care");
        var left = Left with { Decision = Sample.Decide(help, told)!.Decision };

        Assert.Equal(["signal.summary"], Assert.IsType<Correcting.Sends>(Of(left with { Sent = left.Decision!.Id }, _street, help, told)).Delivery.Corrects);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("completed")]
    public void where_it_has_ended_only_that_it_was_wrong(string status) =>
        Assert.Equal(["location.street"], Assert.IsType<Correcting.Notifies>(Of(Left with { Status = status })).Delivery.Corrects);

    [Fact]
    public void also_where_the_matter_has_ended() => Assert.IsType<Correcting.Notifies>(Of(Left, ended: true));

    [Fact]
    public void also_where_no_rule_lets_it_flow_any_more() =>
        Assert.IsType<Correcting.Notifies>(Correcting.Of(Left, ["location.street"], null, ended: false));

    [Fact]
    public void what_it_did_not_hear_yet_of_an_earlier_one_it_still_hears()
    {
        var due = Left with { Sent = Guid.NewGuid(), Had = Left.Got, Corrects = ["location.postcode"] };

        Assert.Equal(["location.postcode", "location.street"], Assert.IsType<Correcting.Sends>(Of(due)).Delivery.Corrects);
        Assert.Equal(["location.street"], Assert.IsType<Correcting.Sends>(Of(Left with { Corrects = ["location.postcode"] })).Delivery.Corrects);
    }

    [Fact]
    public void the_same_again_is_nothing()
    {
        var righted = _street.Right(Sample.Dossier);
        Assert.IsType<Correcting.Keeps>(Of(Left, _street, dossier: righted));
    }

    [Fact]
    public void what_a_partner_got_is_what_all_its_decisions_gave()
    {
        Assert.Empty(Waiting.Got);
        Assert.Contains("location.street", Left.Got);
        Assert.Equal(["victim.name"], (Left with { Had = ["victim.name"], Sent = Guid.NewGuid() }).Got);
    }

    private static Delivery Police(Dossier dossier)
    {
        var decision = Sample.Decide(Sample.Asks("police_investigation", "judge"), dossier)!.Decision;
        return Left with { Decision = decision, Sent = decision.Id };
    }

    private static Correcting Of(Delivery delivery, Correction? correction = null, Request? asks = null, Dossier? dossier = null, bool ended = false)
    {
        var request = asks ?? Sample.Asks("nla", "judge");
        var (was, would) = (Sample.Decide(request, dossier ?? Sample.Dossier), Sample.Decide(request, (correction ?? _street).Right(dossier ?? Sample.Dossier)));
        return Correcting.Of(delivery, Correcting.Changed(was!.View, would?.View), would, ended);
    }
}
