using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>Suspicion became a case.</summary>
public sealed class NoteCaseOpened(Work work) : IConsumer<CaseOpened>
{
    public Task Consume(ConsumeContext<CaseOpened> context)
    {
        var news = context.Message;
        var line = new JournalLine(news.CaseId, "case_opened", news.OpenedAt)
        {
            Region = news.Region,
            Related = news.SignalIds.Count > 0 ? news.SignalIds[0] : null,
            Strands = news.Strands.ToDictionary(strand => strand, _ => (string?)null, StringComparer.Ordinal),
        };
        work.Write(line);
        foreach (var signal in news.SignalIds)
        {
            work.Write(line with { Subject = signal, Related = news.CaseId });
        }

        return Task.CompletedTask;
    }
}
