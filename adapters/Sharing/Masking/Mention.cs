namespace Keten.Sharing.Masking;

/// <summary>A place in a text that points to somebody.</summary>
/// <param name="Start">First letter.</param>
/// <param name="End">After the last.</param>
/// <param name="Of">Who it may be.</param>
/// <param name="Hides">Something in it is somebody's who is hidden.</param>
internal readonly record struct Mention(int Start, int End, IReadOnlyList<int> Of, bool Hides)
{
    public int Length => End - Start;
}
