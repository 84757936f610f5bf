using System.Collections;
using System.Collections.Frozen;

namespace Keten.Messages;

/// <summary>A closed list of codes in the order in which people see them.</summary>
public readonly struct CodeList : IReadOnlyList<Term>
{
    private readonly Term[] _terms;
    private readonly FrozenDictionary<string, Term> _byCode;

    /// <param name="name">As in <see cref="Codes.All"/> and htcds.json.</param>
    /// <param name="terms">In the order in which people see them.</param>
    internal CodeList(string name, params Term[] terms)
    {
        _terms = [.. terms.Select(term => term with { Htcds = Messages.Htcds.Of(name, term.Code)?.ToString() })];
        _byCode = _terms.ToFrozenDictionary(term => term.Code, StringComparer.Ordinal);
    }

    public int Count => _terms.Length;

    public Term this[int index] => _terms[index];

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>The list's own instance of the code, so that a report of a thousand codes holds no copies; null when unknown.</summary>
    public string? Known(ReadOnlySpan<char> code) =>
        _byCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var term) ? term.Code : null;

    /// <summary>The coarser code, or the code itself when it has none. Unknown codes have no parent.</summary>
    public string? ParentOf(string code) => _byCode.TryGetValue(code, out var term) ? term.Parent ?? term.Code : null;

    public IEnumerator<Term> GetEnumerator() => ((IEnumerable<Term>)_terms).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
