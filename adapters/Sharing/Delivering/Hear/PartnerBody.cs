using Keten.Adapters.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>The bytes of what a partner says: in memory only, and never more than it may have.</summary>
public static class PartnerBody
{
    internal static bool IsEvent(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && PartnerEventReader.MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is larger than this.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, int mostBytes, CancellationToken stop)
    {
        var buffer = new byte[mostBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        if (read == buffer.Length)
            return null;
        return buffer.AsMemory(0, read);
    }
}
