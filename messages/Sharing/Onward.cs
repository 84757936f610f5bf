namespace Keten.Messages;

/// <summary>To whom, and for what, a partner lets go on what it said.</summary>
public sealed record Onward
{
    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Purpose P of sharing.md.</summary>
    public required string Purpose { get; init; }
}
