namespace Keten.Tests.Chain.Route;

public class HeldAndWoken
{
    [Fact]
    public async Task a_signal_that_nothing_strengthens_is_held_until_a_later_one_names_the_same_place()
    {
        await using var hub = await Running.Hub();
        var held = await Signal.Reported(hub, A.QuietPlace);
        await held.Is("held");
        await held.ReporterHears("received", "taken_up", "held");

        var later = await Signal.Reported(hub, A.QuietPlace);

        await later.Is("to_assess");
        await held.Is("to_assess");
        var strength = (await held.Seen())["strength"]!;
        Assert.Equal("y", strength["level"]!.GetValue<string>());
        Assert.Contains("earlier_signal_same_address", strength["reasons"]!.ToJsonString(), StringComparison.Ordinal);
        await held.ReporterHears("received", "taken_up", "held");
    }

    [Fact]
    public async Task a_held_signal_comes_to_the_assessor_on_its_review_date()
    {
        await using var hub = await Running.Hub();
        var held = await Signal.Reported(hub, A.QuietPlace);
        await held.Is("held");

        hub.Clock.Advance(TimeSpan.FromDays(15));

        await held.Is("to_assess");
    }

    [Fact]
    public async Task what_the_analist_adds_wakes_it()
    {
        await using var hub = await Running.Hub();
        var held = await Signal.Reported(hub, A.QuietPlace);
        await held.Is("held");

        await Person.With(hub, "analist").Post($"/signals/{held.Id}/facts", new { source = "analist", text = "Er staan acht bedden. Verzonnen." });

        var seen = await held.Is("to_assess");
        Assert.Contains("fact_added", seen["strength"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_late_source_wakes_it_too()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.GoesDown("enforcement-files");
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("enriching");

        // Never held while a source is missing.
        await Until.Holds(() => hub.Look<Keten.Enrichment.Inquiry>("enrichment", signal.Id), inquiry => inquiry?.Missing is ["enforcement-files"]);
        hub.Clock.Advance(TimeSpan.FromMinutes(16));
        var incomplete = await signal.Is("to_assess");
        Assert.Equal("sources_missing", incomplete["strength"]!["level"]!.GetValue<string>());

        await hub.Outside.ComesBack("enforcement-files");
        await signal.Shows(seen =>
        {
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
            return seen["facts"]!.ToJsonString().Contains("enforcement-files", StringComparison.Ordinal);
        });
    }
}
