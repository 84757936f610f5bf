using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>Somebody, or who represents them, said who may get which data for what.</summary>
public sealed class NoteConsent(Work work) : IConsumer<ConsentGiven>
{
    public Task Consume(ConsumeContext<ConsentGiven> context)
    {
        var news = context.Message;
        work.WriteBoth(new JournalLine(news.SignalId, "consent_given", news.GivenAt) { Related = news.CaseId, Region = news.Region, Code = news.Statement, Consent = news.ConsentId });
        return Task.CompletedTask;
    }
}
