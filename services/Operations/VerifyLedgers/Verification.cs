namespace Keten.Operations.VerifyLedgers;

/// <summary>Where the ledgers stand, and what is wrong in them.</summary>
/// <param name="Ledgers">Each with its head: kept elsewhere, those prove later that nothing before them was rewritten.</param>
/// <param name="Findings">Empty: all is as it was recorded.</param>
public sealed record Verification(IReadOnlyList<Ledger> Ledgers, IReadOnlyList<Finding> Findings)
{
    /// <summary>Records that the services have and that did not arrive here: they may be on their way still.</summary>
    internal bool MayBeUnderWay => Findings.Any(finding => finding is { Code: Finding.Missing, Copy: Finding.Collected });
}

/// <summary>The ledger of one service.</summary>
/// <param name="Service">Its owner.</param>
/// <param name="Records">How many its owner has; those collected when it did not answer.</param>
/// <param name="Sequence">Number of the last one; 0 when there is none.</param>
/// <param name="Hash">Of the last one.</param>
public sealed record Ledger(string Service, int Records, long Sequence, string? Hash);
