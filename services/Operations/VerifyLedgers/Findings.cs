using Keten.Hosting;

namespace Keten.Operations.VerifyLedgers;

/// <summary>What is wrong in the ledger of one service, from its own copy and from the one that was collected. Neither is believed before the other.</summary>
internal sealed class Findings
{
    private readonly string _service;
    private readonly List<Finding> _found = [];
    private readonly Dictionary<(string Code, string? Copy), int> _latest = [];

    private Findings(string service) => _service = service;

    /// <param name="service">Whose ledger it is.</param>
    /// <param name="own">In the order of the numbers; null: the service did not answer.</param>
    /// <param name="collected">In the order of the numbers.</param>
    /// <param name="kept">Heads that were written down before, elsewhere.</param>
    public static IReadOnlyList<Finding> In(string service, IReadOnlyList<LedgerPlace>? own, IReadOnlyList<LedgerPlace> collected, IEnumerable<Head> kept)
    {
        var findings = new Findings(service);
        if (own is null)
        {
            findings._found.Add(new(service, null, null, Finding.Unanswered, null));
        }

        var mine = own?.ToLookup(place => place.Sequence);
        var theirs = collected.ToLookup(place => place.Sequence);
        // A forged record claims a number; only one that is whole proves that those before it were given out.
        var highest = (own ?? []).Concat(collected).Where(place => !place.Changed).Select(place => place.Sequence).DefaultIfEmpty(0).Max();
        var expected = 1L;
        foreach (var number in (own ?? []).Concat(collected).Select(place => place.Sequence).Distinct().Order())
        {
            if (number > expected && number <= highest)
            {
                findings.Add(expected, number - 1, Finding.Missing, null);
            }

            expected = Math.Max(expected, number + 1);
            findings.At(number, mine is null ? null : [.. mine[number]], [.. theirs[number]]);
        }

        foreach (var head in kept.Where(head => head.Service == service))
        {
            findings.Compare(head, mine?[head.Sequence], Finding.Own);
            findings.Compare(head, theirs[head.Sequence], Finding.Collected);
        }

        return findings._found;
    }

    private void At(long number, IReadOnlyList<LedgerPlace>? own, IReadOnlyList<LedgerPlace> collected)
    {
        if (own is [] && IsThere(collected))
        {
            Add(number, number, Finding.Missing, Finding.Own);
        }

        if (collected is [] && own is not null && IsThere(own))
        {
            Add(number, number, Finding.Missing, Finding.Collected);
        }

        One(number, own ?? [], Finding.Own);
        One(number, collected, Finding.Collected);
        var whole = collected.Where(place => !place.Changed).ToList();
        if (whole.Count > 1)
        {
            // Both were sealed here as they arrived: it is the service that said so twice.
            Add(number, number, Finding.Doubled, Finding.Own);
        }

        if (whole.Count > 0 && own is [{ Changed: false } only] && !whole.Exists(place => place.Hash == only.Hash))
        {
            Add(number, number, Finding.Differs, null);
        }
    }

    private void One(long number, IReadOnlyList<LedgerPlace> copy, string name)
    {
        if (copy.Any(place => place.Changed))
        {
            Add(number, number, Finding.Changed, name);
        }

        if (copy.Any(place => place.Unlinked))
        {
            Add(number, number, Finding.Unlinked, name);
        }
    }

    private static bool IsThere(IReadOnlyList<LedgerPlace> copy) => copy.Any(place => !place.Changed);

    private void Compare(Head head, IEnumerable<LedgerPlace>? copy, string name)
    {
        if (copy is not null && !copy.Any(place => place.Hash == head.Hash))
        {
            _found.Add(new(_service, head.Sequence, head.Sequence, Finding.NotAsKept, name));
        }
    }

    /// <summary>What is found of records in a row is one finding.</summary>
    private void Add(long from, long through, string code, string? copy)
    {
        if (_latest.TryGetValue((code, copy), out var latest) && _found[latest].Through == from - 1)
        {
            _found[latest] = _found[latest] with { Through = through };
            return;
        }

        _latest[(code, copy)] = _found.Count;
        _found.Add(new(_service, from, through, code, copy));
    }
}
