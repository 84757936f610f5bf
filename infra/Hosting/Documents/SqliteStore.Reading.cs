using Microsoft.Data.Sqlite;

namespace Keten.Hosting;

internal sealed partial class SqliteStore
{
    private const string Outgoing = "row, message, target, to_queue, routing_key, acute, body, content_type, trace, attempt, not_before, remaining";

    public Task<IReadOnlyDictionary<DocumentKey, StoredDocument>> Load(IReadOnlyCollection<DocumentKey> keys) => Task.FromResult(Read(connection =>
    {
        var found = new Dictionary<DocumentKey, StoredDocument>(keys.Count);
        foreach (var key in keys)
        {
            using var command = Command(connection, $"select id, version, data_key, at, body from {key.Service}_document where kind = $1 and id = $2", key.Kind, key.Id);
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                found[key] = Document(reader);
            }
        }

        return (IReadOnlyDictionary<DocumentKey, StoredDocument>)found;
    }));

    public Task<IReadOnlyList<StoredDocument>> List(string service, string kind, Filter filter) => Task.FromResult(Read(connection =>
    {
        var after = Cursor.Read(filter.Cursor);
        var states = filter.States is null ? "" : $"and state in (select value from json_each($3))";
        using var command = Command(connection, $"""
            select id, version, data_key, at, body from {service}_document where kind = $1
            {(filter.Region is null ? "" : "and region = $2")} {states} {(filter.Owner is null ? "" : "and owner = $4")}
            {(filter.Lookup is null ? "" : "and lookup = $5")} and at is not null {(after is null ? "" : $"and (at, id) {(filter.NewestFirst ? "<" : ">")} ($6, $7)")}
            order by {(filter.NewestFirst ? "at desc, id desc" : "at, id")} limit $8
            """, kind, filter.Region, filter.States is null ? null : System.Text.Json.JsonSerializer.Serialize(filter.States), filter.Owner, filter.Lookup, after?.At.UtcTicks, after?.Id, filter.Limit);
        using var reader = command.ExecuteReader();
        var found = new List<StoredDocument>();
        while (reader.Read())
        {
            found.Add(Document(reader));
        }

        return (IReadOnlyList<StoredDocument>)found;
    }));

    public Task<IReadOnlyList<StoredDocument>> Find(string service, string kind, IReadOnlyCollection<string> lookups, string? region, DateTimeOffset? until, int most) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"""
            select id, version, data_key, at, body from {service}_document where kind = $1 and lookup = $2
            {(region is null ? "" : "and region = $3")} and at is not null {(until is null ? "" : "and at <= $5")} order by at desc, id desc limit $4
            """, kind, "", region, most, until?.UtcTicks);
        var found = new List<StoredDocument>();
        foreach (var lookup in lookups)
        {
            command.Parameters[1].Value = lookup;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                found.Add(Document(reader));
            }
        }

        return (IReadOnlyList<StoredDocument>)found;
    }));

    public Task<bool> Seen(string service, Guid message, Guid consumer) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"select 1 from {service}_inbox where message = $1 and consumer = $2", Blob(message), Blob(consumer));
        return command.ExecuteScalar() is not null;
    }));

    public Task<IReadOnlyList<OutgoingRow>> Pending(string service, DateTimeOffset now, DateTimeOffset? before, int limit) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"""
            select * from (select {Outgoing} from {service}_outbox where not_before <= $1 order by not_before limit {IStore.MostDue})
            union all
            select * from (select {Outgoing} from {service}_outbox where not_before is null and at <= $2 order by acute desc, at limit $3)
            """, now.UtcTicks, before?.UtcTicks ?? 0, limit);
        using var reader = command.ExecuteReader();
        var rows = new List<OutgoingRow>();
        while (reader.Read())
        {
            rows.Add(new()
            {
                Service = service,
                Row = Guid(reader, 0),
                MessageId = Guid(reader, 1),
                Target = reader.GetString(2),
                ToQueue = reader.GetInt32(3) != 0,
                RoutingKey = reader.GetString(4),
                Acute = reader.GetInt32(5) != 0,
                Body = reader.GetFieldValue<byte[]>(6),
                ContentType = reader.GetString(7),
                Trace = reader.IsDBNull(8) ? null : reader.GetString(8),
                Attempt = reader.GetInt32(9),
                NotBefore = reader.IsDBNull(10) ? null : new DateTimeOffset(reader.GetInt64(10), TimeSpan.Zero),
                Remaining = reader.GetInt32(11),
            });
        }

        return (IReadOnlyList<OutgoingRow>)rows;
    }));

    public Task<IReadOnlyList<Waiting>> Waiting(string service, DateTimeOffset now) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"select target, to_queue, routing_key, count(*), min(at) from {service}_outbox where not_before is null or not_before <= $1 group by 1, 2, 3", now.UtcTicks);
        using var reader = command.ExecuteReader();
        var waiting = new List<Waiting>();
        while (reader.Read())
        {
            waiting.Add(new(reader.GetString(0), reader.GetInt32(1) != 0, reader.GetString(2), reader.GetInt32(3), new DateTimeOffset(reader.GetInt64(4), TimeSpan.Zero)));
        }

        return (IReadOnlyList<Waiting>)waiting;
    }));

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        if (!_readers.TryTake(out var connection))
        {
            connection = Open();
        }

        try
        {
            return read(connection);
        }
        finally
        {
            _readers.Add(connection);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }

    private static StoredDocument Document(SqliteDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.IsDBNull(2) ? null : Guid(reader, 2),
        reader.IsDBNull(3) ? null : new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero),
        reader.GetFieldValue<byte[]>(4));
}
