namespace Keten.Hosting;

/// <summary>Goes along one copy of a ledger in the order of its numbers, and says of each entry whether it is whole and follows on what is before it.</summary>
/// <param name="service">Whose ledger it is.</param>
/// <param name="key">What this copy is sealed with.</param>
internal sealed class ChainReader(string service, byte[] key)
{
    private long _number = Chain.Start(service).Sequence;

    // Several have one number where a service gave it out twice: then what comes next may follow on any of them.
    private List<byte[]> _here = [Chain.Start(service).Hash];
    private List<byte[]> _before = [];

    public LedgerPlace Next(LedgerEntry entry)
    {
        if (entry.Sequence != _number)
        {
            _before = entry.Sequence == _number + 1 ? _here : [];
            (_number, _here) = (entry.Sequence, []);
        }

        _here.Add(entry.Hash);
        return new(
            entry.Sequence,
            Convert.ToHexStringLower(entry.Hash),
            Changed: !Chain.IsWhole(service, key, entry),
            Unlinked: _before.Count > 0 && !_before.Exists(hash => hash.AsSpan().SequenceEqual(entry.Previous)));
    }
}
