using Microsoft.Data.Sqlite;

namespace Keten.Hosting;

/// <summary>The embedded key store: a file of its own, committed before the file it opens.</summary>
internal sealed class SqliteKeyStore(string path) : IKeyStore, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private SqliteConnection? _connection;

    public async Task Migrate(CancellationToken stop) => await Locked(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            create table if not exists wrapped (
              id blob not null, service text not null, granted_by text not null, wrapped blob not null,
              primary key (id, service)) without rowid
            """;
        return command.ExecuteNonQuery();
    });

    public Task<IReadOnlyList<bool>> Add(IReadOnlyList<IReadOnlyList<WrappedKey>> works) => Locked(connection =>
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into wrapped values ($id, $service, $from, $wrapped) on conflict do nothing";
        var id = command.Parameters.Add("$id", SqliteType.Blob);
        var service = command.Parameters.Add("$service", SqliteType.Text);
        var from = command.Parameters.Add("$from", SqliteType.Text);
        var wrapped = command.Parameters.Add("$wrapped", SqliteType.Blob);
        var added = new bool[works.Count];
        for (var i = 0; i < works.Count; i++)
        {
            added[i] = works[i].Where(k => k.Service == k.From).All(Insert);
            if (added[i])
            {
                works[i].Where(k => k.Service != k.From).ToList().ForEach(k => Insert(k));
            }
        }

        transaction.Commit();
        return (IReadOnlyList<bool>)added;

        bool Insert(WrappedKey key)
        {
            id.Value = key.Id.ToByteArray(bigEndian: true);
            service.Value = key.Service;
            from.Value = key.From;
            wrapped.Value = key.Wrapped;
            return command.ExecuteNonQuery() == 1;
        }
    });

    public Task<IReadOnlyDictionary<(Guid Id, string Service), WrappedKey>> Find(IReadOnlyCollection<(Guid Id, string Service)> wanted) => Locked(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select granted_by, wrapped from wrapped where id = $id and service = $service";
        var id = command.Parameters.Add("$id", SqliteType.Blob);
        var service = command.Parameters.Add("$service", SqliteType.Text);
        var found = new Dictionary<(Guid, string), WrappedKey>();
        foreach (var key in wanted)
        {
            id.Value = key.Id.ToByteArray(bigEndian: true);
            service.Value = key.Service;
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                found[key] = new(key.Id, key.Service, reader.GetString(0), reader.GetFieldValue<byte[]>(1));
            }
        }

        return (IReadOnlyDictionary<(Guid, string), WrappedKey>)found;
    });

    public Task Destroy(IReadOnlyCollection<Guid> ids) => Locked(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "delete from wrapped where id = $id";
        var id = command.Parameters.Add("$id", SqliteType.Blob);
        foreach (var gone in ids)
        {
            id.Value = gone.ToByteArray(bigEndian: true);
            command.ExecuteNonQuery();
        }

        // Nor in the log that is written before the file.
        using var empty = connection.CreateCommand();
        empty.CommandText = "pragma wal_checkpoint(truncate)";
        empty.ExecuteNonQuery();
        return true;
    });

    public bool IsTransient(Exception e) => e is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 };

    public void Dispose()
    {
        _connection?.Dispose();
        _one.Dispose();
    }

    private async Task<T> Locked<T>(Func<SqliteConnection, T> use)
    {
        await _one.WaitAsync();
        try
        {
            return use(_connection ??= Open());
        }
        finally
        {
            _one.Release();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var pragma = connection.CreateCommand();
        // secure_delete: a destroyed key must not linger in a free page.
        pragma.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma secure_delete = on";
        pragma.ExecuteNonQuery();
        return connection;
    }
}
