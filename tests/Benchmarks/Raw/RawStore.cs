using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace Keten.Benchmarks;

/// <summary>What one hop hands over in the raw pipeline.</summary>
internal sealed class RawChange
{
    public required Guid Message { get; init; }
    public required int Consumer { get; init; }
    public required (string Kind, Guid Id, long Expected, byte[] Body)? State { get; init; }
    public required (Guid Id, string Exchange, byte[] Body)[] Outgoing { get; init; }
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// The limit to compare with: one batch of short statements per group of waiting changes (inbox, state, outbox, deletes of what was sent),
/// loads folded the same way. Straight Npgsql, nothing in between.
/// </summary>
internal sealed class RawStore(string connection, Action<(Guid Id, string Exchange, byte[] Body)> committed) : IAsyncDisposable
{
    private const string States = "unnest($1::text[], $2::uuid[], $3::bigint[], $4::bytea[])";

    private const string Enter = "insert into raw.inbox select * from unnest($1::uuid[], $2::int[])";

    private const string Create = $"insert into raw.state select * from {States}";

    private const string Change = $"""
        with changed as (insert into raw.state select t.* from {States} t(kind, id, version, body)
          where (select 1 from raw.state s where s.kind = t.kind and s.id = t.id) = 1
          on conflict (kind, id) do update set version = excluded.version, body = excluded.body where state.version = excluded.version - 1 returning 1)
        select 1 / (case when count(*) = $5 then 1 else 0 end) from changed
        """;

    private const string Publish = "insert into raw.outbox select * from unnest($1::uuid[], $2::text[], $3::bytea[])";

