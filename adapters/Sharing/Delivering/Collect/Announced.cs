namespace Keten.Sharing.Delivering.Collect;

/// <summary>What a partner that fetches was told to come for and did not fetch yet, of what it has: it counts as heard once it did.</summary>
/// <param name="Corrects">Paths that proved wrong.</param>
/// <param name="Recalls">Paths that it must give up.</param>
/// <param name="GroundChanged">Paths that it may keep by another rule.</param>
public sealed record Announced(IReadOnlyList<string> Corrects, IReadOnlyList<string> Recalls, IReadOnlyList<string> GroundChanged)
{
    /// <summary>Null: nothing waits to be heard.</summary>
    public static Announced? Of(Delivery delivery) => With(delivery) is { HasNotice: true } all ? new(all.Corrects, all.Recalls, all.GroundChanged) : null;

    /// <summary>The delivery with all that its partner has still to hear.</summary>
    public static Delivery With(Delivery known) => known.Announced is not { } earlier ? known : known with
    {
        Corrects = [.. earlier.Corrects.Union(known.Corrects)],
        Recalls = [.. earlier.Recalls.Union(known.Recalls)],
        GroundChanged = [.. earlier.GroundChanged.Union(known.GroundChanged)],
    };
}
