namespace Keten.Sharing.Masking;

/// <summary>The first letters of everybody's names, folded.</summary>
internal sealed class Initials
{
    private readonly Dictionary<string, List<int>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Given, string Family)> _letters = [];
    private readonly List<(int Who, IReadOnlyList<string> Words)> _prefixes = [];

    public void Add(SplitName name, int who)
    {
        string given = Of(name.Given), prefix = Of(name.Prefix), family = Of(name.Family);
        var before = _letters.GetValueOrDefault(who, ("", ""));
        _letters[who] = (before.Item1 + given, before.Item2 + family);
        if (name.Prefix.Count > 0)
            _prefixes.Add((who, name.Prefix));
        if (given.Length == 0 || family.Length == 0)
            return;
        foreach (var letters in new[] { given + family, given[..1] + family[..1], given[..1] + family, given + prefix + family, given[..1] + prefix + family[..1] }.Distinct(StringComparer.Ordinal))
        {
            if (!_whole.TryGetValue(letters, out var all))
                _whole.Add(letters, all = []);
            all.Add(who);
        }
    }

    /// <summary>Who has these, in order of given name, prefix and family name.</summary>
    public IReadOnlyList<int> Whose(string letters) => _whole.TryGetValue(letters, out var who) ? who : [];

    public bool StartsGiven(char letter, IReadOnlyList<int> who) => who.Any(one => _letters.TryGetValue(one, out var own) && own.Given.Contains(letter, StringComparison.Ordinal));

    public bool StartsFamily(char letter, IReadOnlyList<int> who) => who.Any(one => _letters.TryGetValue(one, out var own) && own.Family.Contains(letter, StringComparison.Ordinal));

    public bool HaveNoGiven(IReadOnlyList<int> who) => who.All(one => !_letters.TryGetValue(one, out var own) || own.Given.Length == 0);

    /// <summary>The end of somebody's prefix, or one as long that others take for it: van der for van den.</summary>
    public bool ArePrefix(IReadOnlyList<string> words, IReadOnlyList<int> who) => _prefixes.Exists(one => who.Contains(one.Who) && words.Count <= one.Words.Count
        && (one.Words.Skip(one.Words.Count - words.Count).SequenceEqual(words) || (words.Count > 1 && words.Count == one.Words.Count)));

    private static string Of(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));
}
