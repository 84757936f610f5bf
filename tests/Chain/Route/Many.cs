namespace Keten.Tests.Chain.Route;

public class Many
{
    [Fact]
    public async Task sixty_signals_at_once_all_end_and_leave_no_fault()
    {
        await using var hub = await Running.Hub();
        var signals = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Signal.Reported(hub, A.At($"65{10 + (n % 30)}AE"))));

        foreach (var signal in signals)
        {
            // Each place is named twice, so none stays held.
            await signal.Is("to_assess");
            await signal.Assessor("decision", new { level = "none", wayOut = "regular_help", motivation = "Verzonnen." });
        }

        foreach (var signal in signals)
        {
            await signal.Is("closed");
            Assert.Equal(["taken_up", "passed_on", "closed"], (await signal.Seen())["feedback"]!.AsArray().Select(told => told!["code"]!.GetValue<string>()).Where(code => code != "held"));
        }

        Assert.Equal(60, (await hub.Outside.Received("hulp")).Count);
        Assert.Empty((await Person.With(hub, "operator").Get("/faults"))["items"]!.AsArray());
    }
}
