namespace Keten.Meldpunt.ShowReceipt;

/// <summary>Looked up in a body and not in an address: addresses end up in logs.</summary>
public sealed record ReceiptRequest
{
    /// <summary>16 digits, in groups or not.</summary>
    public required string Receipt { get; init; }

    public override string ToString() => "ReceiptRequest(withheld)";
}
