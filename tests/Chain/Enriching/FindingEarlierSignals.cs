using Keten.Enrichment;

namespace Keten.Tests.Chain.Enriching;

public class FindingEarlierSignals
{
    private const string Reason = "earlier_signal_same_phone";

    [Fact]
    public async Task a_later_signal_with_the_same_phone_finds_the_earlier_and_wakes_it()
    {
        await using var hub = await Start();
        var earlier = await hub.Receives(Sample.Phone("06-00000001"));
        Assert.Equal("n", (await hub.Rated(earlier)).Ratings[0].Strength);

        var later = await hub.Receives(Sample.Phone("+31 6 00 00 00 01"));

        var found = await hub.Rated(later);
        Assert.Equal([Reason], found.Ratings[0].Reasons);
        Assert.Equal([earlier], found.Facts.SelectMany(fact => fact.Signals));
        var woken = await hub.Hears(earlier, heard => heard.Later.Count == 1);
        Assert.True(woken.Later[0].Strengthens);
        Assert.Equal([later], woken.Facts.SelectMany(fact => fact.Signals));
    }

    [Fact]
    public async Task signals_that_come_together_each_hear_of_the_other_once()
    {
        await using var hub = await Start();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => hub.Receives(Sample.Phone("06-00000002"))));

        foreach (var (one, other) in ((Guid, Guid)[])[(both[0], both[1]), (both[1], both[0])])
        {
            var heard = await hub.Hears(one, heard => heard.Ratings.Count == 1 && heard.Facts.Any(fact => fact.Signals.Contains(other)));
            Assert.Equal([other], heard.Facts.SelectMany(fact => fact.Signals));
        }
    }

    [Fact]
    public async Task of_a_busy_number_the_latest_twenty_are_named()
    {
        await using var hub = await Start();
        var earlier = new List<Guid>();
        for (var n = 0; n < 22; n++)
        {
            earlier.Add(await hub.Receives(Sample.Phone("06-00000003")));
            await hub.Rated(earlier[^1]);
            hub.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var last = await hub.Rated(await hub.Receives(Sample.Phone("06-00000003")));

        Assert.Equal(earlier.TakeLast(20).Order(), last.Facts.SelectMany(fact => fact.Signals).Order());
    }

    [Fact]
    public async Task a_number_that_was_put_right_finds_by_what_is_right_and_no_more_by_what_was_wrong()
    {
        await using var hub = await Start();
        var (right, wrong) = (await hub.Receives(Sample.Phone("06-00000005")), await hub.Receives(Sample.Phone("06-00000006")));
        await hub.Rated(right);
        await hub.Rated(wrong);

        await hub.Corrects(wrong, Sample.Phone("06-00000005"));

        Assert.Equal([right], (await hub.Rated(wrong, 2)).Facts.SelectMany(fact => fact.Signals));
        var byWrong = await hub.Rated(await hub.Receives(Sample.Phone("06-00000006")));
        Assert.Empty(byWrong.Facts);
        var byRight = await hub.Rated(await hub.Receives(Sample.Phone("06-00000005")));
        Assert.Equal(new[] { right, wrong }.Order(), byRight.Facts.SelectMany(fact => fact.Signals).Order());

        // Right after all: found again as before.
        await hub.Corrects(wrong, Sample.Phone("06-00000006"), 3);
        await hub.Rated(wrong, 3);
        Assert.Contains(wrong, (await hub.Rated(await hub.Receives(Sample.Phone("06-00000006")))).Facts.SelectMany(fact => fact.Signals));
    }

    [Fact]
    public async Task another_region_is_not_told()
    {
        var folder = WithNeighbour(andTell: false);
        await using var hub = await Start(settings => (settings["Keten:Regions"], settings["Keten:Convenants"]) = (folder, Path.Combine(folder, "convenants")));
        var here = await hub.Receives(Sample.Phone("06-00000004"));
        await hub.Rated(here);

        var there = await hub.Rated(await hub.Receives(Sample.Phone("06-00000004") with { Region = "elders" }));

        Assert.Equal("n", there.Ratings[0].Strength);
        Assert.Empty(there.Facts);
        var second = await hub.Rated(await hub.Receives(Sample.Phone("06-00000004")));
        Assert.Equal([here], second.Facts.SelectMany(fact => fact.Signals));
    }

    /// <param name="andTell">The instrument by which regions tell each other names it too.</param>
    /// <param name="until">First day on which that holds no longer.</param>
    internal static string WithNeighbour(bool andTell = true, string? until = null)
    {
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "regions", "nijmegen.yaml"));
        var folder = Directory.CreateTempSubdirectory("keten-regions-").FullName;
        File.WriteAllText(Path.Combine(folder, "nijmegen.yaml"), shipped);
        File.WriteAllText(Path.Combine(folder, "elders.yaml"), shipped.Replace("region: nijmegen", "region: elders", StringComparison.Ordinal).Replace("assessor: aandachtsfunctionaris", "assessor: ketenregisseur", StringComparison.Ordinal));
        var convenants = Directory.CreateDirectory(Path.Combine(folder, "convenants"));
        foreach (var instrument in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "convenants")))
        {
            var (yaml, elsewhere) = (File.ReadAllText(instrument), Path.GetFileName(instrument).StartsWith("andere-regio.", StringComparison.Ordinal));
            if (andTell || !elsewhere)
                yaml = yaml.Replace("regions: [nijmegen", "regions: [elders, nijmegen", StringComparison.Ordinal);
            if (elsewhere && until is not null)
                yaml = yaml.Replace("until: open", $"until: {until}", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(convenants.FullName, Path.GetFileName(instrument)), yaml);
        }

        return folder;
    }

    private static Task<Running> Start(Action<IDictionary<string, string?>>? configure = null) => Running.Start(
        app =>
        {
            app.AddEnrichment();
            app.AddListener();
        },
        configure);
}
