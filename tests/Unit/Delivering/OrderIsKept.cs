using Keten.Sharing.Delivering;

namespace Keten.Tests.Unit.Delivering;

public class OrderIsKept
{
    private static PartnerLine Line(params int[] sequences) =>
        sequences.Aggregate(new PartnerLine(), (line, sequence) => line.With(A.Number(sequence)));

    private static bool MayLeave(PartnerLine line, int sequence, TimeSpan? later = null) =>
        line.WaitsUntil(A.Number(sequence).Id, A.Now + (later ?? TimeSpan.Zero)) is null;

    [Fact]
    public void the_first_leaves_and_the_second_waits()
    {
        Assert.True(MayLeave(Line(1, 2), 1));
        Assert.False(MayLeave(Line(1, 2), 2));
    }

    [Fact]
    public void the_second_leaves_once_the_first_has_its_outcome() =>
        Assert.True(MayLeave(Line(1, 2).Without(A.Number(1)), 2));

    [Fact]
    public void the_third_still_waits_for_the_second() =>
        Assert.False(MayLeave(Line(1, 2, 3).Without(A.Number(1)), 3));

    [Fact]
    public void one_that_has_not_arrived_is_waited_for_minutes()
    {
        Assert.False(MayLeave(Line(2), 2));
        Assert.Equal(A.Now + PartnerLine.ArrivalPatience, Line(2).WaitsUntil(A.Number(2).Id, A.Now));
        Assert.True(MayLeave(Line(2), 2, PartnerLine.ArrivalPatience));
    }

    [Fact]
    public void one_that_is_under_way_is_waited_for_a_day_and_not_for_ever()
    {
        Assert.False(MayLeave(Line(1, 2), 2, PartnerLine.ArrivalPatience));
        Assert.False(MayLeave(Line(1, 2), 2, PartnerLine.OutcomePatience - TimeSpan.FromTicks(1)));
        Assert.True(MayLeave(Line(1, 2), 2, PartnerLine.OutcomePatience));
    }

    [Fact]
    public void arrival_in_the_wrong_order_changes_nothing()
    {
        Assert.True(MayLeave(Line(2, 1), 1));
        Assert.False(MayLeave(Line(2, 1), 2));
    }

    [Fact]
    public void the_same_delivery_twice_is_one_place() =>
        Assert.Single(Line(1, 1).Underway);

    [Fact]
    public void an_alarm_waits_for_nothing()
    {
        var line = Line(1).With(A.Alarm);

        Assert.Null(line.WaitsUntil(A.Alarm.Id, A.Now));
        Assert.Single(line.Underway);
    }

    [Fact]
    public void lines_of_other_partners_and_matters_are_others()
    {
        Assert.NotEqual(PartnerLine.IdOf(A.Referral), PartnerLine.IdOf(A.Referral with { Partner = "nla" }));
        Assert.NotEqual(PartnerLine.IdOf(A.Referral), PartnerLine.IdOf(A.Referral with { CaseId = null }));
    }
}
