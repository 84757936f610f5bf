using Npgsql;
using NpgsqlTypes;

namespace Keten.Hosting;

/// <summary>The key store's own schema, or own database (<c>Keten:Postgres:keys</c>).</summary>
internal sealed class PostgresKeyStore(NpgsqlDataSource database) : IKeyStore, IDisposable
{
    public async Task Migrate(CancellationToken stop)
    {
        await using var command = database.CreateCommand("""
            create schema if not exists keys;
            create table if not exists wrapped (
              id uuid not null, service text not null, granted_by text not null, wrapped bytea not null, at timestamptz not null default now(),
              primary key (id, service))
            """);
        try
        {
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.InsufficientPrivilege)
        {
            // Another service made it at the same moment, or it was made beforehand for services that may not.
        }
    }

    public async Task<IReadOnlyList<bool>> Add(IReadOnlyList<WrappedKey> keys)
    {
        await using var command = database.CreateCommand("""
            insert into wrapped (id, service, granted_by, wrapped) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])
            on conflict do nothing returning id, service
            """);
        Add(command, NpgsqlDbType.Uuid, keys.Select(k => k.Id));
        Add(command, NpgsqlDbType.Text, keys.Select(k => k.Service));
        Add(command, NpgsqlDbType.Text, keys.Select(k => k.From));
        Add(command, NpgsqlDbType.Bytea, keys.Select(k => k.Wrapped));
        await using var reader = await command.ExecuteReaderAsync();
        var added = new HashSet<(Guid, string)>();
        while (await reader.ReadAsync())
        {
            added.Add((reader.GetGuid(0), reader.GetString(1)));
        }

        return [.. keys.Select(k => added.Contains((k.Id, k.Service)))];
    }

    public async Task<IReadOnlyDictionary<(Guid Id, string Service), WrappedKey>> Find(IReadOnlyCollection<(Guid Id, string Service)> wanted)
    {
        await using var command = database.CreateCommand(
            "select w.id, w.service, w.granted_by, w.wrapped from unnest($1::uuid[], $2::text[]) k(id, service) join wrapped w on w.id = k.id and w.service = k.service");
        Add(command, NpgsqlDbType.Uuid, wanted.Select(k => k.Id));
        Add(command, NpgsqlDbType.Text, wanted.Select(k => k.Service));
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<(Guid, string), WrappedKey>();
        while (await reader.ReadAsync())
        {
            var key = new WrappedKey(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3));
            found[(key.Id, key.Service)] = key;
        }

        return found;
    }

    public bool IsTransient(Exception e) => PostgresFailure.IsTransient(e);

    public void Dispose() => database.Dispose();

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