    private const string Forget = "delete from raw.outbox where id = any($1::uuid[])";

    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, MaxPoolSize = 8, NoResetOnClose = true, Options = "-c enable_seqscan=off -c jit=off" });
    private readonly Channel<RawChange> _changes = Channel.CreateBounded<RawChange>(4000);
    private readonly Channel<Guid> _sent = Channel.CreateUnbounded<Guid>();
    private readonly Channel<((string Kind, Guid Id) Key, TaskCompletionSource<(long, byte[]?)> Found)> _loads = Channel.CreateUnbounded<((string, Guid), TaskCompletionSource<(long, byte[]?)>)>();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public async Task Start()
    {
        await using (var command = _database.CreateCommand("""
            drop schema if exists raw cascade; create schema raw;
            create table raw.inbox (message uuid, consumer int, primary key (message, consumer));
            create table raw.state (kind text, id uuid, version bigint not null, body bytea not null, primary key (kind, id));
            create table raw.outbox (id uuid primary key, exchange text not null, body bytea not null);
            alter table raw.state set (toast_tuple_target = 8160); alter table raw.outbox set (toast_tuple_target = 8160);
            alter table raw.state alter column body set storage external; alter table raw.outbox alter column body set storage external;
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        _running = Task.WhenAll(Task.Run(Write), Task.Run(Read), Task.Run(Read));
    }

    public async Task Commit(RawChange change)
    {
        await _changes.Writer.WriteAsync(change);
        await change.Done.Task;
    }

    public Task<(long Version, byte[]? Body)> Load(string kind, Guid id)
    {
        var found = new TaskCompletionSource<(long, byte[]?)>(TaskCreationOptions.RunContinuationsAsynchronously);
        _loads.Writer.TryWrite(((kind, id), found));
        return found.Task;
    }

    public void Sent(Guid id) => _sent.Writer.TryWrite(id);

    public async Task<long> Count(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _database.DisposeAsync();
        _stop.Dispose();
    }

    private async Task Write()
    {
        var group = new List<RawChange>();
        var sent = new List<Guid>();
        var later = new List<RawChange>();
        while (later.Count > 0 || await _changes.Reader.WaitToReadAsync(_stop.Token))
        {
            var keys = new HashSet<(string, Guid)>();
            var waited = later;
            later = [];
            waited.ForEach(Take);
            while (group.Count < 200 && _changes.Reader.TryRead(out var change))
            {
                Take(change);
            }

            while (sent.Count < 1000 && _sent.Reader.TryRead(out var id))
            {
                sent.Add(id);
            }

            await Commit(group, sent);
            foreach (var change in group)
            {
                foreach (var outgoing in change.Outgoing)
                {
                    committed(outgoing);
                }

                change.Done.SetResult();
            }

            group.Clear();
            sent.Clear();

            void Take(RawChange change) => (change.State is { } s && !keys.Add((s.Kind, s.Id)) ? later : group).Add(change);
        }
    }

    private async Task Commit(List<RawChange> group, List<Guid> sent)
    {
        await using var batch = _database.CreateBatch();
        Add(Enter, (NpgsqlDbType.Uuid, group.Select(c => c.Message).ToArray()), (NpgsqlDbType.Integer, group.Select(c => c.Consumer).ToArray()));
        var states = group.Where(c => c.State is not null).Select(c => c.State!.Value).OrderBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Id).ToLookup(s => s.Expected == 0);
        foreach (var (statement, some) in new[] { (Create, states[true].ToArray()), (Change, states[false].ToArray()) })
        {
            if (some.Length > 0)
            {
                Add(
                    statement,
                    (NpgsqlDbType.Text, some.Select(s => s.Kind).ToArray()),
                    (NpgsqlDbType.Uuid, some.Select(s => s.Id).ToArray()),
                    (NpgsqlDbType.Bigint, some.Select(s => s.Expected + 1).ToArray()),
                    (NpgsqlDbType.Bytea, some.Select(s => s.Body).ToArray()));
            }

            if (statement == Change && some.Length > 0)
            {
                batch.BatchCommands[^1].Parameters.Add(new() { Value = (long)some.Length, NpgsqlDbType = NpgsqlDbType.Bigint });
            }
        }

        var outgoing = group.SelectMany(c => c.Outgoing).ToArray();
        if (outgoing.Length > 0)
        {
            Add(
                Publish,
                (NpgsqlDbType.Uuid, outgoing.Select(o => o.Id).ToArray()),
                (NpgsqlDbType.Text, outgoing.Select(o => o.Exchange).ToArray()),
                (NpgsqlDbType.Bytea, outgoing.Select(o => o.Body).ToArray()));
        }

        if (sent.Count > 0)
        {
            Add(Forget, (NpgsqlDbType.Uuid, sent.ToArray()));
        }

        await batch.ExecuteNonQueryAsync();

        void Add(string statement, params (NpgsqlDbType Type, object Values)[] parameters)
        {
            var command = new NpgsqlBatchCommand(statement);
            batch.BatchCommands.Add(command);
            foreach (var (type, values) in parameters)
            {
                command.Parameters.Add(new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });
            }
        }
    }

    private async Task Read()
    {
        var group = new List<((string Kind, Guid Id) Key, TaskCompletionSource<(long, byte[]?)> Found)>();
        while (await _loads.Reader.WaitToReadAsync(_stop.Token))
        {
            while (group.Count < 200 && _loads.Reader.TryRead(out var load))
            {
                group.Add(load);
            }

            await using var command = _database.CreateCommand("select d.* from unnest($1::text[], $2::uuid[]) k(kind, id) cross join lateral (select kind, id, version, body from raw.state s where s.kind = k.kind and s.id = k.id limit 1) d");
            command.Parameters.Add(new() { Value = group.Select(g => g.Key.Kind).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            command.Parameters.Add(new() { Value = group.Select(g => g.Key.Id).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
            var found = new Dictionary<(string, Guid), (long, byte[]?)>();
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                {
                    found[(reader.GetString(0), reader.GetGuid(1))] = (reader.GetInt64(2), reader.GetFieldValue<byte[]>(3));
                }
            }

            foreach (var (key, result) in group)
            {
                result.SetResult(found.TryGetValue(key, out var state) ? state : (0, null));
            }

            group.Clear();
        }
    }
}
