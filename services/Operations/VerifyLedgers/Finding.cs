namespace Keten.Operations.VerifyLedgers;

/// <summary>Something is not right in the ledger of a service.</summary>
/// <param name="Service">Whose ledger it is.</param>
/// <param name="Sequence">Number of the record, or of the first; null: all of it.</param>
/// <param name="Through">Number of the last record in a row of which the same is found.</param>
/// <param name="Code">One of the constants.</param>
/// <param name="Copy">own: the service's; collected: the one that Operations keeps; null: that cannot be said.</param>
public sealed record Finding(string Service, long? Sequence, long? Through, string Code, string? Copy)
{
    public const string Own = "own";

    public const string Collected = "collected";

    /// <summary>The record was changed, moved here or put in by somebody without the key of this copy.</summary>
    public const string Changed = "changed";

    /// <summary>The record is not there: never arrived, or taken out. Of null both copies: nor is it in the other one.</summary>
    public const string Missing = "missing";

    /// <summary>The record does not follow on the one before it.</summary>
    public const string Unlinked = "unlinked";

    /// <summary>The service gave this number out twice: its database was put back, or its ledger cut off.</summary>
    public const string Doubled = "doubled";

    /// <summary>The copies have another record here, each whole in itself: whoever made one of them had a key.</summary>
    public const string Differs = "differs";

    /// <summary>This is not the record that was there when the head was kept.</summary>
    public const string NotAsKept = "not_as_kept";

    /// <summary>The service did not say in time what its own ledger holds.</summary>
    public const string Unanswered = "unanswered";
}
