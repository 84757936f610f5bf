using Npgsql;
using NpgsqlTypes;

namespace Keten.Hosting;

/// <content>What keeps the tables in shape.</content>
internal sealed partial class PostgresStore
{
    public async Task Migrate(CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Run($"select pg_advisory_xact_lock(hashtext('{schema}'))");
        if (await Run($"select 1 from pg_namespace where nspname = '{schema}'") is null)
        {
            // In production the schema and its role are made beforehand, and this service may not.
            await Run($"create schema {schema}");
        }

        await Run("create table if not exists script (number int primary key, at timestamptz not null default now())");
        var applied = Convert.ToInt32(await Run("select coalesce(max(number), 0) from script"), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (number, sql) in Scripts.For("postgres").Where(s => s.Number > applied))
        {
            await Run(sql);
            await Run($"insert into script (number) values ({number})");
        }

        await transaction.CommitAsync(stop);

        async Task<object?> Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return await command.ExecuteScalarAsync(stop);
        }
    }

    // One by one, through the index, as with what is stored.
    private static void Remove(NpgsqlBatch batch, IEnumerable<DocumentWrite> gone)
    {
        foreach (var key in gone.Select(d => d.Key))
        {
            var remove = new Parameters(batch, "delete from document where kind = $1 and id = $2");
            remove.One(NpgsqlDbType.Text, key.Kind);
            remove.One(NpgsqlDbType.Text, key.Id);
        }
    }

    public async Task Prune(string service, DateTimeOffset before)
    {
        await using var command = database.CreateCommand("delete from inbox where at < $1");
        command.Parameters.Add(new() { Value = before.UtcDateTime });
        await command.ExecuteNonQueryAsync();
    }
}
