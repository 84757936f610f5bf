using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.AddFact;
using Keten.Regie.Alarms;
using Keten.Regie.AskReporter;
using Keten.Regie.CallCare;
using Keten.Regie.Cases;
using Keten.Regie.Consult;
using Keten.Regie.Deadlines;
using Keten.Regie.Decide;
using Keten.Regie.Learn;
using Keten.Regie.Lift;
using Keten.Regie.Link;
using Keten.Regie.Mark;
using Keten.Regie.Meet;
using Keten.Regie.Monitor;
using Keten.Regie.Preview;
using Keten.Regie.Rate;
using Keten.Regie.Refer;
using Keten.Regie.ReviewText;
using Keten.Regie.Show;
using Keten.Regie.TakeUp;
using Keten.Regie.Transfer;
using Keten.Regie.Worklist;
using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;

namespace Keten.Regie;

/// <summary>The work of analist, aandachtsfunctionaris and ketenregisseur: the one mutable dossier of signals and cases, its owners and deadlines.</summary>
public static class RegieService
{
    public static void AddRegie(this KetenApp app) => app.AddService("regie", service =>
    {
        service.AddRegions();
        service.AddConvenants();
        var monitor = MonitorSettings.From(service.Configuration);

        service.Consume<TakeUpSignal, SignalReceived>(message => message.SignalId);
        service.Consume<TakeRating, SignalEnriched>(message => message.SignalId);
        service.Consume<TakeFacts, FactsAdded>(message => message.SignalId);
        service.Consume<TakeReply, ReporterReplied>(message => message.SignalId);
        service.Consume<TakeAnswer, ConsultationAnswered>(message => message.SignalId);
        service.Consume<FollowDelivery, ReferralDelivered>(message => message.CaseId ?? message.SignalId);
        service.Consume<FollowRefusal, ReferralRefused>(message => message.CaseId ?? message.SignalId);
        service.Consume<FollowResponse, PartnerResponded>(message => message.CaseId ?? message.SignalId);
        service.Consume<FollowAcknowledgement, AlarmAcknowledged>(message => message.SignalId);
        service.Consume<FollowEnd, AlarmEnded>(message => message.SignalId);
        service.Consume<FollowPhoneTask, PhoneTaskOpened>(message => message.SignalId);
        service.Consume<TakeCall, CareCalled>(message => message.SignalId);
        service.Consume<FollowCare, CareChanged>(message => message.CaseId ?? message.SignalId);
        service.Consume<KeepDeadlines, TimerDue>(message => message.SubjectId);
        service.DestroyErased();
        service.KeepConsents();

        service.Map(routes =>
        {
            var regions = ((IEndpointRouteBuilder)routes).ServiceProvider.GetRequiredService<RegionSet>();
            ListWork.Map(routes);
            ShowDossiers.Map(routes, regions);
            PreviewDossier.Map(routes, regions);
            AddFactEndpoint.Map(routes, regions);
            RequestConsultations.Map(routes, regions);
            DecideSignal.Map(routes, regions);
            AskReporterEndpoint.Map(routes, regions);
            MarkSignal.Map(routes, regions);
            AssessRole.Map(routes, regions);
            PresumeMinor.Map(routes, regions);
            LiftBound.Map(routes, regions);
            ChangeOverride.Map(routes, regions);
            ReviewEndpoint.Map(routes, regions);
            WorkOnCase.Map(routes, regions);
            LinkSignals.Map(routes, regions);
            AnswerTransfer.Map(routes, regions);
            Agenda.Map(routes, regions);
            Agreeing.Map(routes, regions);
            ShowMonitor.Map(routes, regions, monitor);
        });
    });
}
