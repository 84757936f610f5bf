using System.Text.Json;
using Keten.Messages;
using MassTransit;

namespace Keten.Hosting;

/// <summary>
/// Makes a complete MassTransit envelope for the outbox, so that the relay has only bytes to carry. It says what a consumer
/// needs and nothing else: MassTransit's own names the machine and the program as well, indented, in as many bytes again.
/// </summary>
internal sealed class Envelopes(Topology topology, KeyRing ring)
{
    private const string ContentType = "application/vnd.masstransit+json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Envelope<T>(Guid MessageId, Guid InitiatorId, string[] MessageType, T Message);

    public OutgoingRow Of<T>(T message, Guid id, string service, bool acute, DateTimeOffset? notBefore, Guid cause)
        where T : class
    {
        var type = typeof(T).Name;
        var key = Topology.RoutingKey(message, acute);
        return new()
        {
            Service = service,
            Row = id,
            MessageId = id,
            Target = type,
            ToQueue = false,
            RoutingKey = key,
            Acute = acute,
            Body = message is Disclosed ? [] : Bytes(message, id, cause),
            Disclosing = message is Disclosed news ? Disclosing(news, id, service, cause) : null,
            ContentType = ContentType,
            Trace = KetenTrace.ParentOf(message),
            NotBefore = notBefore,
            // Nobody consumes it here: then it stays in the outbox for everybody to see, as it would with a broker.
            Remaining = Math.Max(1, topology.ConsumersOf(type, key)),
        };
    }

    private Disclosing Disclosing(Disclosed news, Guid id, string service, Guid cause) => new(
        LedgerRecord.Of(news),
        ring.For(service, Work.LedgerKey),
        entry => Bytes(
            news with { Sequence = entry.Sequence, Previous = Convert.ToHexStringLower(entry.Previous), Hash = Convert.ToHexStringLower(entry.Hash) },
            id,
            cause));

    private static byte[] Bytes<T>(T message, Guid id, Guid cause) =>
        JsonSerializer.SerializeToUtf8Bytes(new Envelope<T>(id, cause, Urn<T>.Names, message), Json);

    private static class Urn<T>
    {
        public static readonly string[] Names = [MessageUrn.ForTypeString<T>()];
    }
}
