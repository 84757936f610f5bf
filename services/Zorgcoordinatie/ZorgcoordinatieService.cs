using Keten.Adapters.Coa;
using Keten.Adapters.CoMensha;
using Keten.Adapters.Ind;
using Keten.Adapters.Nidos;
using Keten.Adapters.Shelter;
using Keten.Adapters.YouthCare;
using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.ProcessMessage;
using Keten.Zorgcoordinatie.Remind;
using Keten.Zorgcoordinatie.Show;

namespace Keten.Zorgcoordinatie;

/// <summary>The care strand: its trajectories from whatever stage care was called in, consents, and the lines to those who help a victim or decide on a place.</summary>
public static class ZorgcoordinatieService
{
    public const string Name = "zorgcoordinatie";

    // Of whom care hears what Regie asks of them by itself: where a place is asked for, and who coordinates.
    private static readonly string[] _heard = [.. CoaAdapter.Served, .. NidosAdapter.Served, .. ShelterAdapter.Served, .. YouthCareAdapter.Served, .. ZorgAdapter.Served];

    /// <summary>Whether the adapter of this partner is hosted here: then what it says is care's to hear.</summary>
    public static bool Hosts(string partner) => Vocabulary.HostOf.GetValueOrDefault(partner) == Name;

    public static void AddZorgcoordinatie(this KetenApp app) => app.AddService(Name, service =>
    {
        service.AddRegions();
        service.Services
            .AddCoaAdapter(service.Configuration)
            .AddCoMenshaAdapter(service.Configuration)
            .AddIndAdapter(service.Configuration)
            .AddNidosAdapter(service.Configuration)
            .AddShelterAdapter(service.Configuration)
            .AddYouthCareAdapter(service.Configuration)
            .AddZorgAdapter(service.Configuration);
        service.HostAdapter(CoaAdapter.Served);
        service.HostAdapter(CoMenshaAdapter.Served);
        service.HostAdapter(IndAdapter.Served);
        service.HostAdapter(NidosAdapter.Served);
        service.HostAdapter(ShelterAdapter.Served);
        service.HostAdapter(YouthCareAdapter.Served);
        service.HostAdapter(ZorgAdapter.Served);

        service.Services.AddSingleton<ConsentMessage>();
        service.Services.AddSingleton<Withholding>(LastLook.Withhold);
        service.Services.AddSingleton<Completing>(Stays.Complete);

        // By signal, as a trajectory is: what is about one case comes one after another, whether it names the case or not.
        service.Consume<OpenTrajectory, CaseOpened>(message => message.SignalIds[0]);
        service.Consume<FollowMerger, SignalMerged>(message => message.IntoSignalId);
        service.Consume<FollowAnswer, CareCallAnswered>(message => message.SignalId);
        service.ConsumeFor<HearReferral, ReferralRequested>(_heard, message => message.CaseId ?? message.SignalId);
        service.ConsumeFor<HearCorrection, Corrected>(_heard, message => message.DeliveryId);
        service.ConsumeFor<HearPresumption, SharingChanged>(_heard, message => message.DeliveryId);
        service.Consume<FollowDelivery, ReferralDelivered>(message => message.SignalId);
        service.Consume<FollowResponse, PartnerResponded>(message => message.SignalId);
        service.Consume<FollowRefusal, ReferralRefused>(message => message.SignalId);
        service.Consume<FollowRecall, Recalled>(message => message.SignalId);
        service.Consume<CloseTrajectory, CaseClosed>(message => message.SignalIds[0]);
        service.Consume<KeepDeadlines, TimerDue>(message => message.SubjectId);
        service.Consume<DestroyTrajectory, Erased>(message => message.SignalIds[0]);
        service.DestroyErased();
        service.KeepConsents();

        service.Map(routes =>
        {
            var regions = ((IEndpointRouteBuilder)routes).ServiceProvider.GetRequiredService<RegionSet>();
            CareEndpoints.Map(routes, regions);
            ConsentEndpoints.Map(routes, regions);
            ShowTrajectory.Map(routes, regions);
        });
        service.MapFhir(fhir =>
        {
            ProcessMessageEndpoint.Map(fhir);
            ShowCapabilities.Map(fhir);
        });
    });
}
