using Npgsql;
using NpgsqlTypes;

namespace Keten.Benchmarks;

/// <summary>Signals of former years, by COPY: rows of the shape and size the hub makes, with bodies nobody will open.</summary>
internal static class Seed
{
    public static async Task Fill(string postgres, int signals)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        var known = await Count("select count(*) from regie.document where kind = 'signal' and state = 'closed'");
        Console.Error.WriteLine($"growth: {known} stored, seeding up to {signals}");
        var ids = Enumerable.Range((int)known, Math.Max(0, signals - (int)known)).Select(Old).ToList();
        await Documents("meldpunt", "report", "closed", 500, lookup: true);
        await Documents("enrichment", "inquiry", "rated", 420, lookup: false);
        await Documents("regie", "signal", "closed", 3200, lookup: false);
        await Keys();
        foreach (var (schema, perSignal) in new[] { ("meldpunt", 3), ("enrichment", 1), ("regie", 2) })
        {
            await Inbox(schema, perSignal);
        }

        await using var analyze = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 600 };
        await analyze.ExecuteNonQueryAsync();

        async Task<long> Count(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return (long)(await command.ExecuteScalarAsync())!;
        }

        async Task Documents(string schema, string kind, string state, int size, bool lookup)
        {
            await using var copy = await connection.BeginBinaryImportAsync($"copy {schema}.document (kind, id, version, data_key, region, state, owner, lookup, at, body) from stdin (format binary)");
            var body = new byte[size];
            foreach (var (id, at) in ids)
            {
                Random.Shared.NextBytes(body);
                await copy.StartRowAsync();
                await copy.WriteAsync(kind);
                await copy.WriteAsync(id.ToString());
                await copy.WriteAsync(4L);
                await copy.WriteAsync(id);
                await copy.WriteAsync("nijmegen");
                await copy.WriteAsync(state);
                await copy.WriteNullAsync();
                await (lookup ? copy.WriteAsync(id.ToString("N") + id.ToString("N")) : copy.WriteNullAsync());
                await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync(body);
            }

            await copy.CompleteAsync();
        }

        async Task Keys()
        {
            await using var copy = await connection.BeginBinaryImportAsync("copy keys.wrapped (id, service, granted_by, wrapped) from stdin (format binary)");
            var wrapped = new byte[61];
            foreach (var (id, _) in ids)
            {
                foreach (var service in new[] { "meldpunt", "enrichment", "regie" })
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(id);
                    await copy.WriteAsync(service);
                    await copy.WriteAsync("meldpunt");
                    await copy.WriteAsync(wrapped);
                }
            }

            await copy.CompleteAsync();
        }

        async Task Inbox(string schema, int perSignal)
        {
            await using var copy = await connection.BeginBinaryImportAsync($"copy {schema}.inbox (message, consumer, at) from stdin (format binary)");
            foreach (var (id, at) in ids)
            {
                for (var i = 0; i < perSignal; i++)
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(Guid.CreateVersion7(at));
                    await copy.WriteAsync(Guid.Empty);
                    await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
                }
            }

            await copy.CompleteAsync();
        }
    }

    /// <summary>Spread over ten years, oldest first.</summary>
    private static (Guid Id, DateTimeOffset At) Old(int number)
    {
        var at = new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number * 5.0);
        return (Guid.CreateVersion7(at), at);
    }
}
