using Npgsql;
using NpgsqlTypes;

namespace Keten.Hosting;

internal sealed partial class PostgresStore
{
    private const string Columns = "row, message, target, to_queue, routing_key, acute, body, content_type, trace, attempt, not_before";

    public async Task<IReadOnlyDictionary<DocumentKey, StoredDocument>> Load(IReadOnlyCollection<DocumentKey> keys)
    {
        await using var command = database.CreateCommand(
            "select d.* from unnest($1::text[], $2::text[]) k(kind, id) cross join lateral (select kind, id, version, data_key, at, body from document s where s.kind = k.kind and s.id = k.id limit 1) d");
        var add = new Parameters(command.Parameters);
        add.Array(NpgsqlDbType.Text, keys, k => k.Kind);
        add.Array(NpgsqlDbType.Text, keys, k => k.Id);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<DocumentKey, StoredDocument>(keys.Count);
        while (await reader.ReadAsync())
        {
            found[new DocumentKey(schema, reader.GetString(0), reader.GetString(1))] = Document(reader, 1);
        }

        return found;
    }

    public async Task<IReadOnlyList<StoredDocument>> List(string service, string kind, Filter filter)
    {
        var after = Cursor.Read(filter.Cursor);
        await using var command = database.CreateCommand($"""
            select id, version, data_key, at, body from document where kind = $1
            {(filter.Region is null ? "" : "and region = $2")} {(filter.States is null ? "" : "and state = any($3)")}
            {(filter.Owner is null ? "" : "and owner = $4")} {(filter.Lookup is null ? "" : "and lookup = $5")}
            and at is not null {(after is null ? "" : $"and (at, id) {(filter.NewestFirst ? "<" : ">")} ($6, $7)")}
            order by {(filter.NewestFirst ? "at desc, id desc" : "at, id")} limit $8
            """);
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = (object?)filter.Region ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)filter.States?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)filter.Owner ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)filter.Lookup ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)after?.At.UtcDateTime ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = (object?)after?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = filter.Limit });
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<StoredDocument>();
        while (await reader.ReadAsync())
        {
            found.Add(Document(reader, 0));
        }

        return found;
    }

    public async Task<IReadOnlyList<StoredDocument>> Find(string service, string kind, IReadOnlyCollection<string> lookups, string? region, DateTimeOffset? until, int most)
    {
        await using var command = database.CreateCommand($"""
            select d.* from unnest($2::text[]) l(hash) cross join lateral (
              select id, version, data_key, at, body from document where kind = $1 and lookup = l.hash
              {(region is null ? "" : "and region = $3")} and at is not null {(until is null ? "" : "and at <= $5")} order by at desc, id desc limit $4) d
            """);
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = lookups.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)region ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = most });
        command.Parameters.Add(new() { Value = (object?)until ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<StoredDocument>();
        while (await reader.ReadAsync())
        {
            found.Add(Document(reader, 0));
        }

        return found;
    }

    public async Task<bool> Seen(string service, Guid message, Guid consumer)
    {
        await using var command = database.CreateCommand("select 1 from inbox where message = $1 and consumer = $2");
        command.Parameters.Add(new() { Value = message });
        command.Parameters.Add(new() { Value = consumer });
        return await command.ExecuteScalarAsync() is not null;
    }

    public async Task<IReadOnlyList<OutgoingRow>> Pending(string service, DateTimeOffset now, DateTimeOffset? before, int limit)
    {
        // Two questions, each with its own index: what waits for its moment, and what was left behind.
        await using var command = database.CreateCommand($"""
            (select {Columns} from outbox where not_before <= $1 order by not_before limit {IStore.MostDue})
            union all
            (select {Columns} from outbox where not_before is null and at <= $2 order by acute desc, at limit $3)
            """);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (object?)before?.UtcDateTime ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<OutgoingRow>();
        while (await reader.ReadAsync())
        {
            rows.Add(new()
            {
                Service = service,
                Row = reader.GetGuid(0),
                MessageId = reader.GetGuid(1),
                Target = reader.GetString(2),
                ToQueue = reader.GetBoolean(3),
                RoutingKey = reader.GetString(4),
                Acute = reader.GetBoolean(5),
                Body = reader.GetFieldValue<byte[]>(6),
                ContentType = reader.GetString(7),
                Trace = reader.IsDBNull(8) ? null : reader.GetString(8),
                Attempt = reader.GetInt32(9),
                NotBefore = reader.IsDBNull(10) ? null : reader.GetFieldValue<DateTimeOffset>(10),
            });
        }

        return rows;
    }

    public async Task<IReadOnlyList<Waiting>> Waiting(string service, DateTimeOffset now)
    {
        await using var command = database.CreateCommand(
            """
            select target, to_queue, routing_key, count(*)::int, min(at) from (
              select target, to_queue, routing_key, at from outbox where not_before is null
              union all
              select target, to_queue, routing_key, at from outbox where not_before <= $1) due
            group by 1, 2, 3
            """);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        await using var reader = await command.ExecuteReaderAsync();
        var waiting = new List<Waiting>();
        while (await reader.ReadAsync())
        {
            waiting.Add(new(reader.GetString(0), reader.GetBoolean(1), reader.GetString(2), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4)));
        }

        return waiting;
    }

    private static StoredDocument Document(NpgsqlDataReader reader, int first) => new(
        reader.GetString(first),
        reader.GetInt64(first + 1),
        reader.IsDBNull(first + 2) ? null : reader.GetGuid(first + 2),
        reader.IsDBNull(first + 3) ? null : reader.GetFieldValue<DateTimeOffset>(first + 3),
        reader.GetFieldValue<byte[]>(first + 4));
}
