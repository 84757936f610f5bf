using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>One point of the space, as the values of its dimensions, in their order.</summary>
internal sealed record Point(Slot Slot, IReadOnlyList<(string Dimension, int Value)> Values)
{
    private static readonly string[] Sets = ["roles", "forms"];

    /// <summary>How far it is from the plainest there is: each value that differs from that counts, of sets each member beyond the first.</summary>
    public int Oddness => Values.Where(IsOfIt).Sum(one => Sets.Contains(one.Dimension) ? Math.Max(0, int.PopCount(one.Value) - 1) : one.Value == 0 ? 0 : 1);

    /// <summary>In words: the path, and whatever is not as plain as can be.</summary>
    public override string ToString() => $"{Slot.Path} in {string.Join(", ", Values.Where(one => IsOfIt(one) && IsTelling(one)).Select(one => $"{one.Dimension} {Dimension.Word(one.Dimension, one.Value)}"))}";

    public int this[string dimension] => Values.First(one => one.Dimension == dimension).Value;

    // What has no subject has no age and no consent.
    private bool IsOfIt((string Dimension, int Value) one) => Slot.Role is not null || one.Dimension is not ("age" or "consent");

    private static bool IsTelling((string Dimension, int Value) one) => one.Value != 0 || one.Dimension is "state" or "consent" or "origin";
}
