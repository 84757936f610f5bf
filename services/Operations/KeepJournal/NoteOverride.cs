using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>Somebody of the staff lifted a bound for a partner, or that ended: who and which, never why.</summary>
public sealed class NoteOverride(Work work) : IConsumer<OverrideChanged>
{
    public Task Consume(ConsumeContext<OverrideChanged> context)
    {
        var news = context.Message;
        work.WriteBoth(new JournalLine(news.SignalId, $"override_{news.Change}", news.ChangedAt)
        {
            Related = news.CaseId,
            Region = news.Region,
            Code = news.Cap,
            Override = news.OverrideId,
            Partner = news.Partner,
            By = news.By,
        });
        return Task.CompletedTask;
    }
}
