using System.Globalization;

namespace Keten.Operations.VerifyLedgers;

/// <summary>Where a ledger ended at some moment, as SERVICE:NUMBER:HASH.</summary>
public sealed record Head(string Service, long Sequence, string Hash)
{
    private const int HashLength = 64;

    /// <summary>Null: this is none.</summary>
    public static Head? Read(string text) =>
        text.Split(':') is [{ Length: > 0 } service, var number, { Length: HashLength } hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence > 0
        && hash.All(char.IsAsciiHexDigitLower)
            ? new(service, sequence, hash)
            : null;
}
