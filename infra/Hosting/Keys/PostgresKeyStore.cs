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
        try
        {
            // Nearly always all of them are new.
            await using var insert = database.CreateCommand("insert into wrapped (id, service, granted_by, wrapped) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])");
            Add(insert, works);
            await insert.ExecuteNonQueryAsync();
            return [.. works.Select(_ => true)];
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return await AddWhatIsNew(works);
        }
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

    public async Task Destroy(IReadOnlyCollection<Guid> ids)
    {
        await using var command = database.CreateCommand("delete from wrapped where id = any($1)");
        Add(command, NpgsqlDbType.Uuid, ids);
        await command.ExecuteNonQueryAsync();
    }

    public bool IsTransient(Exception e) => PostgresFailure.IsTransient(e);

    public void Dispose() => database.Dispose();

    private async Task<IReadOnlyList<bool>> AddWhatIsNew(IReadOnlyList<IReadOnlyList<WrappedKey>> works)
    {
        await using var command = database.CreateCommand("""
            with k as (select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::int[]) t(id, service, granted_by, wrapped, work)),
            own as (insert into wrapped (id, service, granted_by, wrapped) select id, service, granted_by, wrapped from k where service = granted_by
              on conflict do nothing returning wrapped),
            late as (select work from k where service = granted_by and wrapped not in (select wrapped from own)),
            others as (insert into wrapped (id, service, granted_by, wrapped) select id, service, granted_by, wrapped from k
              where service <> granted_by and work not in (select work from late) on conflict do nothing)
            select work from late
            """);
        Add(command, works);
        Add(command, NpgsqlDbType.Integer, works.SelectMany((wraps, work) => wraps.Select(_ => work)));
        await using var reader = await command.ExecuteReaderAsync();
        var added = new bool[works.Count];
        Array.Fill(added, true);
        while (await reader.ReadAsync())
        {
            added[reader.GetInt32(0)] = false;
        }

        return added;
    }

    private static void Add(NpgsqlCommand command, IReadOnlyList<IReadOnlyList<WrappedKey>> works)
    {
        var wraps = works.SelectMany(w => w).ToArray();
        Add(command, NpgsqlDbType.Uuid, wraps.Select(w => w.Id));
        Add(command, NpgsqlDbType.Text, wraps.Select(w => w.Service));
        Add(command, NpgsqlDbType.Text, wraps.Select(w => w.From));
        Add(command, NpgsqlDbType.Bytea, wraps.Select(w => w.Wrapped));
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
