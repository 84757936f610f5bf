using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>Something left, or was about to leave, or came in and was not all taken: the ledger the privacy officer reads.</summary>
public sealed class NoteDisclosure(Work work) : IConsumer<Disclosed>
{
    public Task Consume(ConsumeContext<Disclosed> context)
    {
        var news = context.Message;
        work.Collect(news);
        var line = new JournalLine(news.SignalId, news.Refused is null ? "disclosed" : "received", news.DisclosedAt)
        {
            Related = news.CaseId,
            Service = news.Service,
            Disclosure = Disclosure.Of(news),
        };
        work.Write(line);
        if (news.CaseId is { } @case)
        {
            work.Write(line with { Subject = @case, Related = news.SignalId });
        }

        return Task.CompletedTask;
    }
}
