using Keten.Adapters.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>The bytes of an event: in memory only, and never more than an event may have.</summary>
internal static class EventBody
{
    public static bool IsOfKnownType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && PartnerEventReader.MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken stop)
    {
        var buffer = new byte[PartnerEventReader.MaxBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        if (read == buffer.Length)
            return null;
        return buffer.AsMemory(0, read);
    }
}
