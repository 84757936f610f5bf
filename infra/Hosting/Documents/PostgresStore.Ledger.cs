using Npgsql;
using NpgsqlTypes;

namespace Keten.Hosting;

/// <content>
/// Ledgers. Where the chain ends is remembered, so that a group with disclosures is still one round trip. The two lanes take
/// turns with those; that another instance of this service was first shows by the number, which is given out once.
/// </content>
internal sealed partial class PostgresStore
{
    private const string AddToLedger = "insert into ledger (sequence, previous, hash, seal, record) select * from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[])";

    private const string Collect = """
        insert into collected (sequence, previous, hash, seal, record, service)
        select * from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[]) on conflict do nothing
        """;

    private readonly SemaphoreSlim _recording = new(1);

    // Null: to be read, because a commit failed or nobody knows whether it did.
    private Link? _last;

    public async Task<IReadOnlyList<LedgerEntry>> Ledger(string service, long from, int limit)
    {
        await using var command = database.CreateCommand("select sequence, previous, hash, seal, record from ledger where sequence >= $1 order by sequence limit $2");
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = limit });
        return await Entries(command);
    }

    public async Task<IReadOnlyList<LedgerEntry>> Collected(string service, string of, Link after, int limit)
    {
        await using var command = database.CreateCommand("""
            select sequence, previous, hash, seal, record from collected where service = $1 and (sequence, hash) > ($2, $3)
            order by sequence, hash limit $4
            """);
        command.Parameters.Add(new() { Value = of });
        command.Parameters.Add(new() { Value = after.Sequence });
        command.Parameters.Add(new() { Value = after.Hash });
        command.Parameters.Add(new() { Value = limit });
        return await Entries(command);
    }

    public async Task<IReadOnlyDictionary<string, long>> HighestCollected(string service)
    {
        await using var command = database.CreateCommand("select service, max(sequence) from collected group by service");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            found[reader.GetString(0)] = reader.GetInt64(1);
        }

        return found;
    }

    private async Task<Outcome[]> Record(IReadOnlyList<OutgoingRow> disclosed, Func<IReadOnlyList<LedgerEntry>, Task<Outcome[]>> commit)
    {
        await _recording.WaitAsync();
        try
        {
            while (true)
            {
                var entries = Chain.Append(schema, _last ?? await Last(), disclosed);
                _last = null;
                try
                {
                    var outcomes = await commit(entries);
                    _last = outcomes.All(outcome => outcome == Outcome.Done) ? new(entries[^1].Sequence, entries[^1].Hash) : null;
                    return outcomes;
                }
                catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ledger_pkey" })
                {
                    // Another instance was first: the same again, behind it.
                }
            }
        }
        finally
        {
            _recording.Release();
        }
    }

    private async Task<Link> Last()
    {
        await using var command = database.CreateCommand("select sequence, previous, hash, seal, record from ledger order by sequence desc limit 1");
        return await Entries(command) is [var last] ? new(last.Sequence, last.Hash) : Chain.Start(schema);
    }

    private static void Write(NpgsqlBatch batch, IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.Count > 0)
        {
            Add(new(batch, AddToLedger), entries);
        }
    }

    private static void Write(NpgsqlBatch batch, IReadOnlyList<Collected> collected)
    {
        if (collected.Count == 0)
        {
            return;
        }

        // In one order everywhere, as with documents.
        var ordered = collected.OrderBy(c => c.Service, StringComparer.Ordinal).ThenBy(c => c.Entry.Sequence).ToList();
        var add = new Parameters(batch, Collect);
        Add(add, [.. ordered.Select(c => c.Entry)]);
        add.Array(NpgsqlDbType.Text, ordered, c => c.Service);
    }

    private static void Add(Parameters add, IReadOnlyList<LedgerEntry> entries)
    {
        add.Array(NpgsqlDbType.Bigint, entries, e => e.Sequence);
        add.Array(NpgsqlDbType.Bytea, entries, e => e.Previous);
        add.Array(NpgsqlDbType.Bytea, entries, e => e.Hash);
        add.Array(NpgsqlDbType.Bytea, entries, e => e.Seal);
        add.Array(NpgsqlDbType.Bytea, entries, e => e.Record);
    }

    private static async Task<IReadOnlyList<LedgerEntry>> Entries(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<LedgerEntry>();
        while (await reader.ReadAsync())
        {
            entries.Add(new(reader.GetInt64(0), Bytes(1), Bytes(2), Bytes(3), Bytes(4)));
        }

        return entries;

        byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);
    }
}
