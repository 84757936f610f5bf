using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>Regie says that and which; from here on the reporter can read it, and the reporter's system is told.</summary>
public sealed class RecordFeedback(Work work) : IConsumer<FeedbackDue>
{
    public async Task Consume(ConsumeContext<FeedbackDue> context)
    {
        var due = context.Message;
        var filed = await work.Load<FiledReport>(due.SignalId) ?? throw new InvalidOperationException("report_missing");
        var told = filed.Hear(new Feedback(due.Code, due.Sequence, due.DueAt));
        if (ReferenceEquals(told, filed))
        {
            return;
        }

        work.Save(due.SignalId, told);
        if (told is { WebhookGone: false, Reporter.Webhook: not null })
        {
            await work.Publish(new WebhookDue
            {
                SignalId = due.SignalId,
                Partner = Webhook.Partner,
                Code = due.Code,
                Sequence = due.Sequence,
                GivenAt = due.DueAt,
            });
        }
    }
}
