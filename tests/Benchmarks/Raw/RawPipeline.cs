using System.Text.Json;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Keten.Benchmarks;

/// <summary>
/// The chain of the hub by hand: intake → received → (enrichment, dossier) → enriched → dossier; the dossier gives
/// feedback → report and sets a deadline, both times.
/// Quorum queues, persistent messages, confirms, manual acknowledgement after the commit, the same loads and fan-out, JSON
/// bodies of the same size. No sealing, no lanes, no retries, no tracing: what is left is what the parts allow.
/// </summary>
internal sealed class RawPipeline : IAsyncDisposable
{
    /// <summary>Consumptions a signal makes: enrichment, dossier twice, report twice.</summary>
    public const int HopsPerSignal = 5;

    private const int Pumps = 32;
    /// <summary>A deadline: a row that waits for its moment, as the hub stores two of a signal.</summary>
    private const string Timer = "timer";
    private readonly string _amqp;
    private readonly RawStore _store;
    private readonly Channel<(Guid Id, string Exchange, byte[] Body)> _relay = Channel.CreateUnbounded<(Guid, string, byte[])>();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<IChannel> _channels = [];
    private readonly SemaphoreSlim[] _partitions = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];
    private IConnection? _connection;
    private long _finished;

    public RawPipeline(string amqp, string postgres)
    {
        _amqp = amqp;
        _store = new RawStore(postgres, row => _ = row.Exchange != Timer && _relay.Writer.TryWrite(row));
    }

    public long Finished => Interlocked.Read(ref _finished);

    public RawStore Store => _store;

    public async Task Start()
    {
        await _store.Start();
        var factory = new ConnectionFactory { Uri = new Uri(_amqp) };
        _connection = await factory.CreateConnectionAsync();
        await Consume("raw-enrichment", ["raw-received"], (exchange, message) => Hop(message, 1, "enrichment", [("raw-enriched", Small(message))]));
        await Consume("raw-regie", ["raw-received", "raw-enriched"], (exchange, message) => exchange == "raw-received"
            ? Hop(message, 2, "signal", [("raw-feedback", Small(message)), (Timer, Small(message))])
            : Hop(message, 3, "signal", [("raw-feedback", Small(message)), (Timer, Small(message))]));
        await Consume("raw-meldpunt", ["raw-feedback"], (exchange, message) => Hop(message, 4, "report", []));
        var publishing = await _connection.CreateChannelAsync(new CreateChannelOptions(true, true, new RabbitMQ.Client.ThrottlingRateLimiter(2000)));
        _channels.Add(publishing);
        for (var i = 0; i < Pumps; i++)
        {
            _ = Task.Run(() => Pump(publishing));
        }
    }

    /// <summary>Durable when it returns.</summary>
    public Task Intake(Guid id, byte[] signal) => Intake(_store, id, signal);

    /// <summary>The first hop of this pipeline: reads the signal, and stores it with its inbox entry and the message that goes on.</summary>
    public static async Task Intake(RawStore store, Guid id, byte[] signal)
    {
        using var parsed = JsonDocument.Parse(signal);
        var message = JsonSerializer.SerializeToUtf8Bytes(new RawMessage(id, Guid.CreateVersion7(), Convert.ToBase64String(signal)));
        await store.Commit(new()
        {
            Message = id,
            Consumer = 0,
            State = ("report", id, 0, signal[..Math.Min(485, signal.Length)]), // as much as the hub keeps there
            Outgoing = [(Guid.CreateVersion7(), "raw-received", message)],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var channel in _channels)
        {
            await channel.DisposeAsync();
        }

        await _store.DisposeAsync();
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _stop.Dispose();
    }

    private sealed record RawMessage(Guid SignalId, Guid Message, string Body);

    private static RawMessage Small(RawMessage cause) => cause with { Message = Guid.CreateVersion7(), Body = cause.Body[..Math.Min(300, cause.Body.Length)] };

    private async Task Hop(RawMessage message, int consumer, string kind, (string Exchange, RawMessage Message)[] publish)
    {
        // As the hub does: what concerns one signal goes one after another.
        var partition = _partitions[(message.SignalId.GetHashCode() & 0x7fffffff) % 256];
        await partition.WaitAsync();
        try
        {
            var (version, body) = await _store.Load(kind, message.SignalId);
            var state = body is null ? Convert.FromBase64String(message.Body) : body;
            await _store.Commit(new()
            {
                Message = message.Message,
                Consumer = consumer,
                State = (kind, message.SignalId, version, state),
                Outgoing = [.. publish.Select(p => (Guid.CreateVersion7(), p.Exchange, JsonSerializer.SerializeToUtf8Bytes(p.Message)))],
            });
        }
        finally
        {
            partition.Release();
        }

        Interlocked.Increment(ref _finished);
    }

    private async Task Consume(string queue, string[] exchanges, Func<string, RawMessage, Task> handle)
    {
        var channel = await _connection!.CreateChannelAsync(new CreateChannelOptions(false, false, null, 100));
        _channels.Add(channel);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        foreach (var exchange in exchanges)
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Direct, durable: true);
            await channel.QueueBindAsync(queue, exchange, "normal");
        }

        await channel.BasicQosAsync(0, 128, false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await handle(delivery.Exchange, JsonSerializer.Deserialize<RawMessage>(delivery.Body.Span)!);
            await channel.BasicAckAsync(delivery.DeliveryTag, false);
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
    }

    private async Task Pump(IChannel channel)
    {
        await foreach (var (id, exchange, body) in _relay.Reader.ReadAllAsync(_stop.Token))
        {
            await channel.BasicPublishAsync(exchange, "normal", mandatory: true, new BasicProperties { DeliveryMode = DeliveryModes.Persistent, MessageId = id.ToString() }, body, _stop.Token);
            _store.Sent(id);
        }
    }
}
