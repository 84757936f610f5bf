using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Keten.Hosting;

/// <summary>Where a page ended: the order columns of its last document, opaque to the caller.</summary>
internal static class Cursor
{
    public static string After(DateTimeOffset at, string id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{at.UtcTicks}|{id}"));

    /// <summary>Null for none and for nonsense: a broken cursor starts at the beginning.</summary>
    public static (DateTimeOffset At, string Id)? Read(string? cursor)
    {
        if (cursor is null || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), parts[1])
            : null;
    }
}
