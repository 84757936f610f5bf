using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>Puts the assessor's question where the reporter sees it.</summary>
public sealed class RecordQuestion(Work work) : IConsumer<QuestionAsked>
{
    public async Task Consume(ConsumeContext<QuestionAsked> context)
    {
        var asked = context.Message;
        var filed = await work.Load<FiledReport>(asked.SignalId) ?? throw new InvalidOperationException("report_missing");
        work.Save(asked.SignalId, filed.Ask(new Question(asked.QuestionId, asked.Code, asked.AskedAt)));
    }
}
