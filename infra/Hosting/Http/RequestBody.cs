using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Keten.Hosting;

/// <summary>The bytes of a JSON body: read once, in memory only (a body is personal data and must not land in a temporary file), and never beyond 1 MiB.</summary>
internal static class RequestBody
{
    public const int Limit = 1024 * 1024;

    /// <summary>The body as it came.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Value);

    /// <summary>For endpoints that take their body as a parameter: the framework gets a checked copy, so that null is absent and every mistake is known.</summary>
    public static async Task Buffer(HttpContext http, RequestDelegate next)
    {
        var accepts = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>();
        if (accepts?.RequestType is { } type && http.Request.HasJsonContentType())
        {
            var body = await Read(http);
            http.Features.Set(new Bytes(body));
            if (StrictJson.HasNull(body.Span))
            {
                if (StrictJson.Errors(body.Span, type) is { Count: > 0 } errors)
                {
                    await Problems.Invalid(errors).ExecuteAsync(http);
                    return;
                }

                body = StrictJson.WithoutNulls(body.Span);
            }

            http.Request.Body = new MemoryStream(body.ToArray(), writable: false);
            http.Request.ContentLength = body.Length;
        }

        await next(http);
    }

    /// <summary>The whole body. Throws 413 beyond the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpContext http)
    {
        if (http.Request.ContentLength > Limit)
        {
            throw new BadHttpRequestException("too_large", 413);
        }

        var buffer = new byte[http.Request.ContentLength is { } length ? (int)length : 4096];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                if (filled == http.Request.ContentLength)
                {
                    break;
                }

                if (filled > Limit)
                {
                    throw new BadHttpRequestException("too_large", 413);
                }

                Array.Resize(ref buffer, Math.Min((buffer.Length + 1) * 2, Limit + 1));
            }

            var read = await http.Request.Body.ReadAsync(buffer.AsMemory(filled), http.RequestAborted);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        return buffer.AsMemory(0, filled);
    }
}
