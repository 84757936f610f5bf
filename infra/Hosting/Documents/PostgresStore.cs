using Npgsql;
using NpgsqlTypes;

namespace Keten.Hosting;

/// <summary>A service's own schema. A group is one statement: one round trip, one transaction.</summary>
internal sealed partial class PostgresStore(NpgsqlDataSource database, string schema, TimeProvider clock) : IStore
{
    // What is stored is looked up item by item, through the index: a join would be planned when the tables are small, kept,
    // and then read ever more of them.
    // Already-seen messages are told apart from version conflicts first: a repeat is no conflict.
    // The division by zero undoes the whole statement when another process moved a version between
    // snapshot and write; the writer then goes item by item.
    private const string CommitSql = """
        with item as (select * from unnest($1::int[], $2::uuid[], $3::uuid[]) t(ord, message, consumer)),
        doc as (select * from unnest($4::int[], $5::text[], $6::text[], $7::bigint[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::bytea[])
          t(ord, kind, id, expected, data_key, region, state, owner, lookup, at, body)),
        outg as (select * from unnest($15::int[], $16::uuid[], $17::uuid[], $18::text[], $19::boolean[], $20::text[], $21::boolean[], $22::bytea[], $23::text[], $24::text[], $25::int[], $26::timestamptz[])
          t(ord, row, message, target, to_queue, routing_key, acute, body, content_type, trace, attempt, not_before)),
        seen as (select ord from item i where (select 1 from inbox b where b.message = i.message and b.consumer = i.consumer) = 1),
        bad as (select distinct ord from doc d
          where coalesce((select version from document s where s.kind = d.kind and s.id = d.id), 0) <> expected and ord not in (select ord from seen)),
        entered as (insert into inbox (message, consumer, at) select message, consumer, $27 from item where ord not in (select ord from bad)
          order by message, consumer on conflict do nothing returning message, consumer),
        ok as (select i.ord from item i join entered e on e.message = i.message and e.consumer = i.consumer),
        saved as (insert into document (kind, id, version, data_key, region, state, owner, lookup, at, body)
          select kind, id, expected + 1, data_key, region, state, owner, lookup, at, body from doc where ord in (select ord from ok) order by kind, id
          on conflict (kind, id) do update set version = excluded.version, data_key = excluded.data_key, region = excluded.region, state = excluded.state,
            owner = excluded.owner, lookup = excluded.lookup, at = excluded.at, body = excluded.body
          where document.version = excluded.version - 1 returning 1),
        sent as (insert into outbox (row, message, target, to_queue, routing_key, acute, body, content_type, trace, attempt, at, not_before)
          select row, message, target, to_queue, routing_key, acute, body, content_type, trace, attempt, $27, not_before from outg where ord in (select ord from ok)
          on conflict do nothing),
        gone as (delete from outbox where row = any($28::uuid[]))
        select (select array_agg(ord) from ok), (select array_agg(ord) from bad),
          1 / (case when (select count(*) from saved) = (select count(*) from doc where ord in (select ord from ok)) then 1 else 0 end)
        """;

