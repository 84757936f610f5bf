namespace Keten.Sharing.Masking;

/// <summary>Told of every place: where, whose, and whether something in it is somebody's who is hidden.</summary>
internal delegate void Found(int start, int end, IReadOnlyList<int> who, bool hides);

/// <summary>Finds the names in a text: words that are names, and with them the initials, prefixes and further names that belong to the same person.</summary>
internal sealed class Mentions
{
    private const int MostPrefixes = 4;

    private readonly Script _script;
    private readonly Names _names;
    private readonly Entry?[] _entries;
    private readonly bool[] _named;
    private readonly How[] _how;
    private readonly Context _context;
    private readonly bool[] _hidden;
    private readonly Nobodys _nobodys;

    /// <param name="script">The text.</param>
    /// <param name="names">Whom to look for.</param>
    /// <param name="hidden">Who of them is hidden.</param>
    /// <param name="nobodys">Words of this text that turned out to be nobody's name; grows.</param>
    public Mentions(Script script, Names names, bool[] hidden, Nobodys nobodys)
    {
        (_hidden, _nobodys) = (hidden, nobodys);
        var words = script.Tokens.Length;
        (_script, _names, _entries, _how, _named) = (script, names, new Entry?[words], new How[words], new bool[words]);
        _context = new Context(script, names.Initials, _entries, _how, _named);
    }

    private int Count => _script.Tokens.Length;

    public void Find(Found found)
    {
        for (var i = 0; i < Count; i++)
            LookUp(i);
        for (var i = 0; i < Count; i++)
            _named[i] = _entries[i] is not null && _context.IsName(i);
        for (var i = 0; i < Count; i++)
        {
            if (_named[i])
                i = Run(i, found);
            else if (_context.IsInitial(i) || _script.Tokens[i].Shape == Shape.Upper)
                i = InitialsAlone(i, found);
        }
    }

    private void LookUp(int at)
    {
        var token = _script.Tokens[at];
        if (token.Shape == Shape.Digits || _nobodys.Has(token))
            return;
        var word = _script.Word(at);
        _entries[at] = _names.Exact(word, token.Hash);
        if (_entries[at] is null && _names.Like(word, token.Shape, out var how) is { } like && Words.DoubtOf(word) == Doubt.None)
            (_entries[at], _how[at]) = (like, how);
        if (_entries[at] is null)
            _nobodys.Add(token);
    }

    private int Run(int first, Found found)
    {
        var who = Whose(first);
        var hides = Hides(who);
        var last = first;
        for (var next = Next(last, who); next > 0; next = Next(last, who))
        {
            last = next;
            hides |= Hides(Whose(last));
            who = [.. who.Intersect(Whose(last))];
        }

        var end = last > first && _entries[first]!.Is(Part.Family) && _entries[last]!.Is(Part.Given) && PrefixAfter(last, who) is > 0 and var prefix ? (prefix, _script.Tokens[prefix].End) : End(last, who);
        found(_script.Tokens[Start(first, who)].Start, end.Item2, who, hides);
        return end.Item1;
    }

    // The next word of the same name: after prefixes and initials, after a comma when the family name came first.
    private int Next(int last, IReadOnlyList<int> who)
    {
        var next = last + 1;
        while (next < Count && next - last <= MostPrefixes && !_named[next] && _context.Joins(next) && (_context.IsInitial(next) || Words.Prefixes.Contains(_context.Word(next))))
            next++;
        if (next >= Count || !_named[next] || !(_context.Joins(next) || (next == last + 1 && IsReversed(last, next))))
            return 0;
        return who.Any(Whose(next).Contains) ? next : 0;
    }

    private bool IsReversed(int family, int given) =>
        _entries[family]!.Is(Part.Family) && _entries[given]!.Is(Part.Given) && _script.Before(given).Trim() is ",";

