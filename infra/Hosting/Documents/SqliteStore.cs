using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Keten.Hosting;

/// <summary>
/// The one SQLite file of the embedded hub, tables prefixed per service. One file, because the durable hand-off between
/// services is one transaction: a consumer's commit counts down the outbox row of the service it got the message from.
/// </summary>
internal sealed partial class SqliteStore(string path, IReadOnlyList<string> services, TimeProvider clock) : IStore, IDisposable
{
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly SemaphoreSlim _writing = new(1);
    private SqliteConnection? _writer;

    private SqliteConnection Writing => _writer ??= Open();

    public async Task Migrate(CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            Run("create table if not exists script (service text not null, number integer not null, primary key (service, number))");
            foreach (var service in services)
            {
                foreach (var (number, sql) in Scripts.For("sqlite"))
                {
                    if (Convert.ToInt32(Scalar("select count(*) from script where service = $1 and number = $2", service, number), System.Globalization.CultureInfo.InvariantCulture) == 0)
                    {
                        using var script = Writing.CreateCommand();
                        script.CommandText = "begin;" + sql.Replace("{service}", service, StringComparison.Ordinal) + ";commit";
                        script.ExecuteNonQuery();
                        Run("insert into script values ($1, $2)", service, number);
                    }
                }
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public bool KeepsKeys => false;

    public async Task<Outcome[]> Commit(IReadOnlyList<ChangeSet> group, IReadOnlyList<(string Service, Guid Row)> sent)
    {
        await _writing.WaitAsync();
        try
        {
            Run("begin immediate");
            try
            {
                var outcomes = group.Select(Apply).ToArray();
                foreach (var (service, row) in sent)
                {
                    Run($"delete from {service}_outbox where row = $1", Blob(row));
                }

                Run("commit");
                return outcomes;
            }
            catch
            {
                try
                {
                    Run("rollback");
                }
                catch (SqliteException)
                {
                    // The failed statement may have rolled back already.
                }

                throw;
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private Outcome Apply(ChangeSet set)
    {
        var service = set.Service;
        if (Scalar($"select 1 from {service}_inbox where message = $1 and consumer = $2", Blob(set.Message), Blob(set.Consumer)) is not null)
        {
            return Outcome.Duplicate;
        }

        foreach (var d in set.Documents.Where(d => !d.Removed))
        {
            var version = Scalar($"select version from {service}_document where kind = $1 and id = $2", d.Key.Kind, d.Key.Id);
            if ((version is null ? 0 : (long)version) != d.Expected)
            {
                return Outcome.Conflict;
            }
        }

        var now = clock.GetUtcNow().UtcTicks;
        Run($"insert into {service}_inbox values ($1, $2, $3)", Blob(set.Message), Blob(set.Consumer), now);
        set.Documents.Where(d => d.Removed).ToList().ForEach(d => Run($"delete from {service}_document where kind = $1 and id = $2", d.Key.Kind, d.Key.Id));
        foreach (var d in set.Documents.Where(d => !d.Removed))
        {
            Run($"""
                insert into {service}_document values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                on conflict do update set version = excluded.version, data_key = excluded.data_key, region = excluded.region, state = excluded.state,
                owner = excluded.owner, lookup = excluded.lookup, at = excluded.at, body = excluded.body
                """, d.Key.Kind, d.Key.Id, d.Expected + 1, d.DataKey is { } k ? Blob(k) : null, d.Columns.Region, d.Columns.State, d.Columns.Owner, d.Columns.Lookup, d.Columns.At?.UtcTicks, d.Body);
        }

        Record(set);
        foreach (var o in set.Outgoing)
        {
            Run($"insert into {service}_outbox values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                Blob(o.Row), Blob(o.MessageId), o.Target, o.ToQueue ? 1 : 0, o.RoutingKey, o.Acute ? 1 : 0, o.Body, o.ContentType, o.Trace, o.Attempt, now, o.NotBefore?.UtcTicks, o.Remaining);
        }

        if (set.HandOff is var (from, row))
        {
            Run($"update {from}_outbox set remaining = remaining - 1 where row = $1", Blob(row));
            Run($"delete from {from}_outbox where row = $1 and remaining <= 0", Blob(row));
        }

        return Outcome.Done;
    }

    public async Task Prune(string service, DateTimeOffset before)
    {
        await _writing.WaitAsync();
        try
        {
            Run($"delete from {service}_inbox where at < $1", before.UtcTicks);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Busy, locked, I/O error, disk full.
    public bool IsTransient(Exception e) => e is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 };

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _writer?.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writing.Dispose();
    }

    private SqliteConnection Open()
    {
        // A second of waiting for a lock, not the driver's thirty: the writer itself tries again, and an HTTP caller must hear in time.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        using var pragma = connection.CreateCommand();
        // FULL: a commit that was answered survives a power cut, not only a crash.
        pragma.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 1000; pragma wal_autocheckpoint = 4000; pragma secure_delete = on";
        pragma.ExecuteNonQuery();
        return connection;
    }

    private void Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    private object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar();

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = Command(Writing, sql, values);
            return command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private static byte[] Blob(Guid id) => id.ToByteArray(bigEndian: true);

    private static Guid Guid(SqliteDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);
}
