using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>A case ended, with an outcome per strand.</summary>
public sealed class NoteCaseClosed(Work work) : IConsumer<CaseClosed>
{
    public Task Consume(ConsumeContext<CaseClosed> context)
    {
        var news = context.Message;
        var line = new JournalLine(news.CaseId, "case_closed", news.ClosedAt)
        {
            Region = news.Region,
            Related = news.SignalIds.Count > 0 ? news.SignalIds[0] : null,
            Strands = news.Outcomes.ToDictionary(outcome => outcome.Key, outcome => (string?)outcome.Value, StringComparer.Ordinal),
        };
        work.Write(line);
        foreach (var signal in news.SignalIds)
        {
            work.Write(line with { Subject = signal, Related = news.CaseId });
        }

        return Task.CompletedTask;
    }
}
