using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Keten.Hosting;
using Keten.Sharing.Reading;

namespace Keten.Sharing;

/// <summary>
/// Reads a signal as design ("The signal, as JSON") has it: strict, complete in its complaints, and never throwing. What comes
/// out is trimmed, in Unicode's composed form (NFC) and with identifiers in one way of writing, so that the same value is found again.
/// </summary>
public static class SignalReader
{
    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="utf8">One JSON object.</param>
    /// <param name="today">Today in the Netherlands: nothing was observed or born after it.</param>
    /// <param name="report">The signal; people have no id yet (<see cref="WithPersonIds"/>).</param>
    /// <param name="errors">Everything wrong with it, with a pointer each and never a value.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, DateOnly today,
        [NotNullWhen(true)] out Report? report, [NotNullWhen(false)] out IReadOnlyList<FieldError>? errors)
    {
        report = null;
        if (!Utf8.IsValid(utf8))
        {
            errors = [new FieldError("#", "not_utf8", "The body is not UTF-8.")];
            return false;
        }

        var input = new Input(utf8.StartsWith(_byteOrderMark) ? utf8[_byteOrderMark.Length..] : utf8);
        try
        {
            input.Read();
            report = SignalReading.Report(ref input, today);
            input.Read();
        }
        catch (JsonException broken)
        {
            report = null;
            errors = [input.Depth >= Input.MaxDepth
                ? new FieldError("#", "too_deep", $"Objects and lists may be nested {Input.MaxDepth} deep.")
                : new FieldError("#", "json_malformed", $"This is no JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.")];
            return false;
        }

        errors = input.Errors.Count > 0 ? input.Errors : null;
        report = errors is null ? report : null;
        return errors is null;
    }

    /// <summary>Gives everybody in the report an id that follows from the signal's id and the place in the list, so that a repeat gives the same.</summary>
    public static Report WithPersonIds(Report report, Guid signalId) => report.Persons.Count == 0
        ? report
        : report with { Persons = [.. report.Persons.Select((person, index) => person with { Id = PersonId(signalId, index) })] };

    private static Guid PersonId(Guid signalId, int index)
    {
        Span<byte> seed = stackalloc byte[20];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        signalId.TryWriteBytes(seed);
        BinaryPrimitives.WriteInt32BigEndian(seed[16..], index);
        SHA256.HashData(seed, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
