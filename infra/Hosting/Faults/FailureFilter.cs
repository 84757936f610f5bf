using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keten.Hosting;

/// <summary>
/// The end of the line of every endpoint: not now → back to the same queue, not before later; nonsense → a fault row in
/// the owner's schema and word of it to Operations. Committed before the broker hears that the message is done.
/// </summary>
internal sealed class FailureFilter(string service, string endpoint, IServiceProvider root) : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        await Settle(context, Failure.Code(context.Exception.GetBaseException()));
        await context.NotifyFaulted(context.Exception);
    }

    /// <summary>Nobody here knows the type; or it came to the dead-letter queue.</summary>
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var dead = endpoint == Topology.DeadQueue(service);
        await Settle(context, new NonsenseException(dead ? "delivered_too_often" : "unknown_type"));
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("failure");

    private async Task Settle(ReceiveContext context, Exception cause)
    {
        var body = context.Body.GetBytes();
        var seen = Glimpse.Of(body);
        var message = seen.MessageId ?? context.TransportHeaders.Get<Guid>("MessageId") ?? new Guid(System.Security.Cryptography.SHA256.HashData(body).AsSpan(0, 16));
        var attempt = context.TransportHeaders.Get<int>(Sending.AttemptHeader) ?? 0;
        var settings = root.GetRequiredService<KetenSettings>();
        var clock = root.GetRequiredService<TimeProvider>();
        var log = root.GetRequiredService<ILogger<FailureFilter>>();
        var again = false;
        while (true)
        {
            await using var scope = root.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            var generation = 1;
            var faultId = Ids.Derive(message, "fault " + endpoint);
            var fault = default(Fault);
            var wait = Redelivery.Next(cause, attempt);
            if (wait is null)
            {
                work.Begin(new(service, message, Guid.Empty, null, null, again), context.InputAddress.AbsolutePath.EndsWith("-acute", StringComparison.Ordinal));
                fault = await work.Load<Fault>(faultId);
                generation = (fault?.Generation ?? 0) + (fault?.State == Fault.Open ? 0 : 1);
            }

            var step = wait is null ? $"fault {endpoint} {generation}" : $"redelivery {endpoint} {attempt}";
            work.Begin(
                new(service, message, Ids.Derive(message, step), settings.Embedded ? Rows.From(context) : null, null, again),
                context.InputAddress.AbsolutePath.EndsWith("-acute", StringComparison.Ordinal));
            if (wait is { } later)
            {
                Measures.Redelivered(service);
                log.LogInformation("Message {MessageId} on {Endpoint} again in {Seconds} s: {Cause}", message, endpoint, later.TotalSeconds, cause.Message);
                work.Add(Back.ToQueue(service, endpoint, Ids.Derive(message, step), message, body, context.ContentType.ToString(), work.Acute, attempt + 1, clock.GetUtcNow() + later));
            }
            else
            {
                Measures.Faulted(service);
                log.LogError("Message {MessageId} of type {MessageType} faulted on {Endpoint}: {Cause}", message, seen.Type, endpoint, cause.Message);
                work.Save(faultId, new Fault
                {
                    State = Fault.Open,
                    Endpoint = endpoint,
                    MessageType = seen.Type,
                    Code = cause.Message,
                    MessageId = message,
                    Generation = generation,
                    At = clock.GetUtcNow(),
                    Body = body,
                    ContentType = context.ContentType.ToString(),
                });
                await work.Publish(new Messages.MessageFaulted
                {
                    FaultId = faultId,
                    Service = service,
                    Endpoint = endpoint,
                    MessageType = seen.Type,
                    Code = cause.Message,
                    SignalId = seen.SignalId,
                    Generation = generation,
                    FaultedAt = clock.GetUtcNow(),
                });
            }

            if (await work.Commit() != Outcome.Conflict)
            {
                return;
            }

            again = true;
        }
    }

    /// <summary>As much of an envelope as can be read without trusting it.</summary>
    private readonly record struct Glimpse(Guid? MessageId, string Type, Guid? SignalId)
    {
        public static Glimpse Of(byte[] body)
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                var root = json.RootElement;
                var type = root.TryGetProperty("messageType", out var types) && types.ValueKind == JsonValueKind.Array && types.GetArrayLength() > 0
                    ? types[0].GetString()?.Split(':')[^1]
                    : null;
                var message = root.TryGetProperty("message", out var m) && m.ValueKind == JsonValueKind.Object ? m : default;
                return new(
                    Id(root, "messageId"),
                    type is { Length: <= 60 } && type.All(char.IsAsciiLetterOrDigit) ? type : "unreadable",
                    message.ValueKind == JsonValueKind.Object ? Id(message, "signalId") ?? Id(message, "caseId") : null);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                return new(null, "unreadable", null);
            }
        }

        private static Guid? Id(JsonElement from, string name) =>
            from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
    }
}

/// <summary>A row that brings one message back to the one queue it failed on.</summary>
internal static class Back
{
    public static OutgoingRow ToQueue(string service, string queue, Guid row, Guid message, byte[] body, string contentType, bool acute, int attempt, DateTimeOffset? notBefore) => new()
    {
        Service = service,
        Row = row,
        MessageId = message,
        Target = queue,
        ToQueue = true,
        RoutingKey = "",
        Acute = acute,
        Body = body,
        ContentType = contentType,
        Attempt = attempt,
        NotBefore = notBefore,
        Remaining = 1,
    };
}
