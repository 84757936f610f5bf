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

    public async Task<IReadOnlyList<bool>> Add(IReadOnlyList<IReadOnlyList<WrappedKey>> works)
    {
        await using var command = database.CreateCommand("""
            with k as (select * from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::bytea[]) t(work, id, service, granted_by, wrapped)),
            own as (insert into wrapped (id, service, granted_by, wrapped) select id, service, granted_by, wrapped from k where service = granted_by
              on conflict do nothing returning wrapped),
            late as (select work from k where service = granted_by and wrapped not in (select wrapped from own)),
            others as (insert into wrapped (id, service, granted_by, wrapped) select id, service, granted_by, wrapped from k
              where service <> granted_by and work not in (select work from late) on conflict do nothing)
            select work from late
            """);
        var keys = works.SelectMany((wraps, work) => wraps.Select(wrap => (work, wrap))).ToArray();
        Add(command, NpgsqlDbType.Integer, keys.Select(k => k.work));
        Add(command, NpgsqlDbType.Uuid, keys.Select(k => k.wrap.Id));
        Add(command, NpgsqlDbType.Text, keys.Select(k => k.wrap.Service));
        Add(command, NpgsqlDbType.Text, keys.Select(k => k.wrap.From));
        Add(command, NpgsqlDbType.Bytea, keys.Select(k => k.wrap.Wrapped));
        await using var reader = await command.ExecuteReaderAsync();
        var added = new bool[works.Count];
        Array.Fill(added, true);
        while (await reader.ReadAsync())
        {
            added[reader.GetInt32(0)] = false;
        }

        return added;
    }

    public async Task<IReadOnlyDictionary<(Guid Id, string Service), WrappedKey>> Find(IReadOnlyCollection<(Guid Id, string Service)> wanted)
    {
        await using var command = database.CreateCommand(
            "select w.* from unnest($1::uuid[], $2::text[]) k(id, service) cross join lateral (select id, service, granted_by, wrapped from wrapped s where s.id = k.id and s.service = k.service limit 1) w");
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
