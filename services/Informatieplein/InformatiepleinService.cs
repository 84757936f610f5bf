using Keten.Adapters.Riec;
using Keten.Hosting;
using Keten.Informatieplein.Follow;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering;

namespace Keten.Informatieplein;

/// <summary>RIEC: what was brought in, where it stands, how it ended.</summary>
public static class InformatiepleinService
{
    public const string Name = "informatieplein";

    public static void AddInformatieplein(this KetenApp app) => app.AddService(Name, service =>
    {
        service.Services.AddRiecAdapter(service.Configuration);
        service.HostAdapter(RiecAdapter.Served);

        service.Consume<BringIn, ReferralDelivered>(message => message.ReferralId);
        service.Consume<FollowResponse, PartnerResponded>(message => message.ReferralId);
        service.Consume<FollowRefusal, ReferralRefused>(message => message.ReferralId);
        service.DestroyErased();
        service.KeepConsents();
    });
}
