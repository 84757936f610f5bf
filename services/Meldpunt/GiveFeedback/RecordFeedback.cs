using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>
/// Regie says that and which; from here on the reporter can read it (which is recorded when it is read), and the reporter's system is
/// told. What may not be told is a fault: an operator sees it, and lets it be tried again when there is an instrument.
/// </summary>
public sealed class RecordFeedback(Work work, Telling telling) : IConsumer<FeedbackDue>
{
    public async Task Consume(ConsumeContext<FeedbackDue> context)
    {
        var due = context.Message;
        var filed = await work.Load<FiledReport>(due.SignalId) ?? throw new InvalidOperationException("report_missing");
        if (filed.Knows(due.Sequence))
        {
            return;
        }

        var told = telling.Feedback(filed, due.Code, work.NewId("decision"), work.Now) ?? throw new NotDoneException(Telling.Withheld);
        var leaves = filed is { WebhookGone: false, Reporter.Webhook: not null };
        work.Save(due.SignalId, filed.Hear(new Feedback(told.Code, due.Sequence, due.DueAt, leaves ? told.Decision.Instrument : null)));
        if (leaves)
        {
            await Telling.Record(work, filed, told.Decision);
            await work.Publish(new WebhookDue
            {
                SignalId = due.SignalId,
                Partner = Webhook.Partner,
                Code = told.Code,
                Sequence = due.Sequence,
                GivenAt = due.DueAt,
            });
        }
    }
}
