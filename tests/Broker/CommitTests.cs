using Keten.Hosting;

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

    private static ChangeSet Change(Guid message, Guid document, long expected) => new()
    {
        Service = "first",
        Message = message,
        Consumer = Guid.Empty,
        Documents = { new(new("first", Tally.Kind, document.ToString()), expected, null, new(), [1, 2, 3]) },
    };
}
