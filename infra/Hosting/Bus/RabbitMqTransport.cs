using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Keten.Hosting;

/// <summary>
/// Publishes outbox rows over connections of its own, one per lane: MassTransit consumes, the relay sends. When a broker
/// dies this costs the relay a connection that it opens anew, and no state of anybody else's half-made channel.
/// Every message is persistent, confirmed and mandatory: what no queue would get comes back and stays in the outbox.
/// </summary>
internal sealed class RabbitMqTransport : ITransport, IAsyncDisposable
{
    private readonly Line _normal;
    private readonly Line _acute;

    public RabbitMqTransport(KetenSettings settings, ILogger<RabbitMqTransport> log)
    {
        _normal = new(Factory(settings, "normal"), log);
        _acute = new(Factory(settings, "acute"), log);
    }

    public async Task Send(OutgoingRow row, CancellationToken stop)
    {
        using var activity = KetenTrace.Relaying(row);
        await (row.Acute ? _acute : _normal).Send(row, activity?.Id ?? row.Trace, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _normal.DisposeAsync();
        await _acute.DisposeAsync();
    }

    private static ConnectionFactory Factory(KetenSettings settings, string lane)
    {
        var factory = new ConnectionFactory
        {
            Uri = settings.RabbitMq,
            ClientProvidedName = $"keten relay {lane}",
            AutomaticRecoveryEnabled = false, // the line opens a new one; two ways of recovering get in each other's way
            RequestedConnectionTimeout = Line.Patience,
            HandshakeContinuationTimeout = Line.Patience,
            ContinuationTimeout = Line.Patience,
        };
        if (settings.RabbitMqUser is { } user)
        {
            (factory.UserName, factory.Password) = (user, settings.RabbitMqPassword ?? "");
        }

        return factory;
    }
}
