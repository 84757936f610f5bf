namespace Keten.Messages;

/// <summary>
/// Personal data on its way: AES-256-GCM over a schema number and JSON, under the data key of a signal or case.
/// Who has no wrapped copy of that key sees only an id and a length.
/// </summary>
public sealed record Sealed
{
    /// <summary>Id of the data key: the signal's or the case's id.</summary>
    public required Guid Key { get; init; }

    /// <summary>Format byte, nonce, tag and ciphertext.</summary>
    public required byte[] Data { get; init; }

    public override string ToString() => $"Sealed({Key}, {Data.Length} bytes)";
}
