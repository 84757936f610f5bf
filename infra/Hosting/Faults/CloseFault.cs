using Keten.Messages;
using MassTransit;

namespace Keten.Hosting;

/// <summary>Sends a faulted message back to its queue, once per generation: a second click finds the fault retried.</summary>
internal sealed class RetryFaulted(Work work) : IConsumer<RetryFault>
{
    public async Task Consume(ConsumeContext<RetryFault> context)
    {
        var asked = context.Message;
        if (await work.Load<Fault>(asked.FaultId) is not { State: Fault.Open } fault || fault.Generation != asked.Generation)
        {
            return;
        }

        work.Save(asked.FaultId, fault with { State = Fault.Retried });
        var row = Ids.Derive(fault.MessageId, $"retry {fault.Endpoint} {fault.Generation}");
        work.Add(Back.ToQueue(work.Service, fault.Endpoint, row, fault.MessageId, fault.Body, fault.ContentType, work.Acute, Retries.First(fault.Generation), null));
        await work.Publish(Closed.As(Fault.Retried, asked.FaultId, fault, work));
    }
}

/// <summary>Gives a faulted message up, on a human's word.</summary>
internal sealed class DiscardFaulted(Work work) : IConsumer<DiscardFault>
{
    public async Task Consume(ConsumeContext<DiscardFault> context)
    {
        var asked = context.Message;
        if (await work.Load<Fault>(asked.FaultId) is not { State: Fault.Open } fault || fault.Generation != asked.Generation)
        {
            return;
        }

        work.Save(asked.FaultId, fault with { State = Fault.Discarded, Body = [] });
        await work.Publish(Closed.As(Fault.Discarded, asked.FaultId, fault, work));
    }
}

internal static class Closed
{
    public static FaultClosed As(string how, Guid id, Fault fault, Work work) => new()
    {
        FaultId = id,
        Service = work.Service,
        How = how,
        Generation = fault.Generation,
        ClosedAt = work.Now,
    };
}
