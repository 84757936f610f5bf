using Microsoft.Data.Sqlite;

namespace Keten.Hosting;

/// <content>Ledgers. Where a chain ends is read in the transaction that adds to it: nobody else can write meanwhile, in this process or another.</content>
internal sealed partial class SqliteStore
{
    public Task<IReadOnlyList<LedgerEntry>> Ledger(string service, long from, int limit) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"select sequence, previous, hash, seal, record from {service}_ledger where sequence >= $1 order by sequence limit $2", from, limit);
        return Entries(command);
    }));

    public Task<IReadOnlyList<LedgerEntry>> Collected(string service, string of, Link after, int limit) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"""
            select sequence, previous, hash, seal, record from {service}_collected where service = $1 and (sequence, hash) > ($2, $3)
            order by sequence, hash limit $4
            """, of, after.Sequence, after.Hash, limit);
        return Entries(command);
    }));

    public Task<IReadOnlyDictionary<string, long>> HighestCollected(string service) => Task.FromResult(Read(connection =>
    {
        using var command = Command(connection, $"select service, max(sequence) from {service}_collected group by service");
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read())
        {
            found[reader.GetString(0)] = reader.GetInt64(1);
        }

        return (IReadOnlyDictionary<string, long>)found;
    }));

    private void Record(ChangeSet set)
    {
        var disclosed = set.Outgoing.Where(o => o.Disclosing is not null).ToList();
        if (disclosed.Count > 0)
        {
            foreach (var entry in Chain.Append(set.Service, Last(set.Service), disclosed))
            {
                Run($"insert into {set.Service}_ledger values ($1, $2, $3, $4, $5)", entry.Sequence, entry.Previous, entry.Hash, entry.Seal, entry.Record);
            }
        }

        foreach (var (of, entry) in set.Collected)
        {
            Run($"insert into {set.Service}_collected (service, sequence, previous, hash, seal, record) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                of, entry.Sequence, entry.Previous, entry.Hash, entry.Seal, entry.Record);
        }
    }

    private Link Last(string service)
    {
        using var reader = Prepared($"select sequence, hash from {service}_ledger order by sequence desc limit 1", []).ExecuteReader();
        return reader.Read() ? new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : Chain.Start(service);
    }

    private static IReadOnlyList<LedgerEntry> Entries(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var entries = new List<LedgerEntry>();
        while (reader.Read())
        {
            entries.Add(new(reader.GetInt64(0), Bytes(1), Bytes(2), Bytes(3), Bytes(4)));
        }

        return entries;

        byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);
    }
}
