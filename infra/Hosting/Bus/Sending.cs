using System.Collections.Concurrent;
using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace Keten.Hosting;

/// <summary>Puts an outbox row on the transport, unchanged.</summary>
internal sealed class Sending(Func<IBus> bus, Topology topology)
{
    public const string RowHeader = "Keten-Row";
    public const string AttemptHeader = "Keten-Attempt";
    private readonly ConcurrentDictionary<(string, bool), Task<ISendEndpoint>> _endpoints = new();

    public async Task Send(OutgoingRow row, CancellationToken stop)
    {
        using var activity = row.Trace is { } trace && KetenTrace.Source.HasListeners()
            ? KetenTrace.Source.StartActivity("relay", System.Diagnostics.ActivityKind.Internal, trace)
            : null;
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
            return new Uri($"exchange:{target}"); // never queue: — that would declare the queue again, without its arguments
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
            context.Headers.Set(RowHeader, $"{row.Service}/{row.Row:N}");
            if (row.Attempt > 0)
            {
                context.Headers.Set(AttemptHeader, row.Attempt);
            }

            context.TrySetRoutingKey(row.ToQueue ? "" : row.RoutingKey);
            if (context.TryGetPayload(out RabbitMqSendContext? rabbit))
            {
                // A message that no queue would get comes back and stays in the outbox: a service that was never started
                // loses nothing.
                rabbit.Mandatory = true;
            }

            return Task.CompletedTask;
        }

        public void Probe(ProbeContext context) => context.CreateScope("asStored");
    }
}
