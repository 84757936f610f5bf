using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Keten.Tests.Faults;

/// <summary>What the services wrote down, counted from outside by the plain columns; the bodies stay sealed.</summary>
internal sealed class Stored : IDisposable
{
    private readonly Func<DbConnection> _connect;
    private readonly Func<string, string> _prefix;
    private readonly Func<DateTimeOffset, object> _moment;
    private readonly Action _gone;

    private Stored(Func<DbConnection> connect, Func<string, string> prefix, Func<DateTimeOffset, object> moment, Action gone) =>
        (_connect, _prefix, _moment, _gone) = (connect, prefix, moment, gone);

    public static Stored InPostgres(string connection)
    {
        var source = new NpgsqlDataSourceBuilder(connection).Build();
        return new(source.CreateConnection, service => service + ".", at => at.UtcDateTime, source.Dispose);
    }

    public static Stored InSqlite(DirectoryInfo folder)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "keten.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        return new(() => new SqliteConnection(connection.ToString()), service => service + "_", at => at.UtcTicks, () => folder.Delete(recursive: true));
    }

    /// <summary>Documents of every service and messages that wait for their moment, by what they are.</summary>
    /// <param name="ahead">How far the clock of the hub is ahead.</param>
    public async Task<Tally> Count(TimeSpan ahead)
    {
        var lines = new List<Tally.Line>();
        foreach (var service in Hub.Services)
        {
            lines.AddRange(await Ask(
                $"select kind, coalesce(state, ''), coalesce(owner, ''), version, count(*) from {_prefix(service)}document group by 1, 2, 3, 4", ahead,
                row => new Tally.Line(service, row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4))));
            lines.AddRange(await Ask(
                $"select target, count(*) from {_prefix(service)}outbox where not_before > @now group by 1", ahead,
                row => new Tally.Line(service, Tally.Timer, "waiting", row.GetString(0), 0, row.GetInt64(1))));
        }

        return new Tally(lines);
    }

    /// <summary>Outboxes with messages in them that should have left.</summary>
    public async Task<IEnumerable<string>> Due(TimeSpan ahead)
    {
        var due = new List<string>();
        foreach (var service in Hub.Services)
        {
            due.AddRange(await Ask(
                $"select target, count(*) from {_prefix(service)}outbox where not_before is null or not_before <= @now group by 1", ahead,
                row => $"outbox of {service}: {row.GetInt64(1)} {row.GetString(0)}"));
        }

        return due;
    }

    public Task<IReadOnlyList<Guid>> Ids(string service, string kind) =>
        Ask($"select id from {_prefix(service)}document where kind = '{kind}'", TimeSpan.Zero, row => Guid.Parse(row.GetString(0), CultureInfo.InvariantCulture));

    public void Dispose() => _gone();

    // A database that was killed leaves connections behind that look well until they are used.
    private async Task<IReadOnlyList<T>> Ask<T>(string sql, TimeSpan ahead, Func<DbDataReader, T> read)
    {
        for (var left = 50; ; left--)
        {
            try
            {
                return await AskOnce(sql, ahead, read);
            }
            catch (DbException e) when (e.IsTransient && left > 0)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<T>> AskOnce<T>(string sql, TimeSpan ahead, Func<DbDataReader, T> read)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var now = command.CreateParameter();
        (now.ParameterName, now.Value) = ("@now", _moment(TimeProvider.System.GetUtcNow() + ahead));
        if (sql.Contains("@now", StringComparison.Ordinal))
        {
            command.Parameters.Add(now);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
