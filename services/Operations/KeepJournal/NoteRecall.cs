using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>What a partner got by a permit that is gone: called back, kept by another rule, or not to be called back.</summary>
public sealed class NoteRecall(Work work) : IConsumer<Recalled>
{
    public Task Consume(ConsumeContext<Recalled> context)
    {
        var news = context.Message;
        work.WriteBoth(new JournalLine(news.SignalId, "recalled", news.RecalledAt)
        {
            Related = news.CaseId,
            Region = news.Region,
            Code = news.Outcome,
            Consent = news.ConsentId,
            Partner = news.Partner,
            Fields = news.Fields,
        });
        return Task.CompletedTask;
    }
}
