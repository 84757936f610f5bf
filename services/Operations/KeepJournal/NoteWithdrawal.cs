using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>A statement of consent was taken back.</summary>
public sealed class NoteWithdrawal(Work work) : IConsumer<ConsentWithdrawn>
{
    public Task Consume(ConsumeContext<ConsentWithdrawn> context)
    {
        var news = context.Message;
        work.WriteBoth(new JournalLine(news.SignalId, "consent_withdrawn", news.WithdrawnAt) { Related = news.CaseId, Region = news.Region, Consent = news.ConsentId });
        return Task.CompletedTask;
    }
}
