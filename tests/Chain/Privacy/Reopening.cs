using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Keten.Tests.Chain.Privacy;

/// <summary>
/// Somebody who has a copy of all databases, every key of every service, and the key store as it is: opens whatever can still be opened,
/// the message bodies that wait or failed included.
/// </summary>
internal sealed class Reopening(Search search, DataKeys keys, KeyRing ring)
{
    /// <summary>Each field that is found, as <c>service kind: field</c>.</summary>
    public async Task<IReadOnlyList<string>> In(IEnumerable<Row> rows)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var plain in await Plain(row))
                found.UnionWith(search.In(plain).Select(field => $"{row.Service} {row.Kind}: {field}"));
        }

        return [.. found];
    }

    private async Task<List<byte[]>> Plain(Row row)
    {
        if (row.Kind == "outbox")
            return [row.Body, .. await Carried(row.Service, row.Body)];
        var key = row.DataKey is { } id ? await keys.Find(id, row.Service, null) : ring.For(row.Service, "documents");
        if (key is null)
            return [];
        var plain = JsonSerializer.SerializeToUtf8Bytes(Sealing.Open<JsonNode>(key, Encoding.UTF8.GetBytes($"{row.Service}|{row.Kind}|{row.Id}"), row.Body));
        // A fault is a message as it came.
        return row.Kind == "fault" && JsonNode.Parse(plain)!["body"] is { } body ? [plain, .. await Carried(row.Service, Convert.FromBase64String(body.GetValue<string>()))] : [plain];
    }

    // What a message carries, under whatever key of anybody.
    private async Task<List<byte[]>> Carried(string service, byte[] message)
    {
        var all = new List<byte[]>();
        foreach (var value in Sealeds(JsonNode.Parse(message)))
        {
            if (await keys.Find(value.Key, service, null) is { } key)
                all.Add(JsonSerializer.SerializeToUtf8Bytes(Sealing.Open<JsonNode>(key, value.Key.ToByteArray(), value.Data)));
        }

        return all;
    }

    private static IEnumerable<Sealed> Sealeds(JsonNode? node) => node switch
    {
        JsonObject { Count: 2 } sealedValue when sealedValue["key"] is not null && sealedValue["data"] is not null =>
            [new Sealed { Key = sealedValue["key"]!.GetValue<Guid>(), Data = Convert.FromBase64String(sealedValue["data"]!.GetValue<string>()) }],
        JsonObject other => other.SelectMany(property => Sealeds(property.Value)),
        JsonArray list => list.SelectMany(Sealeds),
        _ => [],
    };

    /// <summary>A stored body.</summary>
    /// <param name="Service">Its owner.</param>
    /// <param name="Kind">Of a document its kind; outbox for a message that waits.</param>
    /// <param name="Id">The document.</param>
    /// <param name="DataKey">What seals it; null: the service's own.</param>
    /// <param name="Body">As stored.</param>
    internal sealed record Row(string Service, string Kind, string Id, Guid? DataKey, byte[] Body);

    /// <summary>All that a SQLite file holds.</summary>
    public static IReadOnlyList<Row> Rows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        var tables = new List<string>();
        Each("select name from sqlite_master where type = 'table'", reader => tables.Add(reader.GetString(0)));
        var rows = new List<Row>();
        foreach (var table in tables.Where(table => table.EndsWith("_document", StringComparison.Ordinal)))
            Each($"select kind, id, data_key, body from {table}", row => rows.Add(new Row(table[..^9], row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : new Guid((byte[])row[2], bigEndian: true), (byte[])row[3])));
        foreach (var table in tables.Where(table => table.EndsWith("_outbox", StringComparison.Ordinal)))
            Each($"select body from {table}", row => rows.Add(new Row(table[..^7], "outbox", "", null, (byte[])row[0])));
        return rows;

        void Each(string sql, Action<SqliteDataReader> take)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                take(reader);
        }
    }

    /// <summary>All that a PostgreSQL database holds, of every schema.</summary>
    public static async Task<IReadOnlyList<Row>> RowsOf(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var rows = new List<Row>();
        var schemas = new List<string>();
        await Each("select schemaname from pg_tables where tablename = 'document'", reader => schemas.Add(reader.GetString(0)));
        foreach (var schema in schemas)
        {
            await Each($"select kind, id, data_key, body from {schema}.document", row => rows.Add(new Row(schema, row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetGuid(2), (byte[])row[3])));
            await Each($"select body from {schema}.outbox", row => rows.Add(new Row(schema, "outbox", "", null, (byte[])row[0])));
        }

        return rows;

        async Task Each(string sql, Action<NpgsqlDataReader> take)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                take(reader);
        }
    }
}
