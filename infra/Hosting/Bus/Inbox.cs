using MassTransit;
using MassTransit.Middleware;

namespace Keten.Hosting;

/// <summary>
/// Stands around every consumer: begins its <see cref="Work"/>, runs it, commits, and tries again shortly when that may
/// help. A message whose effect is there already ends here quietly; exceptions leave here as codes.
/// </summary>
internal sealed class Inbox(Work work, Topology topology, Databases databases, KetenSettings settings, IServiceProvider services) : IOutboxContextFactory<Work>
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var endpoint = topology.Find(context.ReceiveContext.InputAddress) ?? throw new NonsenseException("unknown_endpoint");
        var cause = new Work.Cause(
            endpoint.Service,
            context.MessageId ?? throw new NonsenseException("no_message_id"),
            endpoint.ConsumerOf(typeof(T), options.ConsumerType),
            settings.Embedded ? Header.RowOf(context.ReceiveContext) : null,
            Patience: null,
            Again: false);
        for (var attempt = 0; ; attempt++)
        {
            work.Begin(cause with { Again = attempt > 0 }, endpoint.Acute);
            if (await Try(context, options, next, cause) is not { } failure)
            {
                return;
            }

            if (Retries.Shortly(failure, attempt) is not { } wait)
            {
                throw failure;
            }

            await Task.Delay(wait, context.CancellationToken);
        }
    }

    /// <summary>Null: the effect is there.</summary>
    private async Task<Exception?> Try<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next, Work.Cause cause)
        where T : class
    {
        try
        {
            await next.Send(new CapturingConsumeContext<T>(context, options, services, work));
            return await work.Commit() == Outcome.Conflict ? new ConflictException() : null;
        }
        catch (Exception e)
        {
            // Not every handler bears its own earlier effect; if that is what it tripped over, all is well.
            if (e is not ConflictException && await databases.Of(cause.Service).Seen(cause.Service, cause.Message, cause.Consumer))
            {
                await context.NotifyConsumed(context, TimeSpan.Zero, "Keten.Inbox"); // else MassTransit takes it for skipped
                return null;
            }

            return Failure.Code(e);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}
