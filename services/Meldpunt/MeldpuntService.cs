using System.Text.Json.Nodes;
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
        service.Consume<RegisterOffered, SignalOffered>(message => message.SignalId);
        service.Consume<RecordFeedback, FeedbackDue>(message => message.SignalId);
        service.Consume<RecordQuestion, QuestionAsked>(message => message.SignalId);
        service.ConsumeFor<TellReporterSystem, WebhookDue>([Webhook.Partner], message => message.SignalId);

        service.Map(routes =>
        {
            routes.MapPost("/signals", (HttpContext http, SignalEndpoint signals) => signals.Receive(http))
                .WithMetadata(_notReceived, SignalBody.One)
                .AllowAnonymous()
                .WithSummary("Reports a signal: 202 once it is durable, with a receipt; 200 and nothing stored where the region says to report elsewhere.")
                .Produces<Receipt>(StatusCodes.Status202Accepted)
                .Produces<Referral>();
            routes.MapPost("/signals/batch", (HttpContext http, BatchEndpoint batches) => batches.Receive(http))
                .WithMetadata(_notReceived, SignalBody.Lines)
                .AnySize()
                .RequireAuthorization(Roles.Partner)
                .WithSummary("Reports signals, one a line (NDJSON), streamed; a line comes back for each, in the same order.")
                .Produces<LineAnswer>(StatusCodes.Status200OK, Ndjson.ContentType);
            routes.MapPost("/receipts/status", StatusEndpoint.Show)
                .AllowAnonymous()
                .WithSummary("What became of a report, for whoever has its receipt. Unknown and erased are one 404.")
                .Produces<ReceiptView>();
            routes.MapPost("/receipts/replies", ReplyEndpoint.Take)
                .AllowAnonymous()
                .WithSummary("Answers a question, tells more, or gives the meldcode decision, by receipt.")
                .Produces<ReceiptView>(StatusCodes.Status202Accepted);
            routes.MapGet("/codes", CodesEndpoint.Serve)
                .AllowAnonymous()
                .WithSummary("Every closed list of codes, with what people read and the nearest value of HTCDS 2.0; and the countries and languages that are known.")
                .Produces<IReadOnlyDictionary<string, JsonArray>>();
        });
    });
}
