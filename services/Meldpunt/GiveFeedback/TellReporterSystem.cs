using Keten.Adapters.ReporterWebhook;
using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>
/// Tells the reporter's system a feedback code. A host that is no longer agreed upon hears nothing. It is decided afresh each time: an
/// instrument that ended stops it, a fault until an operator lets it be tried again, and by another one it is recorded before it is told.
/// </summary>
internal sealed class TellReporterSystem(Work work, Telling telling, WebhookTransport transport, MeldpuntSettings settings) : IConsumer<WebhookDue>
{
    public async Task Consume(ConsumeContext<WebhookDue> context)
    {
        var due = context.Message;
        var filed = await work.Load<FiledReport>(due.SignalId);
        if (filed is not { WebhookGone: false, Reporter.Webhook: { } webhook } || !settings.MayTell(new Uri(webhook)))
        {
            return;
        }

        var told = telling.Feedback(filed, due.Code, work.NewId("decision"), work.Now) ?? throw new NotDoneException(Telling.Withheld);
        if (!filed.IsTold(due.Sequence, told.Decision.Instrument))
        {
            work.Save(due.SignalId, filed.Under(due.Sequence, told.Decision.Instrument));
            await Telling.Record(work, filed, told.Decision);
            await work.Publish(due);
            return;
        }

        if (!await transport.Tell(due with { Code = told.Code }, new Uri(webhook), context.CancellationToken))
        {
            work.Save(due.SignalId, filed with { WebhookGone = true });
        }
    }
}
