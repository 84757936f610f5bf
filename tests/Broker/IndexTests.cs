using Keten.Hosting;

namespace Keten.Tests.Broker;

/// <summary>What an index of keyed hashes relies on: many found at once, entries that go, and keys that come to an end.</summary>
public class IndexTests
{
    public static TheoryData<bool, bool> Stores => Running.HasBroker ? new() { { false, false }, { true, false }, { true, true } } : new() { { false, false } };

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task of_each_that_is_looked_up_the_latest_are_found_in_one_question(bool broker, bool keysApart)
    {
        await using var hub = await Running.Start(broker, keysApart: keysApart);
        var (a, b, c) = ($"a{Guid.NewGuid():N}", $"b{Guid.NewGuid():N}", $"c{Guid.NewGuid():N}");
        await hub.Do("first", work =>
        {
            foreach (var (lookup, nth) in new[] { a, b }.SelectMany(lookup => Enumerable.Range(1, 5).Select(nth => (lookup, nth))))
            {
                work.Save($"{lookup}:{nth}", new Card { Lookup = lookup, Region = nth % 2 == 0 ? "here" : "there", At = DateTimeOffset.UnixEpoch.AddDays(nth) });
            }

            return Task.CompletedTask;
        });

        Assert.Equal([$"{a} 4", $"{a} 5", $"{b} 4", $"{b} 5"], await Found(hub, [a, b, c], 2));
        Assert.Equal([$"{a} 2", $"{a} 4"], await Found(hub, [a], 5, "here"));
        Assert.Equal([$"{a} 2", $"{a} 3"], await Found(hub, [a], 2, until: 3));
        Assert.Equal([$"{a} 1", $"{a} 3"], await Found(hub, [a], 5, "there", 4));
        Assert.Empty(await Found(hub, [c], 5));
        Assert.Empty(await Found(hub, [], 5));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task what_is_taken_away_is_gone_and_may_come_again(bool broker, bool keysApart)
    {
        await using var hub = await Running.Start(broker, keysApart: keysApart);
        var (id, lookup) = ($"card{Guid.NewGuid():N}", $"d{Guid.NewGuid():N}");
        var card = new Card { Lookup = lookup, Region = "here", At = DateTimeOffset.UnixEpoch.AddDays(1) };
        Task Put() => hub.Do("first", async work =>
        {
            await work.Load<Card>(id);
            work.Save(id, card);
        });
        Task Take() => hub.Do("first", work =>
        {
            work.Remove<Card>(id);
            return Task.CompletedTask;
        });

        await Put();
        // Also by who did not see that somebody changed it, with others in one group, and twice.
        await Put();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Take()));
        Assert.Empty(await Found(hub, [lookup], 5));

        await Put();
        Assert.Single(await Found(hub, [lookup], 5));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task hashes_under_a_key_are_the_same_until_it_is_destroyed_and_then_there_are_none(bool broker, bool keysApart)
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        string folder;
        List<string?> made;
        await using (var hub = await Running.Start(broker, keysApart: keysApart))
        {
            folder = hub.Folder;
            await hub.Do("first", async work =>
            {
                await work.NewKey(one);
                await work.NewKey(other);
                Assert.NotNull(await work.HashesUnder(one)); // made here, and not stored yet
            });
            made = [await Hash(hub, one), await Hash(hub, other)];
        }

        Assert.Equal(2, made.Distinct().Count());
        Assert.All(made, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
        await using (var again = await Running.Start(broker, folder, keysApart))
        {
            Assert.Equal<string?[]>([.. made], [await Hash(again, one), await Hash(again, other)]);
            await again.Do("first", work => work.Destroy(one));
            await again.Do("first", work => work.Destroy(one));
            Assert.Equal<string?[]>([null, made[1]], [await Hash(again, one), await Hash(again, other)]);
        }

        await using var later = await Running.Start(broker, folder, keysApart);
        Assert.Equal<string?[]>([null, made[1]], [await Hash(later, one), await Hash(later, other)]);
    }

    private static async Task<string?> Hash(Running hub, Guid key)
    {
        string? hash = null;
        await hub.Do("first", async work => hash = (await work.HashesUnder(key))?.Invoke("made up"));
        return hash;
    }

    private static async Task<IEnumerable<string>> Found(Running hub, string[] lookups, int most, string? region = null, int? until = null)
    {
        IReadOnlyList<Card> found = [];
        await hub.Do("first", async work => found = await work.Find<Card>(lookups, most, region, until is { } day ? DateTimeOffset.UnixEpoch.AddDays(day) : null));
        return found.Select(card => $"{card.Lookup} {(card.At - DateTimeOffset.UnixEpoch).Days}").Order(StringComparer.Ordinal);
    }

    private sealed record Card : IDocument
    {
        public static string Kind => "card";

        public required string Lookup { get; init; }

        public required string Region { get; init; }

        public required DateTimeOffset At { get; init; }

        public Guid? DataKey => null;

        public Columns Columns => new(Region: Region, Lookup: Lookup, At: At);
    }
}
