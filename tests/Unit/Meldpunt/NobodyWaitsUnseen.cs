using Keten.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keten.Tests.Unit.Meldpunt;

/// <summary>The writer while its database is away.</summary>
public class NobodyWaitsUnseen
{
    [Fact]
    public async Task a_reporter_behind_a_message_that_waits_for_the_database_hears_in_time()
    {
        var (away, way) = (new Away(), new RightOfWay());
        var writer = new Writer(away, new Relay(new Nowhere(), way, embedded: true, NullLogger<Relay>.Instance), way, acute: false);
        using var stop = new CancellationTokenSource();
        var running = writer.Run(stop.Token);

        var message = writer.Commit(Set(null));
        await away.Tried.Task;
        var reporter = writer.Commit(Set(TimeSpan.FromMilliseconds(300)));

        var heard = await Assert.ThrowsAsync<TimeoutException>(() => reporter.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("database_away", heard.Message);
        Assert.False(message.IsCompleted);
        await stop.CancelAsync();
        await running;
    }

    private static ChangeSet Set(TimeSpan? patience) =>
        new() { Service = "meldpunt", Message = Guid.NewGuid(), Consumer = Guid.NewGuid(), Patience = patience };

    private sealed class Nowhere : ITransport
    {
        public Task Send(OutgoingRow row, CancellationToken stop) => Task.CompletedTask;
    }

    private sealed class Away : IStore
    {
        public bool KeepsKeys => false;

        public TaskCompletionSource Tried { get; } = new();

        public Task<Outcome[]> Commit(IReadOnlyList<ChangeSet> group, IReadOnlyList<(string Service, Guid Row)> sent)
        {
            Tried.TrySetResult();
            return Task.FromException<Outcome[]>(new IOException("away"));
        }

        public Task<IReadOnlyList<StoredDocument>> Find(string service, string kind, IReadOnlyCollection<string> lookups, string? region, DateTimeOffset? until, int most) => throw new IOException("away");

        public bool IsTransient(Exception e) => e is IOException;

        public Task Migrate(CancellationToken stop) => Task.CompletedTask;

        public Task<IReadOnlyDictionary<DocumentKey, StoredDocument>> Load(IReadOnlyCollection<DocumentKey> keys) => throw new IOException("away");

        public Task<IReadOnlyList<StoredDocument>> List(string service, string kind, Filter filter) => throw new IOException("away");

        public Task<bool> Seen(string service, Guid message, Guid consumer) => throw new IOException("away");

        public Task<IReadOnlyList<OutgoingRow>> Pending(string service, DateTimeOffset now, DateTimeOffset? before, int limit) => throw new IOException("away");

        public Task<IReadOnlyList<Waiting>> Waiting(string service, DateTimeOffset now) => throw new IOException("away");

        public Task<IReadOnlyList<LedgerEntry>> Ledger(string service, long from, int limit) => throw new IOException("away");

        public Task<IReadOnlyList<LedgerEntry>> Collected(string service, string of, Link after, int limit) => throw new IOException("away");

        public Task<IReadOnlyDictionary<string, long>> HighestCollected(string service) => throw new IOException("away");

        public Task Prune(string service, DateTimeOffset before) => throw new IOException("away");
    }
}
