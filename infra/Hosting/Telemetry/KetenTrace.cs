using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Keten.Hosting;

/// <summary>One trace per signal: whatever happens to a signal, days apart, by people or machines, has the signal's id as its trace id.</summary>
public static class KetenTrace
{
    public const string Name = "Keten";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    /// <summary>
    /// Starts a step in the trace of this signal. What is published while it is current carries the trace on. Null when
    /// nobody listens. Tags: ids and codes only.
    /// </summary>
    public static Activity? Of(Guid signalId, string step)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // The call or message that led here has a trace of its own; a link keeps the way back.
        var link = Activity.Current is { } now && now.TraceId != TraceId(signalId) ? new[] { new ActivityLink(now.Context) } : null;
        var activity = link is null && Activity.Current is not null
            ? Source.StartActivity(step)
            : Source.StartActivity(step, ActivityKind.Internal, Root(signalId), links: link);
        return activity?.SetTag("keten.signal", signalId.ToString());
    }

    /// <summary>
    /// Where what a message causes belongs: the step that publishes it, or the trace of its signal when that step has another,
    /// such as somebody's work on a case. Null when nothing is traced.
    /// </summary>
    public static string? ParentOf<T>(T message)
        where T : class => Activity.Current is not { } now ? null
        : Subject<T>.Signal?.Invoke(message) is { } signal && now.TraceId != TraceId(signal) ? $"00-{TraceId(signal)}-{Root(signal).SpanId}-01"
        : now.Id;

    /// <summary>The way of a committed message to the transport. Null when nobody listens.</summary>
    internal static Activity? Relaying(OutgoingRow row) => row.Trace is { } parent && Source.HasListeners()
        ? Source.StartActivity("relay", ActivityKind.Internal, parent)
        : null;

    /// <summary>The signal id's 16 bytes, so that the trace of a signal is found without looking anything up.</summary>
    public static ActivityTraceId TraceId(Guid signalId)
    {
        Span<byte> bytes = stackalloc byte[16];
        signalId.TryWriteBytes(bytes, bigEndian: true, out _);
        return ActivityTraceId.CreateFromBytes(bytes);
    }

    private static class Subject<T>
    {
        /// <summary>Which signal a message of this type is about; null when it is about none.</summary>
        public static readonly Func<T, Guid?>? Signal = Read(typeof(T).GetProperty("SignalId")?.GetMethod);

        private static Func<T, Guid?>? Read(System.Reflection.MethodInfo? get)
        {
            if (get is null || get.ReturnType == typeof(Guid?))
            {
                return get?.CreateDelegate<Func<T, Guid?>>();
            }

            var always = get.CreateDelegate<Func<T, Guid>>();
            return message => always(message);
        }
    }

    // A parent nobody ever reports: it only makes all steps of a signal children of one root.
    private static ActivityContext Root(Guid signalId)
    {
        Span<byte> bytes = stackalloc byte[16];
        signalId.TryWriteBytes(bytes, bigEndian: true, out _);
        var low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, low == 0 ? 1 : low);
        return new ActivityContext(TraceId(signalId), ActivitySpanId.CreateFromBytes(bytes[..8]), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
