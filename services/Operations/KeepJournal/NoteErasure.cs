using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>The time of a signal or case is over: what was recorded of it stays, and this says why nothing else does.</summary>
public sealed class NoteErasure(Work work) : IConsumer<Erased>
{
    public Task Consume(ConsumeContext<Erased> context)
    {
        var news = context.Message;
        foreach (var signal in news.SignalIds)
        {
            work.Write(new JournalLine(signal, "erased", news.ErasedAt) { Related = news.CaseId, Region = news.Region });
        }

        if (news.CaseId is { } @case)
        {
            work.Write(new JournalLine(@case, "erased", news.ErasedAt) { Related = news.SignalIds[0], Region = news.Region });
        }

        return Task.CompletedTask;
    }
}
