using Keten.Adapters;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Collect;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Delivering.ListDeliveries;

namespace Keten.Tests.Unit.Delivering;

public class CollectingDecides
{
    private static Delivery Told => A.Referral with { Status = "delivered", DeliveredAt = A.Now, Sent = A.Referral.Decision!.Id };

    [Fact]
    public void what_is_recorded_is_given() => Assert.IsType<Collecting.Gives>(Collecting.Of(Told, A.Ruling()));

    [Fact]
    public void another_view_is_recorded_first() => Assert.IsType<Collecting.Records>(Collecting.Of(Told, A.Ruling("Something else.")));

    [Fact]
    public void by_other_rules_too() =>
        Assert.IsType<Collecting.Records>(Collecting.Of(Told with { Decision = Told.Decision! with { Instrument = "older" } }, A.Ruling()));

    [Fact]
    public void what_may_not_flow_is_not_there()
    {
        Assert.IsType<Collecting.NothingMore>(Collecting.Of(Told, null));
        Assert.IsType<Collecting.NothingMore>(Collecting.Of(Told with { Decision = null }, A.Ruling()));
    }

    [Theory]
    [InlineData("delivered", true)]
    [InlineData("accepted", true)]
    [InlineData("refused", false)]
    [InlineData("completed", false)]
    public void whoever_is_done_with_it_gets_no_more_of_it(string status, bool open) => Assert.Equal(open, Collecting.IsOpen(Told with { Status = status }));

    [Fact]
    public void what_is_wrong_counts_as_heard_once_it_was_fetched()
    {
        var wrong = Told with { Sent = Guid.NewGuid(), Corrects = ["victim.birthDate"] };
        var announced = Assert.IsType<Arrival.Stands>(Arrival.Of(wrong, new Answer.Announced(), A.Now)).Delivery;

        Assert.True(announced.IsSent);
        Assert.Empty(announced.Corrects);
        Assert.Equal(["victim.birthDate"], DeliveryItem.Of(announced).Corrects);

        // A second comes before it fetched the first: it hears both.
        var again = Arrival.Of(announced with { Sent = Guid.NewGuid(), Corrects = ["victim.name"], Recalls = ["victim.phone"] }, new Answer.Announced(), A.Now);
        var both = Assert.IsType<Arrival.Stands>(again).Delivery;
        Assert.Equal(["victim.birthDate", "victim.name"], Announced.With(both).Corrects);
        Assert.Equal(["victim.phone"], Announced.With(both).Recalls);

        Assert.Empty(DeliveryItem.Of(Collecting.Collected(both, both, A.Now)).Corrects);
    }

    [Fact]
    public void what_is_brought_is_heard_at_once() =>
        Assert.Null(Assert.IsType<Arrival.Stands>(Arrival.Of(Told with { Sent = Guid.NewGuid(), Corrects = ["victim.name"] }, new Answer.Accepted(), A.Now)).Delivery.Announced);

    [Fact]
    public void while_more_is_on_its_way_what_that_is_to_say_stays()
    {
        var underway = Told with { Sent = Guid.NewGuid(), Corrects = ["victim.name"] };

        Assert.Equal(underway with { ProcessedAt = A.Now }, Collecting.Collected(underway, underway, A.Now));
    }
}
