using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Keten.Adapters.Http;

/// <summary>What came back, unread.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">To the byte.</param>
/// <param name="RetryAfter">How long the partner asks to leave it alone; null: it says nothing of that.</param>
/// <param name="AllowedOrigin">Whose events it takes, in a handshake; null: it says nothing of that.</param>
/// <param name="AllowedRate">How many of them a minute, in a handshake; null: it sets no bound.</param>
/// <param name="IsPage">It is a page for people (HTML).</param>
public sealed record PartnerReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter = null, string? AllowedOrigin = null, int? AllowedRate = null, bool IsPage = false)
{
    /// <summary>Longer than this nobody is left alone, whatever it asks.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    internal static async Task<PartnerReply> Of(HttpResponseMessage response, DateTimeOffset now, CancellationToken stop) => new(
        response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(stop),
        WaitOf(response.Headers.RetryAfter, now),
        response.Headers.TryGetValues("WebHook-Allowed-Origin", out var allowed) ? string.Join(", ", allowed) : null,
        response.Headers.TryGetValues("WebHook-Allowed-Rate", out var rate) && int.TryParse(rate.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most : null,
        response.Content.Headers.ContentType?.MediaType is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase));

    /// <summary>It has the message: now, or (409) by an earlier attempt that got through.</summary>
    public bool IsYes => (int)Status is >= 200 and < 300 || Status == HttpStatusCode.Conflict;

    /// <summary>It will not have it, and sending it again does not help.</summary>
    public bool IsNo => Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity;

    /// <summary>
    /// A yes or no that is a page for people. No system says it so: it is of something in between, a proxy or a login, and a yes from
    /// that would be a lost signal.
    /// </summary>
    public bool IsNotItsOwn => IsPage && (IsYes || IsNo || Status == HttpStatusCode.Gone);

    /// <summary>Nobody is at home: the next message will find no one either.</summary>
    public bool IsAway => Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>It said how long to wait, and means it (RFC 9110 §10.2.3; RFC 6585 §4).</summary>
    public bool AsksToWait => RetryAfter is not null && Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>Seconds or a date, within bounds; null when it says neither.</summary>
    public static TimeSpan? WaitOf(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var asked = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return asked is not { } wait ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }

    public override string ToString() => $"PartnerReply({(int)Status})";
}
