using Keten.Adapters.ReporterWebhook;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Meldpunt.GiveFeedback;
using Keten.Meldpunt.ReceiveSignal;
using Keten.Meldpunt.ServeCodes;
using Keten.Meldpunt.ShowReceipt;
using Keten.Meldpunt.TakeReply;
using Keten.Messages;
using Keten.Sharing.Convenants;

namespace Keten.Meldpunt;

/// <summary>Takes signals in and is the only one who talks with reporters: receipts, questions, answers, feedback.</summary>
public static class MeldpuntService
{
    public const string Name = "meldpunt";

    private static readonly WhenUnavailable _notReceived = new(
        "not_received", "Your report was NOT received. Is somebody in danger now: call 112. Otherwise try again later.");

    public static void AddMeldpunt(this KetenApp app) => app.AddService(Name, service =>
    {
        service.AddRegions();
        service.AddConvenants();
        service.KeepLedger();
        service.Services.AddReporterWebhook(service.Configuration);
        service.Services.AddSingleton(MeldpuntSettings.From(service.Configuration));
        service.Services.AddSingleton<Receipts>();
        service.Services.AddSingleton<Telling>();
        service.Services.AddSingleton<SignalIntake>();
        service.Services.AddSingleton<SignalEndpoint>();
        service.Services.AddSingleton<BatchEndpoint>();
        service.Services.AddSingleton<ReceiptGate>();

        service.DestroyErased();
        service.Consume<RecordFeedback, FeedbackDue>(message => message.SignalId);
        service.Consume<RecordQuestion, QuestionAsked>(message => message.SignalId);
        service.ConsumeFor<TellReporterSystem, WebhookDue>(Webhook.Partner, [Webhook.Partner], message => message.SignalId);

        service.Map(routes =>
        {
            routes.MapPost("/signals", (HttpContext http, SignalEndpoint signals) => signals.Receive(http))
                .WithMetadata(_notReceived).AllowAnonymous();
            routes.MapPost("/signals/batch", (HttpContext http, BatchEndpoint batches) => batches.Receive(http))
                .WithMetadata(_notReceived).AnySize().RequireAuthorization(Roles.Partner);
            routes.MapPost("/receipts/status", StatusEndpoint.Show).AllowAnonymous();
            routes.MapPost("/receipts/replies", ReplyEndpoint.Take).AllowAnonymous();
            routes.MapGet("/codes", CodesEndpoint.Serve).AllowAnonymous();
        });
    });
}
