using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Keten.Hosting;

/// <summary>A JSON body as its type, or everything that is wrong with it.</summary>
/// <param name="Value">Null exactly when there are errors.</param>
/// <param name="Errors">Pointers, codes and what to mend; never the values.</param>
public sealed record Body<T>(T? Value, IReadOnlyList<FieldError> Errors)
    where T : class;

/// <summary>Reads JSON bodies strictly (<see cref="Json"/>).</summary>
public static class Body
{
    /// <summary>
    /// The body of this call. Wrong types, unknown or double properties, missing and malformed values come back as errors, all
    /// at once; only a wrong content type (415) and more than 1 MiB (413) end the call.
    /// </summary>
    public static async Task<Body<T>> Read<T>(HttpContext http)
        where T : class => Parse<T>((await ReadBytes(http)).Span);

    /// <summary>The bytes of a JSON body, for who reads them itself. Another content type ends the call (415), and so does more than 1 MiB (413).</summary>
    public static Task<ReadOnlyMemory<byte>> ReadBytes(HttpContext http) => http.Request.HasJsonContentType()
        ? RequestBody.Read(http)
        : throw new BadHttpRequestException("unsupported_media_type", 415);

    /// <summary>The same for bytes from elsewhere, such as one line of a batch.</summary>
    public static Body<T> Parse<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        if (StrictJson.HasNull(json))
        {
            if (StrictJson.Errors(json, typeof(T)) is { Count: > 0 } errors)
            {
                return new Body<T>(null, errors);
            }

            json = StrictJson.WithoutNulls(json).Span;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, Json.Options) is { } value
                ? new Body<T>(value, [])
                : new Body<T>(null, StrictJson.Errors(json, typeof(T)));
        }
        catch (JsonException)
        {
            // Only now look again, slowly, to name everything that is wrong.
            return new Body<T>(null, StrictJson.ErrorsOr(json, typeof(T), new FieldError("#", "unreadable", "This is not what is expected here.")));
        }
    }
}
