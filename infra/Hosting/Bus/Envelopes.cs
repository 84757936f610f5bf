using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;

namespace Keten.Hosting;

/// <summary>Makes a complete MassTransit envelope for the outbox, so that the relay has only bytes to carry.</summary>
internal sealed class Envelopes(Topology topology)
{
    /// <summary>From <c>work.Publish</c>.</summary>
    public OutgoingRow Of<T>(T message, Guid id, string service, bool acute, DateTimeOffset? notBefore, Guid? cause)
        where T : class
    {
        var context = new MessageSendContext<T>(message)
        {
            MessageId = id,
            InitiatorId = cause,
            Serializer = SystemTextJsonMessageSerializer.Instance,
        };
        return Row(context, id, service, acute, notBefore);
    }

    /// <summary>From <c>context.Publish</c> in a consumer or an injected <c>IPublishEndpoint</c>.</summary>
    public OutgoingRow Of<T>(SendContext<T> context, Guid id, string service, bool acute)
        where T : class
    {
        context.MessageId = id;
        return Row(context, id, service, acute, null);
    }

    private OutgoingRow Row<T>(SendContext<T> context, Guid id, string service, bool acute, DateTimeOffset? notBefore)
        where T : class
    {
        var type = context.Message.GetType().Name;
        var key = Topology.RoutingKey(context.Message, acute);
        return new()
        {
            Service = service,
            Row = id,
            MessageId = id,
            Target = type,
            ToQueue = false,
            RoutingKey = key,
            Acute = acute,
            Body = context.Serializer.GetMessageBody(context).GetBytes(),
            ContentType = context.Serializer.ContentType.ToString(),
            Trace = KetenTrace.ParentOf(context.Message),
            NotBefore = notBefore,
            // Nobody consumes it here: then it stays in the outbox for everybody to see, as it would with a broker.
            Remaining = Math.Max(1, topology.ConsumersOf(type, key)),
        };
    }
}
