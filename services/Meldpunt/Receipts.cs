using System.Globalization;
using Keten.Hosting;

namespace Keten.Meldpunt;

/// <summary>
/// A receipt is 16 digits made from the signal's id with a secret key: it needs no storing, cannot be guessed and looks like
/// a telephone number. It is found again by a keyed hash.
/// </summary>
internal sealed class Receipts(Hashes hashes)
{
    private static readonly UInt128 _numbers = 10_000_000_000_000_000;

    /// <summary>The receipt of a signal.</summary>
    public string Of(Guid signalId)
    {
        var hash = hashes.Of(MeldpuntService.Name, "receipt", signalId.ToString());
        // 128 bits onto 10^16 numbers: no number is likelier than another by more than 2^-74.
        var number = UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % _numbers;
        return ((ulong)number).ToString("D16", CultureInfo.InvariantCulture);
    }

    /// <summary>What to look a receipt up by.</summary>
    public string Lookup(string receipt) => hashes.Of(MeldpuntService.Name, "receipt-lookup", receipt);

    /// <summary>The digits of a receipt as somebody retyped it, in groups or not; null when it cannot be one.</summary>
    public static string? Digits(string typed)
    {
        var digits = typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>The report that a receipt belongs to; null when there is none, or when it was erased.</summary>
    public async Task<FiledReport?> Find(Work work, string? receipt)
    {
        var page = await work.List<FiledReport>(new Filter { Lookup = Lookup(receipt ?? ""), Limit = 1 });
        // An unknown receipt costs the same look-ups as a known one.
        return await work.Load<FiledReport>(page.Items.Count == 0 ? Guid.Empty.ToString() : page.Items[0].Id);
    }
}