    private int Start(int first, IReadOnlyList<int> who)
    {
        var start = first;
        if (_entries[first]!.Is(Part.Family))
        {
            while (start > 0 && _context.Joins(start) && !_named[start - 1] && Words.Prefixes.Contains(_context.Word(start - 1)))
                start--;
            // "Het paspoort van Berg": van is hers only when it is all of her prefix, or the end of it.
            while (start < first && !_names.Initials.ArePrefix([.. Enumerable.Range(start, first - start).Select(at => _context.Word(at).ToString())], who))
                start++;
        }

        if (start > 0 && _entries[first]!.Is(Part.Family) && _context.Joins(start) && _context.MayBeGiven(start - 1, letter => _names.Initials.StartsGiven(letter, who)))
            return start - 1;
        var initials = start;
        while (initials > 0 && _context.Joins(initials) && _context.IsInitial(initials - 1))
            initials--;
        var isTheirs = initials < start && (_names.Initials.HaveNoGiven(who) || Enumerable.Range(initials, start - initials).Any(i => _names.Initials.StartsGiven(_script.Word(i)[0], who)));
        return isTheirs ? initials : start;
    }

    // Berg, Jan van den. 0: no prefix of theirs follows.
    private int PrefixAfter(int last, IReadOnlyList<int> who)
    {
        var end = last;
        while (end + 1 < Count && end - last < MostPrefixes && _context.Joins(end + 1) && !_named[end + 1] && Words.Prefixes.Contains(_context.Word(end + 1)))
            end++;
        while (end > last && !_names.Initials.ArePrefix([.. Enumerable.Range(last + 1, end - last).Select(at => _context.Word(at).ToString())], who))
            end--;
        return end > last ? end : 0;
    }

    // Anna K., Jan v.d. B., Kowalska A.M., anna99.
    private (int Token, int Text) End(int last, IReadOnlyList<int> who)
    {
        var next = last + 1;
        if (next < Count && _script.Tokens[next].Shape == Shape.Digits && _script.Before(next).IsEmpty)
            return (next, _script.Tokens[next].End);
        var isGiven = _entries[last]!.Is(Part.Given);
        while (isGiven && next < Count && next - last <= MostPrefixes && !_named[next] && _context.Joins(next) && !_context.IsInitial(next) && Words.Prefixes.Contains(_context.Word(next)))
            next++;
        if (next < Count && (_context.Joins(next) || (!isGiven && _script.Before(next).Trim() is ",")) && _context.IsInitial(next)
            && (isGiven ? _names.Initials.StartsFamily(_script.Word(next)[0], who) : _names.Initials.StartsGiven(_script.Word(next)[0], who)))
        {
            while (next + 1 < Count && _script.Before(next + 1) is "." && _context.IsInitial(next + 1))
                next++;
            // "Kowalska, A. Kowalska" are two.
            if (next + 1 == Count || !_named[next + 1] || !_context.Joins(next + 1))
                return (next, _script.Tokens[next].End);
        }

        return (last, _script.Tokens[last].End);
    }

    // A.K., J. de B.; without full stops only where a name is announced.
    private int InitialsAlone(int first, Found found)
    {
        var last = first;
        var letters = _context.Word(first).ToString();
        if (_context.IsInitial(first))
        {
            while (last + 1 < Count && letters.Length < 6 && _script.Tokens[last + 1].Length <= 3 && _script.Before(last + 1) is "." or ". " or " " && (_context.IsInitial(last + 1) || Words.Prefixes.Contains(_context.Word(last + 1))))
                letters += _script.Word(++last)[0];
            while (last > first && !_context.IsInitial(last))
                (last, letters) = (last - 1, letters[..^1]);
            if (last == first || _script.Before(first + 1)[0] != '.' || IsCompany(first, letters))
                return first;
        }
        else if (letters.Length > 4 || first == 0 || !_context.Joins(first) || !IsAnnounced(first))
        {
            return first;
        }

        if (_names.Initials.Whose(letters) is not { Count: > 0 } who)
            return first;
        found(_script.Tokens[first].Start, _script.Tokens[last].End, who, Hides(who));
        return last;
    }

    // Tuinderij Voorbeeld B.V.
    private bool IsCompany(int first, string letters) =>
        letters is "bv" or "nv" or "cv" && first > 0 && _context.Joins(first) && _script.Tokens[first - 1].Shape is Shape.Capital or Shape.Upper && !IsAnnounced(first);

    private bool IsAnnounced(int at) => Words.Titles.Contains(_context.Word(at - 1)) || Words.Roles.Contains(_context.Word(at - 1));

    private bool Hides(IReadOnlyList<int> who) => who.Any(one => _hidden[one]);

    private IReadOnlyList<int> Whose(int at) => _entries[at]!.Who;
}
