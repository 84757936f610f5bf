using Keten.AvimPct;
using Keten.AvimPct.Answer;
using Keten.AvimPct.Telephone;
using Keten.Messages;

namespace Keten.Tests.Unit.AvimPct;

public class AlarmsAreNeverLost
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private static readonly AlarmRaised Raised = new()
    {
        AlarmId = new Guid("00000000-0000-0000-0000-0000000000f1"),
        SignalId = new Guid("00000000-0000-0000-0000-0000000000f1"),
        Region = "nijmegen",
        RaisedAt = Now,
        Report = new Sealed { Key = Guid.Empty, Data = [] },
    };

    private static Alarm Open => Alarm.Raised(Raised, null)!;

    private static TimerDue Timer(string name, int generation = 1) =>
        new() { Service = "avimpct", SubjectId = Open.Id, Timer = name, Generation = generation, DueAt = Now };

    [Fact]
    public void it_starts_open() => Assert.Equal("open", Open.State);

    [Fact]
    public void raised_twice_is_one_alarm()
    {
        Assert.Null(Alarm.Raised(Raised, Open));
        Assert.Null(Alarm.Raised(Raised, Open with { State = "resolved" }));
    }

    [Fact]
    public void raised_again_after_its_end_it_opens_again_with_a_new_clock()
    {
        var again = Alarm.Raised(Raised with { RaisedAt = Now.AddHours(1) }, Open with { State = "retracted", EndedBy = "somebody" })!;

        Assert.Equal(("open", 2, null), (again.State, again.Generation, again.EndedBy));
        Assert.False(PhoneTask.IsDue(again, Timer(PhoneTask.Acknowledge)));
    }

    [Theory]
    [InlineData("acknowledge")]
    [InlineData("undelivered")]
    [InlineData("record")]
    public void unacknowledged_it_becomes_a_phone_task(string timer) => Assert.True(PhoneTask.IsDue(Open, Timer(timer)));

    [Fact]
    public void what_is_recorded_in_time_becomes_none_nor_does_one_of_an_earlier_time()
    {
        Assert.False(PhoneTask.IsDue(Open, Timer(PhoneTask.Record), recorded: true));
        Assert.False(PhoneTask.IsDue(Open, Timer(PhoneTask.Record, generation: 2)));
        Assert.True(PhoneTask.IsDue(Open, Timer(PhoneTask.Acknowledge), recorded: true));
    }

    [Theory]
    [InlineData("phone_task")]
    [InlineData("acknowledged")]
    [InlineData("retracted")]
    [InlineData("resolved")]
    public void only_an_open_one_does(string state) => Assert.False(PhoneTask.IsDue(Open with { State = state }, Timer(PhoneTask.Acknowledge)));

    [Theory]
    [InlineData("open", true)]
    [InlineData("phone_task", true)]
    [InlineData("acknowledged", false)]
    [InlineData("retracted", false)]
    [InlineData("resolved", false)]
    public void it_is_acknowledged_once(string state, bool possible) =>
        Assert.Equal(possible, AlarmStep.Acknowledged(Open with { State = state }, "duty-1", Now) is { State: "acknowledged", AcknowledgedBy: "duty-1" });

    [Theory]
    [InlineData("open", false)]
    [InlineData("phone_task", false)]
    [InlineData("acknowledged", true)]
    [InlineData("resolved", false)]
    public void only_who_took_it_can_say_it_is_over(string state, bool possible) =>
        Assert.Equal(possible, AlarmStep.Resolved(Open with { State = state }, "duty-1", Now) is { State: "resolved", EndedBy: "duty-1" });

    [Theory]
    [InlineData("open", true)]
    [InlineData("phone_task", true)]
    [InlineData("acknowledged", true)]
    [InlineData("retracted", false)]
    [InlineData("resolved", false)]
    public void it_is_retracted_while_it_lasts(string state, bool possible) =>
        Assert.Equal(possible, AlarmStep.Retracted(Open with { State = state }, "duty-1", Now) is { State: "retracted" });
}
