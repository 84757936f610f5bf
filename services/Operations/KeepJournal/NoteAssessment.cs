using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.KeepJournal;

/// <summary>The assessor decided.</summary>
public sealed class NoteAssessment(Work work) : IConsumer<SignalAssessed>
{
    public Task Consume(ConsumeContext<SignalAssessed> context)
    {
        var news = context.Message;
        work.Write(new JournalLine(news.SignalId, "assessed", news.AssessedAt)
        {
            Region = news.Region,
            Code = news.WayOut ?? news.Level,
            Strands = news.Strands.ToDictionary(strand => strand, _ => (string?)null, StringComparer.Ordinal),
        });
        return Task.CompletedTask;
    }
}
