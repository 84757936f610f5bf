using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Route;

public class Alarms
{
    [Fact]
    public async Task an_acute_signal_reaches_the_police_and_waits_for_a_human()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.Acute);

        await Until.Holds(() => hub.Outside.Received("meldkamer"), received => received.Count == 1);
        await AlarmIs(hub, signal, "open");
        // Never held, whatever the sources say.
        await signal.Is("to_assess");

        await Person.With(hub, "duty-officer").Post($"/alarms/{signal.Id}/acknowledgement");

        var taken = await AlarmIs(hub, signal, "acknowledged");
        Assert.Equal("made-up-duty-officer", taken["acknowledgedBy"]!.GetValue<string>());
        await signal.Shows(seen => seen["alarm"]!.ToJsonString().Contains("acknowledged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task danger_that_only_the_assessor_sees_reaches_the_police_too()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        Assert.Empty(await hub.Outside.Received("meldkamer"));

        await signal.Assessor("acute", new { confirmed = true });

        await Until.Holds(() => hub.Outside.Received("meldkamer"), received => received.Count == 1);
        await AlarmIs(hub, signal, "open");
    }

    [Fact]
    public async Task danger_that_was_claimed_is_told_again_once_it_is_confirmed_with_how_the_victim_is()
    {
        await using var hub = await Running.Hub();
        var report = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(A.WithVictim))!;
        (report["urgency"], report["persons"]![0]!["health"]) = ("acute", "Heeft insuline nodig, verzonnen.");
        var signal = await Signal.Reported(hub, report);
        await signal.Is("to_assess");
        Assert.DoesNotContain("insuline", (await Until.Holds(() => hub.Outside.Received("meldkamer"), all => all.Count == 1))[0], StringComparison.Ordinal);
        await Person.With(hub, "duty-officer").Post($"/alarms/{signal.Id}/acknowledgement");
        await signal.Shows(seen => (string?)seen["alarm"]?["state"] == "acknowledged");

        await signal.Assessor("acute", new { confirmed = true });
        Assert.Contains("insuline", (await Until.Holds(() => hub.Outside.Received("meldkamer"), all => all.Count == 2))[1], StringComparison.Ordinal);
        // Who took it has it: it is no new alarm.
        await AlarmIs(hub, signal, "acknowledged");
    }

    [Fact]
    public async Task an_alarm_that_nobody_acknowledges_becomes_a_phone_task()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.Acute);
        await AlarmIs(hub, signal, "open");

        hub.Clock.Advance(TimeSpan.FromMinutes(6));

        await AlarmIs(hub, signal, "phone_task");
        await signal.Shows(seen => seen["alarm"]!.ToJsonString().Contains("phone_task", StringComparison.Ordinal));
        await Person.With(hub, "duty-officer").Post($"/alarms/{signal.Id}/acknowledgement");
        await AlarmIs(hub, signal, "acknowledged");
    }

    [Fact]
    public async Task an_acknowledged_alarm_becomes_no_phone_task()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.Acute);
        await AlarmIs(hub, signal, "open");
        await Person.With(hub, "duty-officer").Post($"/alarms/{signal.Id}/acknowledgement");
        var other = await Signal.Reported(hub, A.Acute);
        await AlarmIs(hub, other, "open");

        hub.Clock.Advance(TimeSpan.FromMinutes(6));

        // The timers are of one queue and one moment: when the second fired, the first did too.
        await AlarmIs(hub, other, "phone_task");
        await AlarmIs(hub, signal, "acknowledged");
    }

    [Fact]
    public async Task a_meldkamer_that_is_down_does_not_hide_the_alarm()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.GoesDown("meldkamer");
        var signal = await Signal.Reported(hub, A.Acute);
        await AlarmIs(hub, signal, "open");

        hub.Clock.Advance(TimeSpan.FromMinutes(6));

        await AlarmIs(hub, signal, "phone_task");
    }

    private static Task<JsonNode> AlarmIs(Running hub, Signal signal, string state) => Until.Holds(
        async () => (await Person.With(hub, "duty-officer").Get("/alarms"))["items"]!.AsArray().FirstOrDefault(alarm => alarm!["id"]!.GetValue<Guid>() == signal.Id)?.DeepClone() ?? new JsonObject(),
        alarm => alarm["state"]?.GetValue<string>() == state);
}
