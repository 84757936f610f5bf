using System.Diagnostics;
using System.Security.Cryptography;
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
    private readonly ILogger<FailureFilter> _log = root.GetRequiredService<ILogger<FailureFilter>>();

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
        var seen = Glimpse.Of(body, root.GetRequiredService<Topology>().Knows);
        if (seen.Type == Glimpse.Unreadable)
        {
            Activity.Current?.SetTag("messaging.masstransit.message_types", null); // MassTransit repeats there whatever came
        }

        var failed = new Failed(
            // From the dead-letter queue a retry goes back to where it died.
            context.TransportHeaders.Get<string>("x-first-death-queue") ?? endpoint,
            seen.MessageId ?? context.TransportHeaders.Get<Guid>("MessageId") ?? new Guid(SHA256.HashData(body).AsSpan(0, 16)),
            seen,
            body,
            context.ContentType.ToString(),
            context.TransportHeaders.Get<int>(Header.Attempt) ?? 0);
        var handOff = root.GetRequiredService<KetenSettings>().Embedded ? Header.RowOf(context) : null;
        for (var again = false; ; again = true)
        {
            await using var scope = root.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            work.Begin(new(service, failed.Message, Guid.Empty, handOff, null, again), endpoint.EndsWith("-acute", StringComparison.Ordinal));
            if (Retries.Later(cause, failed.Attempt) is { } wait)
            {
                PutOff(work, failed, cause, wait);
            }
            else
            {
                await Keep(work, failed, cause);
            }

            if (await work.Commit() != Outcome.Conflict)
            {
                return;
            }
        }
    }

    private void PutOff(Work work, Failed failed, Exception cause, TimeSpan wait)
    {
        var step = Ids.Derive(failed.Message, $"redelivery {endpoint} {failed.Attempt}");
        work.Named(step);
        work.Add(Back.ToQueue(service, endpoint, step, failed.Message, failed.Body, failed.ContentType, work.Acute, failed.Attempt + 1, work.Now + wait));
        Measures.Redelivered(service);
        _log.LogInformation("Message {MessageId} on {Endpoint} again in {Seconds} s: {Cause}", failed.Message, endpoint, wait.TotalSeconds, cause.Message);
    }

    private async Task Keep(Work work, Failed failed, Exception cause)
    {
        var id = Ids.Derive(failed.Message, "fault " + failed.Queue);
        var known = await work.Load<Fault>(id);
        // A retry that fails again is the next generation; the same failure told twice is not.
        var generation = (known?.Generation ?? 0) + (known?.State == Fault.Open ? 0 : 1);
        work.Named(Ids.Derive(failed.Message, $"fault {failed.Queue} {generation}"));
        work.Save(id, new Fault
        {
            State = Fault.Open,
            Endpoint = failed.Queue,
            MessageType = failed.Seen.Type,
            Code = cause.Message,
            MessageId = failed.Message,
            Generation = generation,
            At = work.Now,
            Body = failed.Body,
            ContentType = failed.ContentType,
        });
        await work.Publish(new Messages.MessageFaulted
        {
            FaultId = id,
            Service = service,
            Endpoint = failed.Queue,
            MessageType = failed.Seen.Type,
            Code = cause.Message,
            SignalId = failed.Seen.SignalId,
            Generation = generation,
            FaultedAt = work.Now,
        });
        Measures.Faulted(service);
        _log.LogError("Message {MessageId} of type {MessageType} faulted on {Endpoint}: {Cause}", failed.Message, failed.Seen.Type, failed.Queue, cause.Message);
    }

    private sealed record Failed(string Queue, Guid Message, Glimpse Seen, byte[] Body, string ContentType, int Attempt);
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
        Trace = Activity.Current?.Id,
        Attempt = attempt,
        NotBefore = notBefore,
        Remaining = 1,
    };
}
