using Keten.Messages;
using MassTransit;

namespace Keten.Hosting;

/// <summary>
/// What was erased goes dark in this service. Each service does so itself: in production it can only destroy what was wrapped for it
/// or by it. Again is no harm, and what was destroyed stays so whatever becomes of this work.
/// </summary>
internal sealed class DestroyKeys(Work work) : IConsumer<Erased>
{
    public async Task Consume(ConsumeContext<Erased> context)
    {
        foreach (var key in context.Message.Keys)
        {
            await work.Destroy(key);
        }
    }
}
