using System.Buffers.Binary;
using System.Diagnostics;

namespace Keten.Adapters.Http;

/// <summary>What the calls of this moment are about: said by who makes them, read by the logboek. Ids and codes only; nothing of it goes along with a call.</summary>
/// <param name="SignalId">Its trace: all that happens to a signal has the signal's id as trace id.</param>
/// <param name="Activity">Code of the processing activity: purpose P of sharing.md.</param>
/// <param name="DataSubjects">Keyed hashes of the hub's own ids of the persons it is about; empty: of nobody.</param>
public sealed record Processing(Guid SignalId, string Activity, params IReadOnlyList<string> DataSubjects)
{
    /// <summary>Nobody said what a call is for: a bug, but no reason to leave it out.</summary>
    public const string Unsaid = "unsaid";

    /// <summary>What kind of ids <see cref="DataSubjects"/> are.</summary>
    public const string SubjectType = "urn:keten:persoon";

    private static readonly AsyncLocal<Processing?> _current = new();

    public static Processing? Current => _current.Value;

    internal ActivityTraceId TraceId
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            SignalId.TryWriteBytes(bytes, bigEndian: true, out _);
            return BinaryPrimitives.ReadUInt128BigEndian(bytes) == 0 ? ActivityTraceId.CreateRandom() : ActivityTraceId.CreateFromBytes(bytes);
        }
    }

    /// <summary>Until it is disposed, calls from here are about this.</summary>
    public static IDisposable Of(Processing processing)
    {
        var before = _current.Value;
        _current.Value = processing;
        return new End(before);
    }

    private sealed class End(Processing? before) : IDisposable
    {
        public void Dispose() => _current.Value = before;
    }
}
