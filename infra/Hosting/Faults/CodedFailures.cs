using MassTransit;

namespace Keten.Hosting;

/// <summary>
/// Innermost around a consumer: its exception becomes a code before MassTransit writes the text of it into a trace.
/// </summary>
internal sealed class CodedFailures<TConsumer, TMessage> : IFilter<ConsumerConsumeContext<TConsumer, TMessage>>
    where TConsumer : class
    where TMessage : class
{
    public async Task Send(ConsumerConsumeContext<TConsumer, TMessage> context, IPipe<ConsumerConsumeContext<TConsumer, TMessage>> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception e)
        {
            throw Failure.Code(e);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("coded");
}
