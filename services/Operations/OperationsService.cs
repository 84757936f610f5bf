using Keten.Hosting;
using Keten.Messages;
using Keten.Operations.FollowFaults;
using Keten.Operations.KeepJournal;
using Keten.Operations.ShowFaults;
using Keten.Operations.ShowQueues;
using Keten.Operations.VerifyLedgers;

namespace Keten.Operations;

/// <summary>
/// What the operator and the privacy officer see: queues, faults, and who got which fields of what. Ids and codes only; this
/// service holds no key of any signal or case.
/// </summary>
public static class OperationsService
{
    public const string Name = "operations";

    public static void AddOperations(this KetenApp app) => app.AddService(Name, service =>
    {
        service.AddQueueReader();

        service.Consume<NoteFault, MessageFaulted>(message => message.FaultId);
        service.Consume<NoteClosing, FaultClosed>(message => message.FaultId);
        service.Consume<NoteDisclosure, Disclosed>(message => message.SignalId);
        service.Consume<NoteLedger, LedgerRead>(message => message.AskId);
        service.Consume<NoteAssessment, SignalAssessed>(message => message.SignalId);
        service.Consume<NoteCaseOpened, CaseOpened>(message => message.CaseId);
        service.Consume<NoteCaseClosed, CaseClosed>(message => message.CaseId);
        service.Consume<NoteConsent, ConsentGiven>(message => message.SignalId);
        service.Consume<NoteWithdrawal, ConsentWithdrawn>(message => message.SignalId);
        service.Consume<NoteRecall, Recalled>(message => message.SignalId);
        service.Consume<NoteErasure, Erased>(message => message.SignalIds[0]);
        service.Consume<NoteOverride, OverrideChanged>(message => message.SignalId);
        service.Consume<NoteRegistration, VictimRegistered>(message => message.SignalId);

        service.Map(routes =>
        {
            routes.MapGet("/faults", FaultEndpoints.List)
                .RequireAuthorization(Roles.Operator)
                .WithSummary("Messages that failed for good, oldest first; open ones unless state says otherwise.")
                .Produces<FaultPage>();
            routes.MapGet("/faults/{id:guid}", FaultEndpoints.Show)
                .RequireAuthorization(Roles.Operator)
                .WithSummary("One fault.")
                .Produces<FaultView>();
            routes.MapPost("/faults/{id:guid}/retry", FaultEndpoints.Retry)
                .RequireAuthorization(Roles.Operator)
                .WithSummary("Asks the owner of a fault to try again.")
                .Produces<FaultView>(StatusCodes.Status202Accepted);
            routes.MapPost("/faults/{id:guid}/discard", FaultEndpoints.Discard)
                .RequireAuthorization(Roles.Operator)
                .WithSummary("Asks the owner of a fault to give the message up.")
                .Produces<FaultView>(StatusCodes.Status202Accepted);
            routes.MapGet("/queues", (Delegate)QueueEndpoint.Show)
                .RequireAuthorization(Roles.Operator)
                .WithSummary("Every queue: how long, how old, how fast, and its open faults.")
                .Produces<Queues>();
            routes.MapGet("/audit", AuditEndpoint.Show)
                .RequireAuthorization(Roles.PrivacyOfficer)
                .WithSummary("What happened to a signal or case, oldest first: who got which fields, by which rule; never content.")
                .Produces<Journal>();
            routes.MapGet("/audit/verify", VerifyEndpoint.Verify)
                .RequireAuthorization(Roles.PrivacyOfficer)
                .WithSummary("Checks the ledgers of all services, each against the copy that was collected of it.")
                .Produces<Verification>();
        });
    });
}
