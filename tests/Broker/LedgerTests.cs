using Keten.Hosting;
using Keten.Messages;

namespace Keten.Tests.Broker;

/// <summary>What a service discloses gets a place in its ledger in the transaction that lets the message go: no hole, no fork.</summary>
public sealed class LedgerTests
{
    public static TheoryData<bool> Both => Running.HasBroker ? new(false, true) : new(false);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task who_discloses_at_once_and_has_to_do_it_again_leaves_no_hole(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var before = (await Own(hub)).Count;
        var hot = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();

        // Twelve at a time change one document: most of them lose a race, each at most eleven times, and do it again.
        await Task.WhenAll(Enumerable.Range(0, 48).Select(i => hub.Do("first", async work =>
        {
            work.Acute = i % 3 == 0;
            var tally = await work.Load<Tally>(hot[i % 4]) ?? new Tally();
            work.Save(hot[i % 4], tally with { Count = tally.Count + 1 });
            await work.Publish(Disclosed(work));
        })));
        await Assert.ThrowsAsync<InvalidDataException>(() => hub.Do("first", async work =>
        {
            await work.Publish(Disclosed(work));
            throw new InvalidDataException();
        }));

        foreach (var document in hot)
        {
            Assert.Equal(12, (await hub.Look<Tally>("first", document))!.Count);
        }

        await AllIsThere(hub, before + 48);
    }

    [Fact]
    public async Task two_instances_go_on_from_the_same_record_and_one_behind_the_other()
    {
        Assert.SkipUnless(Running.HasBroker, "needs the database of the test script");
        await using var first = await Running.Start(broker: true);
        await using var second = await Running.Start(broker: true);
        var before = (await Own(first)).Count;
        await Task.WhenAll(
            from hub in new[] { first, second }
            from i in Enumerable.Range(0, 200)
            select hub.Do("first", work =>
            {
                work.Acute = i % 5 == 0;
                return work.Publish(Disclosed(work));
            }));

        // And one at a time, so that whoever comes second has nobody to be told apart from.
        await Task.WhenAll(new[] { first, second }.Select(async hub =>
        {
            for (var i = 0; i < 100; i++)
            {
                await hub.Do("first", work => work.Publish(Disclosed(work)));
            }
        }));
        await AllIsThere(second, before + 600);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task who_starts_again_goes_on_where_it_was(bool broker)
    {
        string folder;
        await using (var hub = await Running.Start(broker))
        {
            folder = hub.Folder;
            await hub.Do("first", work => work.Publish(Disclosed(work)));
        }

        await using var later = await Running.Start(broker, folder);
        var before = (await Own(later)).Count;
        Assert.True(before > 0);
        await later.Do("first", work => work.Publish(Disclosed(work)));
        await AllIsThere(later, before + 1);
    }

    /// <summary>Every number once, each following on the one before, here and where it is collected.</summary>
    private static async Task AllIsThere(Running hub, int records)
    {
        var own = await Own(hub);
        Assert.Equal(Enumerable.Range(1, records).Select(number => (long)number), own.Select(place => place.Sequence));
        Assert.All(own, place => Assert.False(place.Changed || place.Unlinked));
        var collected = await Running.Until(() => Collected(hub), places => places.Count >= records);
        Assert.Equal(own, collected);
    }

    private static async Task<IReadOnlyList<LedgerPlace>> Own(Running hub)
    {
        var places = new List<LedgerPlace>();
        await hub.Do("first", async work =>
        {
            // In parts, as it is asked.
            places.Clear();
            for (var part = await work.OwnLedger(null, 7); part.Count > 0; part = await work.OwnLedger(part[^1].Sequence, 7))
            {
                places.AddRange(part);
            }
        });
        return places;
    }

    private static async Task<IReadOnlyList<LedgerPlace>> Collected(Running hub)
    {
        IReadOnlyList<LedgerPlace> places = [];
        await hub.Do("second", async work => places = await work.CollectedLedger("first"));
        return places;
    }

    private static Disclosed Disclosed(Work work) => new()
    {
        DecisionId = work.NewId("decision"),
        SignalId = work.NewId("signal"),
        Service = "first",
        Partner = "nla",
        RecipientClass = "nla",
        Purpose = "judge",
        Instrument = "made up",
        Shared = ["signal.forms"],
        Reduced = [],
        Consents = [],
        PayloadHash = "made up",
        DisclosedAt = work.Now,
    };
}
