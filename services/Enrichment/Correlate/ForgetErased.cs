using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Enrichment.Correlate;

/// <summary>A signal was erased: nobody finds it as an earlier one any more, here or from another region.</summary>
public sealed class ForgetErased(Work work) : IConsumer<Erased>
{
    public async Task Consume(ConsumeContext<Erased> context)
    {
        foreach (var signal in context.Message.SignalIds)
        {
            await work.Erase(signal);
        }
    }
}
