using Keten.Hosting;
using Keten.Messages;

namespace Keten.Tests.Broker;

/// <summary>What a commit promises to each of those that share it.</summary>
public class CommitTests
{
    public static TheoryData<bool> Both => Running.HasBroker ? new(false, true) : new(false);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_repeat_and_a_conflict_spoil_nothing_for_those_they_share_a_group_with(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var (there, seen) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var database = hub.Get<Databases>().Of("first");
        Assert.Equal(Outcome.Done, await database.Commit(Change(seen, there, 0)));

        var good = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        var commits = good.Select(id => Change(Guid.CreateVersion7(), id, 0)).ToList();
        var (repeat, late, gone) = (Change(seen, Guid.CreateVersion7(), 0), Change(Guid.CreateVersion7(), there, 0), Change(Guid.CreateVersion7(), Guid.CreateVersion7(), 3));
        commits.InsertRange(7, [repeat, late, gone]);
        var outcomes = await Task.WhenAll(commits.Select(database.Commit));

        Assert.Equal((Outcome.Duplicate, Outcome.Conflict, Outcome.Conflict), (outcomes[7], outcomes[8], outcomes[9]));
        Assert.All(outcomes.Where((_, i) => i is < 7 or > 9), outcome => Assert.Equal(Outcome.Done, outcome));
        var stored = await database.Store.Load([.. commits.Select(c => c.Documents[0].Key)]);
        Assert.Equal(good.Append(there).Select(id => id.ToString()).Order(), stored.Keys.Select(k => k.Id).Order());
        Assert.Equal(Outcome.Done, await database.Commit(Change(Guid.CreateVersion7(), there, 1)));
        Assert.Equal(2, (await database.Store.Load([new("first", Tally.Kind, there.ToString())])).Values.Single().Version);
    }

    public static TheoryData<bool, bool> Stores => Running.HasBroker ? new() { { false, false }, { true, false }, { true, true } } : new() { { false, false } };

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task of_all_who_make_a_key_for_one_dossier_at_once_one_does_and_the_others_take_it(bool broker, bool keysApart)
    {
        var dossier = Guid.CreateVersion7();
        var notes = Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7()).ToList();
        string folder;
        await using (var hub = await Running.Start(broker, keysApart: keysApart))
        {
            folder = hub.Folder;
            await Task.WhenAll(notes.Select(note => hub.Do("first", async work =>
            {
                await work.NewKey(dossier, "second");
                work.Save(note, new Tally { DataKey = dossier, Secret = $"made up {note}" });
            })));
        }

        // In another process, which remembers no key.
        await using var later = await Running.Start(broker, folder, keysApart);
        foreach (var note in notes)
        {
            Assert.Equal($"made up {note}", (await later.Look<Tally>("first", note))!.Secret);
        }

        Sealed? passed = null;
        await later.Do("first", async work => passed = await work.Seal(dossier, new Secret("made up")));
        await later.Do("second", async work => Assert.Equal("made up", (await work.Open<Secret>(passed!)).Text));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task a_service_entitled_twice_can_open_it(bool broker, bool keysApart)
    {
        await using var hub = await Running.Start(broker, keysApart: keysApart);
        var dossier = Guid.CreateVersion7();
        await hub.Do("first", work => work.NewKey(dossier));
        await hub.Do("first", work => work.Grant(dossier, "second"));
        await hub.Do("first", work => work.Grant(dossier, "second"));
        Sealed? passed = null;
        await hub.Do("first", async work => passed = await work.Seal(dossier, new Secret("made up")));
        await hub.Do("second", async work => Assert.Equal("made up", (await work.Open<Secret>(passed!)).Text));
    }

    private static ChangeSet Change(Guid message, Guid document, long expected) => new()
    {
        Service = "first",
        Message = message,
        Consumer = Guid.Empty,
        Documents = { new(new("first", Tally.Kind, document.ToString()), expected, null, new(), [1, 2, 3]) },
    };
}
