using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Keten.Hosting;

/// <summary>
/// One connection with one channel, replaced as a whole when it broke or fell silent. While the broker is away everybody
/// waits for the one attempt after the other that is made to reach it; one line in the log says so, and one that it is back.
/// </summary>
internal sealed class Line(ConnectionFactory factory, ILogger log) : IAsyncDisposable
{
    /// <summary>A broker that died without a word never answers: whoever waits longer than this takes it for dead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource _closing = new();
    private Task<Open>? _line;

    private sealed class Open(IConnection connection, IChannel channel)
    {
        private readonly ConcurrentDictionary<string, Task> _declared = new();
        private long _heard = Environment.TickCount64;

        public bool IsOpen => channel.IsOpen;

        /// <summary>Not a word since <paramref name="then"/>, about any message.</summary>
        public bool SilentSince(long then) => Volatile.Read(ref _heard) <= then;

        public async Task Publish(OutgoingRow row, string? trace)
        {
            var exchange = row.ToQueue ? row.Target : Topology.ExchangeOf(row.Target);
            if (!row.ToQueue)
            {
                // Whoever publishes first makes it. A queue's own exchange is there since the queue is.
                await Declared(exchange);
            }

            var properties = new BasicProperties
            {
                DeliveryMode = DeliveryModes.Persistent,
                ContentType = row.ContentType,
                MessageId = row.MessageId.ToString(),
                Headers = new Dictionary<string, object?>(3),
            };
            if (trace is not null)
            {
                properties.Headers[Header.Trace] = trace;
            }

            if (row.Attempt > 0)
            {
                properties.Headers[Header.Attempt] = row.Attempt;
            }

            await channel.BasicPublishAsync(exchange, row.ToQueue ? "" : row.RoutingKey, mandatory: true, properties, row.Body);
            Volatile.Write(ref _heard, Environment.TickCount64);
        }

        private async Task Declared(string exchange)
        {
            try
            {
                await _declared.GetOrAdd(exchange, e => channel.ExchangeDeclareAsync(e, ExchangeType.Direct, durable: true));
            }
            catch
            {
                _declared.TryRemove(exchange, out _);
                throw;
            }
        }

        public Task Close() => Abort(connection);
    }

    public async Task Send(OutgoingRow row, string? trace, CancellationToken stop)
    {
        var began = Environment.TickCount64;
        var line = Current();
        var open = await line.WaitAsync(stop);
        try
        {
            await open.Publish(row, trace).WaitAsync(Patience, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            if (!open.IsOpen || (e is TimeoutException && open.SilentSince(began)))
            {
                Drop(line, open);
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
        if (_line is { IsCompletedSuccessfully: true } line)
        {
            await line.Result.Close();
        }
    }

    /// <summary>The open line, or the opening of one that all who come meanwhile share.</summary>
    private Task<Open> Current()
    {
        var line = Volatile.Read(ref _line);
        if (line is { IsCompleted: false } or { IsCompletedSuccessfully: true, Result.IsOpen: true })
        {
            return line;
        }

        var opening = new TaskCompletionSource<Open>(TaskCreationOptions.RunContinuationsAsynchronously);
        var was = Interlocked.CompareExchange(ref _line, opening.Task, line);
        if (was != line)
        {
            return was!;
        }

        if (line is { IsCompletedSuccessfully: true })
        {
            _ = line.Result.Close();
        }

        _ = Connect(opening);
        return opening.Task;
    }

    private async Task Connect(TaskCompletionSource<Open> opening)
    {
        var closing = _closing.Token;
        for (var failed = false; !closing.IsCancellationRequested; failed = true)
        {
            IConnection? connection = null;
            try
            {
                connection = await factory.CreateConnectionAsync(closing);
                // The relay's pumps bound what is outstanding; the client's own limit would only throw.
                var channel = await connection.CreateChannelAsync(
                    new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null),
                    closing);
                if (failed)
                {
                    log.LogWarning("The broker is back: {Line} goes on", factory.ClientProvidedName);
                }

                opening.SetResult(new(connection, channel));
                return;
            }
            catch (Exception e)
            {
                _ = Abort(connection);
                if (!failed)
                {
                    log.LogError("The broker is away: {Line} waits, and what it should send waits in the outbox ({Cause})", factory.ClientProvidedName, e.GetType().Name);
                }

                await Task.Delay(BetweenAttempts, closing).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        opening.TrySetCanceled(CancellationToken.None);
    }

    private static async Task Abort(IConnection? connection)
    {
        try
        {
            if (connection is not null)
            {
                await connection.AbortAsync(Patience);
                await connection.DisposeAsync();
            }
        }
        catch (Exception)
        {
            // It is dead already: nothing left to close.
        }
    }

    private void Drop(Task<Open> line, Open open)
    {
        if (Interlocked.CompareExchange(ref _line, null, line) == line)
        {
            _ = open.Close(); // nobody waits for the dead
        }
    }
}
