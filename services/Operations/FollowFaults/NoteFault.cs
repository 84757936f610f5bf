using Keten.Hosting;
using Keten.Messages;
using Keten.Operations.KeepJournal;
using MassTransit;

namespace Keten.Operations.FollowFaults;

/// <summary>A message failed somewhere: the operator must see it.</summary>
public sealed class NoteFault(Work work) : IConsumer<MessageFaulted>
{
    public async Task Consume(ConsumeContext<MessageFaulted> context)
    {
        var news = context.Message;
        work.Save(news.FaultId, KnownFault.Failed(await work.Load<KnownFault>(news.FaultId), news));
        if (news.SignalId is { } signal)
        {
            work.Write(new JournalLine(signal, "message_faulted", news.FaultedAt) { Service = news.Service, Code = news.Code });
        }
    }
}
