using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Keten.Hosting;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>One JSON value a line.</summary>
internal static class Ndjson
{
    public const string ContentType = "application/x-ndjson";
    private const int MaxLine = 1024 * 1024;

    public static bool Is(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType is ContentType or "application/ndjson" or "application/jsonl";

    public static ReadOnlyMemory<byte> Line<T>(T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, Json.Options);
        Array.Resize(ref json, json.Length + 1);
        json[^1] = (byte)'\n';
        return json;
    }

    /// <summary>The lines with their numbers, from 1; empty ones are counted and left out. Null bytes: the line was longer than 1 MiB.</summary>
    public static async IAsyncEnumerable<(int Number, byte[]? Json)> Lines(PipeReader body, [EnumeratorCancellation] CancellationToken stop)
    {
        var number = 1;
        var tooLong = false;
        while (true)
        {
            var read = await body.ReadAsync(stop);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (tooLong || HasContent(rest.Slice(0, end)))
                {
                    yield return (number, tooLong ? null : Bytes(rest.Slice(0, end)));
                }

                tooLong = false;
                number++;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (tooLong || HasContent(rest))
                {
                    yield return (number, tooLong ? null : Bytes(rest));
                }

                yield break;
            }

            // Of a line that is too long already nothing is kept.
            tooLong |= rest.Length > MaxLine;
            body.AdvanceTo(tooLong ? rest.End : rest.Start, rest.End);
        }
    }

    private static byte[]? Bytes(ReadOnlySequence<byte> line) => line.Length <= MaxLine ? line.ToArray() : null;

    private static bool HasContent(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return true;
            }
        }

        return false;
    }
}
