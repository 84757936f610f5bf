using Npgsql;
using NpgsqlTypes;

namespace Keten.Hosting;

/// <summary>
/// A service's own schema. A group is one batch of short statements: one round trip, one transaction. It takes it that no
/// message was seen before and no document moved, and fails as a whole when one was: the writer then looks which.
/// </summary>
internal sealed partial class PostgresStore(NpgsqlDataSource database, string schema, bool keepsKeys, TimeProvider clock) : IStore, IDisposable
{
    // One statement that judges every item for itself costs PostgreSQL three times as much, for what hardly ever happens.
    private const string Enter = "insert into inbox (message, consumer, at) select message, consumer, $3 from unnest($1::uuid[], $2::uuid[]) t(message, consumer)";

    private const string Documents = "unnest($1::text[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::bytea[])";

    private const string Create = $"insert into document (kind, id, version, data_key, region, state, owner, lookup, at, body) select * from {Documents}";

    // What is stored is looked up item by item, through the index: an update that joins would be planned when the table is small,
    // kept, and then read ever more of it. The division by zero undoes the whole batch.
    private const string Change = $"""
        with changed as (insert into document (kind, id, version, data_key, region, state, owner, lookup, at, body)
          select t.* from {Documents} t(kind, id, version, data_key, region, state, owner, lookup, at, body)
          where (select 1 from document s where s.kind = t.kind and s.id = t.id) = 1
          on conflict (kind, id) do update set version = excluded.version, data_key = excluded.data_key, region = excluded.region, state = excluded.state,
            owner = excluded.owner, lookup = excluded.lookup, at = excluded.at, body = excluded.body
          where document.version = excluded.version - 1 returning 1)
        select 1 / (case when count(*) = $11 then 1 else 0 end) from changed
        """;

    private const string Wrap = "insert into keys.wrapped (id, service, granted_by, wrapped) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])";

    private const string Grant = $"{Wrap} on conflict do nothing";

    // A row's id follows from its message and consumer, or from a fault and its generation: the inbox, or the fault's version, met a repeat first.
    private const string Publish = """
        insert into outbox (row, message, target, to_queue, routing_key, acute, body, content_type, trace, attempt, not_before, at)
        select *, $12 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::boolean[], $7::bytea[], $8::text[], $9::text[], $10::int[], $11::timestamptz[])
        """;

    private const string Forget = "delete from outbox where row = any($1::uuid[])";

    public bool KeepsKeys => keepsKeys;

    public Task<Outcome[]> Commit(IReadOnlyList<ChangeSet> group, IReadOnlyList<(string Service, Guid Row)> sent)
    {
        var disclosed = group.SelectMany(s => s.Outgoing).Where(o => o.Disclosing is not null).ToList();
        return disclosed.Count > 0 ? Record(disclosed, entries => Commit(group, sent, entries)) : Commit(group, sent, []);
    }

    private async Task<Outcome[]> Commit(IReadOnlyList<ChangeSet> group, IReadOnlyList<(string Service, Guid Row)> sent, IReadOnlyList<LedgerEntry> recorded)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var batch = database.CreateBatch();
        if (group.Count > 0)
        {
            var add = new Parameters(batch, Enter);
            add.Array(NpgsqlDbType.Uuid, group, s => s.Message);
            add.Array(NpgsqlDbType.Uuid, group, s => s.Consumer);
            add.One(NpgsqlDbType.TimestampTz, now);
        }

        // In one order everywhere, so that two writers wait for each other and never in a circle.
        Write(batch, Wrap, [.. group.SelectMany(s => s.Keys).OrderBy(k => k.Id).ThenBy(k => k.Service, StringComparer.Ordinal)]);
        Write(batch, Grant, [.. group.SelectMany(s => s.Grants).OrderBy(k => k.Id).ThenBy(k => k.Service, StringComparer.Ordinal)]);
        var all = group.SelectMany(s => s.Documents).OrderBy(d => d.Key.Kind, StringComparer.Ordinal).ThenBy(d => d.Key.Id, StringComparer.Ordinal).ToLookup(d => d.Removed);
        var documents = all[false].ToLookup(d => d.Expected == 0);
        Write(batch, Create, [.. documents[true]]);
        Write(batch, Change, [.. documents[false]]);
        Remove(batch, all[true]);
        Write(batch, [.. group.SelectMany(s => s.Outgoing)], now);
        Write(batch, [.. group.SelectMany(s => s.Collected)]);
        Write(batch, recorded);
        if (sent.Count > 0)
        {
            new Parameters(batch, Forget).Array(NpgsqlDbType.Uuid, sent, s => s.Row);
        }

