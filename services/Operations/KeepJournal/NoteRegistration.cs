using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>A victim is registered with CoMensha.</summary>
public sealed class NoteRegistration(Work work) : IConsumer<VictimRegistered>
{
    public Task Consume(ConsumeContext<VictimRegistered> context)
    {
        var news = context.Message;
        work.WriteBoth(new JournalLine(news.SignalId, "victim_registered", news.RegisteredAt) { Related = news.CaseId, Region = news.Region });
        return Task.CompletedTask;
    }
}
