namespace Keten.Adapters;

/// <summary>
/// Something without which a delivery is of no use to a partner, however much else it gets. Whatever the rules say, this is what the
/// partner's work asks; <c>region check</c> and <c>convenant check</c> hold the rules to it (sharing.md, must 7).
/// </summary>
/// <param name="What">In a few words, for who reads what is lacking: <c>a place to look at</c>.</param>
/// <param name="OneOf">Paths of the catalogue that tell it. Any of them will do, also reduced.</param>
public sealed record Essential(string What, params IReadOnlyList<string> OneOf)
{
    /// <summary>Whether a view of these paths tells it.</summary>
    public bool IsIn(IEnumerable<string> paths) => OneOf.Intersect(paths).Any();

    /// <summary>What it is and what would tell it: <c>a place to look at (location.street or location.postcode)</c>.</summary>
    public override string ToString() => $"{What} ({string.Join(" or ", OneOf)})";
}
