using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>Puts the assessor's question where the reporter sees it. What may not be put is a fault, as with feedback.</summary>
public sealed class RecordQuestion(Work work, Telling telling) : IConsumer<QuestionAsked>
{
    public async Task Consume(ConsumeContext<QuestionAsked> context)
    {
        var asked = context.Message;
        var filed = await work.Load<FiledReport>(asked.SignalId) ?? throw new InvalidOperationException("report_missing");
        if (filed.Questions.Any(known => known.Id == asked.QuestionId))
        {
            return;
        }

        var told = telling.Question(filed, asked.Code, work.NewId("decision"), work.Now) ?? throw new NotDoneException(Telling.Withheld);
        work.Save(asked.SignalId, filed.Ask(new Question(asked.QuestionId, told.Code, asked.AskedAt)));
    }
}
