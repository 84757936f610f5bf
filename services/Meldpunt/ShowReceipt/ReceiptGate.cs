using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Keten.Hosting;

namespace Keten.Meldpunt.ShowReceipt;

/// <summary>
/// Stands before everything that is done with a receipt. Guessing is slowed down per source and per receipt, and an answer tells
/// nothing by how long it takes: known and unknown leave at the same beat.
/// </summary>
internal sealed class ReceiptGate(MeldpuntSettings settings, Receipts receipts, TimeProvider clock)
{
    private const int Keys = 100_000;

    private static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(100);

    private readonly Throttle _sources = new(settings.PerSource, Keys, clock);
    private readonly Throttle _receipts = new(settings.PerReceipt, Keys, clock);

    /// <param name="http">The call.</param>
    /// <param name="typed">The receipt as typed.</param>
    /// <param name="act">Gets the digits, or null for what cannot be a receipt.</param>
    public async Task<IResult> Pass(HttpContext http, string typed, Func<string?, Task<IResult>> act)
    {
        var digits = Receipts.Digits(typed);
        var wait = _sources.Wait(Source(http.Connection.RemoteIpAddress)) ?? (digits is null ? null : _receipts.Wait(receipts.Lookup(digits)));
        if (wait is { } pause)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.Of(429, "too_many_requests", "Too many requests; see the Retry-After header.");
        }

        var since = Stopwatch.GetTimestamp();
        var result = await act(digits);
        var taken = Stopwatch.GetElapsedTime(since);
        await Task.Delay(_beat - TimeSpan.FromTicks(taken.Ticks % _beat.Ticks));
        return result;
    }

    // A household or office with IPv6 has a whole /64 to itself.
    internal static string Source(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