    public async Task Migrate(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Run($"select pg_advisory_xact_lock(hashtext('{schema}'))");
        if (await Run($"select 1 from pg_namespace where nspname = '{schema}'") is null)
        {
            // In production the schema and its role are made beforehand, and this service may not.
            await Run($"create schema {schema}");
        }

        await Run("create table if not exists script (number int primary key, at timestamptz not null default now())");
        var applied = Convert.ToInt32(await Run("select coalesce(max(number), 0) from script"), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (number, sql) in Scripts.For("postgres").Where(s => s.Number > applied))
        {
            await Run(sql);
            await Run($"insert into script (number) values ({number})");
        }

        await transaction.CommitAsync(stop);

        async Task<object?> Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return await command.ExecuteScalarAsync(stop);
        }
    }

    public async Task<Outcome[]> Commit(IReadOnlyList<ChangeSet> group, IReadOnlyList<(string Service, Guid Row)> sent)
    {
        await using var command = database.CreateCommand(CommitSql);
        var docs = group.SelectMany((set, ord) => set.Documents.Select(d => (ord, d))).ToArray();
        var outgoing = group.SelectMany((set, ord) => set.Outgoing.Select(o => (ord, o))).ToArray();
        var add = new Parameters(command);
        add.Array(NpgsqlDbType.Integer, group.Select((_, ord) => ord));
        add.Array(NpgsqlDbType.Uuid, group.Select(s => s.Message));
        add.Array(NpgsqlDbType.Uuid, group.Select(s => s.Consumer));
        add.Array(NpgsqlDbType.Integer, docs.Select(x => x.ord));
        add.Array(NpgsqlDbType.Text, docs.Select(x => x.d.Key.Kind));
        add.Array(NpgsqlDbType.Text, docs.Select(x => x.d.Key.Id));
        add.Array(NpgsqlDbType.Bigint, docs.Select(x => x.d.Expected));
        add.Array(NpgsqlDbType.Uuid, docs.Select(x => x.d.DataKey));
        add.Array(NpgsqlDbType.Text, docs.Select(x => x.d.Columns.Region));
        add.Array(NpgsqlDbType.Text, docs.Select(x => x.d.Columns.State));
        add.Array(NpgsqlDbType.Text, docs.Select(x => x.d.Columns.Owner));
        add.Array(NpgsqlDbType.Text, docs.Select(x => x.d.Columns.Lookup));
        add.Array(NpgsqlDbType.TimestampTz, docs.Select(x => x.d.Columns.At?.UtcDateTime));
        add.Array(NpgsqlDbType.Bytea, docs.Select(x => x.d.Body));
        add.Array(NpgsqlDbType.Integer, outgoing.Select(x => x.ord));
        add.Array(NpgsqlDbType.Uuid, outgoing.Select(x => x.o.Row));
        add.Array(NpgsqlDbType.Uuid, outgoing.Select(x => x.o.MessageId));
        add.Array(NpgsqlDbType.Text, outgoing.Select(x => x.o.Target));
        add.Array(NpgsqlDbType.Boolean, outgoing.Select(x => x.o.ToQueue));
        add.Array(NpgsqlDbType.Text, outgoing.Select(x => x.o.RoutingKey));
        add.Array(NpgsqlDbType.Boolean, outgoing.Select(x => x.o.Acute));
        add.Array(NpgsqlDbType.Bytea, outgoing.Select(x => x.o.Body));
        add.Array(NpgsqlDbType.Text, outgoing.Select(x => x.o.ContentType));
        add.Array(NpgsqlDbType.Text, outgoing.Select(x => x.o.Trace));
        add.Array(NpgsqlDbType.Integer, outgoing.Select(x => x.o.Attempt));
        add.Array(NpgsqlDbType.TimestampTz, outgoing.Select(x => x.o.NotBefore?.UtcDateTime));
        add.One(NpgsqlDbType.TimestampTz, clock.GetUtcNow().UtcDateTime);
        add.Array(NpgsqlDbType.Uuid, sent.Select(s => s.Row));

        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            var outcomes = new Outcome[group.Count];
            Array.Fill(outcomes, Outcome.Duplicate);
            Mark(outcomes, reader, 0, Outcome.Done);
            Mark(outcomes, reader, 1, Outcome.Conflict);
            return outcomes;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DivisionByZero && group.Count == 1)
        {
            return [Outcome.Conflict];
        }
    }

    public async Task Prune(string service, DateTimeOffset before)
    {
        await using var command = database.CreateCommand("delete from inbox where at < $1");
        command.Parameters.Add(new() { Value = before.UtcDateTime });
        await command.ExecuteNonQueryAsync();
    }

    public bool IsTransient(Exception e) => PostgresFailure.IsTransient(e);

    private static void Mark(Outcome[] outcomes, NpgsqlDataReader reader, int column, Outcome outcome)
    {
        if (!reader.IsDBNull(column))
        {
            foreach (var ord in reader.GetFieldValue<int[]>(column))
            {
                outcomes[ord] = outcome;
            }
        }
    }

    private readonly ref struct Parameters(NpgsqlCommand command)
    {
        public void Array<T>(NpgsqlDbType type, IEnumerable<T> values) =>
            command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

        public void One(NpgsqlDbType type, object value) =>
            command.Parameters.Add(new() { Value = value, NpgsqlDbType = type });
    }
}
