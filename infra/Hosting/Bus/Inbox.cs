using MassTransit;
using MassTransit.Middleware;

namespace Keten.Hosting;

/// <summary>
/// Stands around every consumer: begins its <see cref="Work"/>, runs it, commits. A message whose effect is there already
/// ends here quietly; exceptions leave here as codes.
/// </summary>
internal sealed class Inbox(Work work, Topology topology, Databases databases, KetenSettings settings, IServiceProvider services) : IOutboxContextFactory<Work>
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var endpoint = topology.Find(context.ReceiveContext.InputAddress) ?? throw new NonsenseException("unknown_endpoint");
        var message = context.MessageId ?? throw new NonsenseException("no_message_id");
        var consumer = endpoint.ConsumerOf(typeof(T), options.ConsumerType);
        work.Begin(
            new(endpoint.Service, message, consumer, settings.Embedded ? Rows.From(context.ReceiveContext) : null, null, context.GetRetryAttempt() > 0),
            endpoint.Acute);
        try
        {
            await next.Send(new CapturingConsumeContext<T>(context, options, services, work));
        }
        catch (Exception e)
        {
            // Not every handler bears its own earlier effect; if that is what it tripped over, all is well.
            if (e is not ConflictException && await databases.Of(endpoint.Service).Store.Seen(endpoint.Service, message, consumer))
            {
                await context.NotifyConsumed(context, TimeSpan.Zero, "Keten.Inbox"); // else MassTransit takes it for skipped
                return;
            }

            throw Failure.Code(e);
        }

        Outcome outcome;
        try
        {
            outcome = await work.Commit();
        }
        catch (Exception e)
        {
            throw Failure.Code(e);
        }

        if (outcome == Outcome.Conflict)
        {
            throw new ConflictException();
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}

/// <summary>The outbox row a message came from, as its header says.</summary>
internal static class Rows
{
    public static (string Service, Guid Row)? From(ReceiveContext context) =>
        context.TransportHeaders.Get<string>(Sending.RowHeader)?.Split('/') is [var service, var row] && Guid.TryParseExact(row, "N", out var id)
            ? (service, id)
            : null;
}
