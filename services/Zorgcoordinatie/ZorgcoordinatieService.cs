using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Delivering;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Show;

namespace Keten.Zorgcoordinatie;

/// <summary>The care strand: its trajectories, and the line to care partners.</summary>
public static class ZorgcoordinatieService
{
    public const string Name = "zorgcoordinatie";

    public static void AddZorgcoordinatie(this KetenApp app) => app.AddService(Name, service =>
    {
        service.Services.AddZorgAdapter(service.Configuration);
        service.HostAdapter("zorg", ZorgAdapter.Served);

        service.Consume<OpenTrajectory, CaseOpened>(message => message.CaseId);
        service.Consume<FollowResponse, PartnerResponded>(message => message.CaseId ?? message.SignalId);
        service.Consume<FollowRefusal, ReferralRefused>(message => message.CaseId ?? message.SignalId);
        service.Consume<CloseTrajectory, CaseClosed>(message => message.CaseId);

        service.Map(routes => routes.MapGet("/care/{id:guid}", ShowTrajectory.Of).RequireAuthorization(Roles.Zorgcoordinator).Produces<CareItem>());
    });
}
