using System.Collections.Concurrent;
using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace Keten.Hosting;

/// <summary>Embedded: puts an outbox row on MassTransit's in-memory transport, unchanged.</summary>
internal sealed class InMemoryTransport(Func<IBus> bus, Topology topology) : ITransport
{
    private readonly ConcurrentDictionary<(string, bool), Task<ISendEndpoint>> _endpoints = new();

    public async Task Send(OutgoingRow row, CancellationToken stop)
    {
        using var activity = KetenTrace.Relaying(row);
        var key = (row.Target, row.ToQueue);
        var endpoint = _endpoints.GetOrAdd(key, k => bus().GetSendEndpoint(AddressOf(k.Item1, k.Item2)));
        if (endpoint.IsFaulted)
        {
            _endpoints.TryRemove(key, out _);
        }

        await (await endpoint).Send(new SerializedMessageBody(), new AsStored(row), stop);
    }

    private Uri AddressOf(string target, bool toQueue)
    {
        if (toQueue)
        {
            return new Uri($"exchange:{target}");
        }

        return bus().Topology.TryGetPublishAddress(topology.TypeOf(target), out var address)
            ? address
            : throw new InvalidOperationException($"no publish address for {target}");
    }

    private sealed class AsStored(OutgoingRow row) : IPipe<SendContext<SerializedMessageBody>>
    {
        public Task Send(SendContext<SerializedMessageBody> context)
        {
            context.MessageId = row.MessageId;
            context.Serializer = new CopyBodySerializer(new ContentType(row.ContentType), new BytesMessageBody(row.Body));
            context.Headers.Set(Header.Row, $"{row.Service}/{row.Row:N}");
            if (row.Attempt > 0)
            {
                context.Headers.Set(Header.Attempt, row.Attempt);
            }

            context.TrySetRoutingKey(row.ToQueue ? "" : row.RoutingKey);
            return Task.CompletedTask;
        }

        public void Probe(ProbeContext context) => context.CreateScope("asStored");
    }
}
