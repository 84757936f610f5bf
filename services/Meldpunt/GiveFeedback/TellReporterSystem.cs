using Keten.Adapters.ReporterWebhook;
using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>Tells the reporter's system a feedback code. A host that is no longer agreed upon hears nothing.</summary>
internal sealed class TellReporterSystem(Work work, WebhookTransport transport, MeldpuntSettings settings) : IConsumer<WebhookDue>
{
    public async Task Consume(ConsumeContext<WebhookDue> context)
    {
        var due = context.Message;
        var filed = await work.Load<FiledReport>(due.SignalId);
        if (filed is not { WebhookGone: false, Reporter.Webhook: { } webhook } || !settings.MayTell(new Uri(webhook)))
        {
            return;
        }

        if (!await transport.Tell(due, new Uri(webhook), context.CancellationToken))
        {
            work.Save(due.SignalId, filed with { WebhookGone = true });
        }
    }
}
