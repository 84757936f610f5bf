using Keten.Hosting;
using Keten.Messages;
using Keten.Operations.KeepJournal;
using MassTransit;

namespace Keten.Operations.FollowFaults;

/// <summary>A fault was retried or discarded by its owner.</summary>
public sealed class NoteClosing(Work work) : IConsumer<FaultClosed>
{
    public async Task Consume(ConsumeContext<FaultClosed> context)
    {
        var news = context.Message;
        var fault = KnownFault.Closed(await work.Load<KnownFault>(news.FaultId), news);
        work.Save(news.FaultId, fault);
        if (fault.SignalId is { } signal)
        {
            work.Write(new JournalLine(signal, "fault_closed", news.ClosedAt) { Service = news.Service, Code = news.How });
        }
    }
}
