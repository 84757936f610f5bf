namespace Keten.Hosting;

/// <summary>One record of a ledger in its place in the chain: ids, codes, names of fields and hashes; never content.</summary>
/// <param name="Sequence">Its number, from 1 and without holes.</param>
/// <param name="Previous">Hash of the entry before it.</param>
/// <param name="Hash">See <see cref="Chain.Hash"/>.</param>
/// <param name="Seal">See <see cref="Chain.Seal"/>.</param>
/// <param name="Record">See <see cref="LedgerRecord"/>.</param>
internal sealed record LedgerEntry(long Sequence, byte[] Previous, byte[] Hash, byte[] Seal, byte[] Record);

/// <summary>Where a chain ends, and the next entry follows on.</summary>
internal readonly record struct Link(long Sequence, byte[] Hash);

/// <summary>A disclosure on its way into the ledger. Its place is known when it is committed, and only then its message can be written.</summary>
/// <param name="Record">See <see cref="LedgerRecord"/>.</param>
/// <param name="Key">Seals it: the service's own, for its ledger.</param>
/// <param name="Envelope">The message that says its place.</param>
internal sealed record Disclosing(byte[] Record, byte[] Key, Func<LedgerEntry, byte[]> Envelope);

/// <summary>What one copy of a ledger has at a number.</summary>
/// <param name="Sequence">The number.</param>
/// <param name="Hash">As stored, hex.</param>
/// <param name="Changed">The record does not fit its hash or seal: somebody wrote in the database.</param>
/// <param name="Unlinked">It does not follow on the one before, which is there.</param>
public sealed record LedgerPlace(long Sequence, string Hash, bool Changed = false, bool Unlinked = false);
