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
/// The limit to compare with: one statement per group of waiting changes (inbox, state, outbox, deletes of what was sent),
/// loads folded the same way. Straight Npgsql, nothing in between.
/// </summary>
internal sealed class RawStore(string connection, Action<(Guid Id, string Exchange, byte[] Body)> committed) : IAsyncDisposable
{
    private const string CommitSql = """
        with i as (select * from unnest($1::int[], $2::uuid[], $3::int[]) t(ord, message, consumer)),
        d as (select * from unnest($4::int[], $5::text[], $6::uuid[], $7::bigint[], $8::bytea[]) t(ord, kind, id, expected, body)),
        o as (select * from unnest($9::int[], $10::uuid[], $11::text[], $12::bytea[]) t(ord, id, exchange, body)),
        entered as (insert into raw.inbox select message, consumer from i order by 1, 2 on conflict do nothing returning message, consumer),
        ok as (select i.ord from i join entered e using (message, consumer)),
        saved as (insert into raw.state select kind, id, expected + 1, body from d where ord in (select ord from ok) order by kind, id
          on conflict (kind, id) do update set version = excluded.version, body = excluded.body where state.version = excluded.version - 1 returning 1),
        sent as (insert into raw.outbox select id, exchange, body from o where ord in (select ord from ok)),
        gone as (delete from raw.outbox where id = any($13::uuid[]))
        select 1 / (case when (select count(*) from saved) = (select count(*) from d where ord in (select ord from ok)) then 1 else 0 end)
        """;

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
        await using var command = _database.CreateCommand(CommitSql);
        var states = group.Select((c, ord) => (ord, c.State)).Where(x => x.State is not null).Select(x => (x.ord, s: x.State!.Value)).ToArray();
        var outgoing = group.SelectMany((c, ord) => c.Outgoing.Select(o => (ord, o))).ToArray();
        Add(NpgsqlDbType.Integer, group.Select((_, ord) => ord).ToArray());
        Add(NpgsqlDbType.Uuid, group.Select(c => c.Message).ToArray());
        Add(NpgsqlDbType.Integer, group.Select(c => c.Consumer).ToArray());
        Add(NpgsqlDbType.Integer, states.Select(x => x.ord).ToArray());
        Add(NpgsqlDbType.Text, states.Select(x => x.s.Kind).ToArray());
        Add(NpgsqlDbType.Uuid, states.Select(x => x.s.Id).ToArray());
        Add(NpgsqlDbType.Bigint, states.Select(x => x.s.Expected).ToArray());
        Add(NpgsqlDbType.Bytea, states.Select(x => x.s.Body).ToArray());
        Add(NpgsqlDbType.Integer, outgoing.Select(x => x.ord).ToArray());
        Add(NpgsqlDbType.Uuid, outgoing.Select(x => x.o.Id).ToArray());
        Add(NpgsqlDbType.Text, outgoing.Select(x => x.o.Exchange).ToArray());
        Add(NpgsqlDbType.Bytea, outgoing.Select(x => x.o.Body).ToArray());
        Add(NpgsqlDbType.Uuid, sent.ToArray());
        await command.ExecuteScalarAsync();

        void Add(NpgsqlDbType type, object values) => command.Parameters.Add(new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });
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