        try
        {
            await batch.ExecuteNonQueryAsync();
            var outcomes = new Outcome[group.Count];
            Array.Fill(outcomes, Outcome.Done);
            return outcomes;
        }
        catch (PostgresException e) when (group.Count == 1 && Refused(e) is { } outcome)
        {
            if (sent.Count > 0)
            {
                await Commit([], sent);
            }

            return [outcome];
        }
    }

    public void Dispose() => _recording.Dispose();

    public bool IsTransient(Exception e) => PostgresFailure.IsTransient(e);

    /// <summary>A message seen before is told apart from a conflict first: a repeat is none. Null: something else is wrong.</summary>
    private static Outcome? Refused(PostgresException e) => e switch
    {
        { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "inbox_pkey" } => Outcome.Duplicate,
        { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "document_pkey" or "wrapped_pkey" } => Outcome.Conflict,
        { SqlState: PostgresErrorCodes.DivisionByZero } => Outcome.Conflict,
        _ => null,
    };

    private static void Write(NpgsqlBatch batch, string statement, IReadOnlyList<WrappedKey> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var add = new Parameters(batch, statement);
        add.Array(NpgsqlDbType.Uuid, keys, k => k.Id);
        add.Array(NpgsqlDbType.Text, keys, k => k.Service);
        add.Array(NpgsqlDbType.Text, keys, k => k.From);
        add.Array(NpgsqlDbType.Bytea, keys, k => k.Wrapped);
    }

    private static void Write(NpgsqlBatch batch, string statement, IReadOnlyList<DocumentWrite> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var add = new Parameters(batch, statement);
        add.Array(NpgsqlDbType.Text, documents, d => d.Key.Kind);
        add.Array(NpgsqlDbType.Text, documents, d => d.Key.Id);
        add.Array(NpgsqlDbType.Bigint, documents, d => d.Expected + 1);
        add.Array(NpgsqlDbType.Uuid, documents, d => d.DataKey);
        add.Array(NpgsqlDbType.Text, documents, d => d.Columns.Region);
        add.Array(NpgsqlDbType.Text, documents, d => d.Columns.State);
        add.Array(NpgsqlDbType.Text, documents, d => d.Columns.Owner);
        add.Array(NpgsqlDbType.Text, documents, d => d.Columns.Lookup);
        add.Array(NpgsqlDbType.TimestampTz, documents, d => d.Columns.At?.UtcDateTime);
        add.Array(NpgsqlDbType.Bytea, documents, d => d.Body);
        if (statement == Change)
        {
            add.One(NpgsqlDbType.Bigint, (long)documents.Count);
        }
    }

    private static void Write(NpgsqlBatch batch, IReadOnlyList<OutgoingRow> rows, DateTime now)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var add = new Parameters(batch, Publish);
        add.Array(NpgsqlDbType.Uuid, rows, o => o.Row);
        add.Array(NpgsqlDbType.Uuid, rows, o => o.MessageId);
        add.Array(NpgsqlDbType.Text, rows, o => o.Target);
        add.Array(NpgsqlDbType.Boolean, rows, o => o.ToQueue);
        add.Array(NpgsqlDbType.Text, rows, o => o.RoutingKey);
        add.Array(NpgsqlDbType.Boolean, rows, o => o.Acute);
        add.Array(NpgsqlDbType.Bytea, rows, o => o.Body);
        add.Array(NpgsqlDbType.Text, rows, o => o.ContentType);
        add.Array(NpgsqlDbType.Text, rows, o => o.Trace);
        add.Array(NpgsqlDbType.Integer, rows, o => o.Attempt);
        add.Array(NpgsqlDbType.TimestampTz, rows, o => o.NotBefore?.UtcDateTime);
        add.One(NpgsqlDbType.TimestampTz, now);
    }

    /// <summary>The parameters of one statement: of a batch when it is named, or of a command.</summary>
    private readonly struct Parameters(NpgsqlParameterCollection into)
    {
        public Parameters(NpgsqlBatch batch, string statement)
            : this(Added(batch, statement))
        {
        }

        public void Array<TItem, T>(NpgsqlDbType type, IReadOnlyCollection<TItem> items, Func<TItem, T> value) =>
            into.Add(new() { Value = items.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

        public void One(NpgsqlDbType type, object value) =>
            into.Add(new() { Value = value, NpgsqlDbType = type });

        private static NpgsqlParameterCollection Added(NpgsqlBatch batch, string statement)
        {
            var command = new NpgsqlBatchCommand(statement);
            batch.BatchCommands.Add(command);
            return command.Parameters;
        }
    }
}
