namespace Keten.Regie.Prove;

/// <summary>
/// Goes everywhere a thing can go: from each start, every event in every standing, each standing once. Standings that no rule of the
/// route tells apart are one (the key).
/// </summary>
/// <param name="key">What the rules read of it.</param>
/// <param name="moves">Every event that may happen to it, by name, with what it then is.</param>
/// <param name="look">Sees everything that came of a start or an event, with the way to it.</param>
internal sealed class Walk<T>(Func<T, string> key, Func<T, IEnumerable<(string Event, T Next)>> moves, Action<T, Func<string>> look)
{
    // Far more than the largest region has (some 30,000). A key that grows with every event would otherwise walk until memory is full.
    private const int Most = 200_000;

    private readonly Dictionary<string, Place<T>> _places = new(StringComparer.Ordinal);

    /// <summary>Standings times events that were tried, starts included.</summary>
    public long Combinations { get; private set; }

    public IReadOnlyCollection<Place<T>> Places => _places.Values;

    public void From(string how, T start)
    {
        Combinations++;
        look(start, () => how);
        var ahead = new Queue<Place<T>>();
        Arrive(start, how, null, ahead);
        while (ahead.TryDequeue(out var place))
        {
            foreach (var (happens, next) in moves(place.At))
            {
                Combinations++;
                look(next, () => $"{place.Path} > {happens}");
                place.Onward.Add(Arrive(next, happens, place, ahead));
            }
        }
    }

    /// <summary>Where no end can be reached from, whatever happens.</summary>
    public IEnumerable<Place<T>> DeadEnds(Func<T, bool> ended)
    {
        var back = _places.Values.SelectMany(from => from.Onward.Select(to => (from, to))).ToLookup(edge => edge.to, edge => edge.from);
        var ends = new HashSet<Place<T>>(_places.Values.Where(place => ended(place.At)));
        var ahead = new Queue<Place<T>>(ends);
        while (ahead.TryDequeue(out var place))
        {
            foreach (var before in back[place].Where(ends.Add))
                ahead.Enqueue(before);
        }

        return _places.Values.Where(place => !ends.Contains(place));
    }

    private Place<T> Arrive(T at, string how, Place<T>? before, Queue<Place<T>> ahead)
    {
        var name = key(at);
        if (_places.TryGetValue(name, out var known))
            return known;
        if (_places.Count == Most)
            throw new InvalidOperationException($"more than {Most} standings: something in the key has no end; such as {name}");
        var place = new Place<T>(at, how, before);
        _places.Add(name, place);
        ahead.Enqueue(place);
        return place;
    }
}

/// <summary>One standing, and how it was reached first: by the shortest way.</summary>
internal sealed class Place<T>(T at, string how, Place<T>? before)
{
    public T At => at;

    public List<Place<T>> Onward { get; } = [];

    /// <summary>The events that lead here, first to last.</summary>
    public string Path => before is null ? how : $"{before.Path} > {how}";
}
