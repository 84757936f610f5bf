namespace Keten.Regie.Prove;

/// <summary>Ids of what comes of a move: the same for the same purpose. Nothing of a proof leaves it, so they need no hash.</summary>
internal sealed class CountedIds
{
    private readonly Dictionary<(string Purpose, int Nth), Guid> _known = [];

    public Guid Of(string purpose, int nth = 0)
    {
        if (!_known.TryGetValue((purpose, nth), out var id))
            _known.Add((purpose, nth), id = new Guid(_known.Count + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        return id;
    }
}
