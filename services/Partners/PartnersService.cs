using Keten.Adapters.Measures;
using Keten.Adapters.Nla;
using Keten.Adapters.Om;
using Keten.Adapters.Raad;
using Keten.Adapters.RegularHelp;
using Keten.Adapters.VeiligThuis;
using Keten.Adapters.Zvh;
using Keten.Hosting;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering;

namespace Keten.Partners;

/// <summary>Hosts every adapter that needs no more than deliveries out and events in; and who only tells us something.</summary>
public static class PartnersService
{
    public const string Name = "partners";

    public static void AddPartners(this KetenApp app) => app.AddService(Name, service =>
    {
        service.Services
            .AddOmAdapter(service.Configuration)
            .AddRaadAdapter(service.Configuration)
            .AddMeasuresAdapter(service.Configuration)
            .AddNlaAdapter(service.Configuration)
            .AddRegularHelpAdapter(service.Configuration)
            .AddVeiligThuisAdapter(service.Configuration)
            .AddZvhAdapter(service.Configuration);
        service.HostAdapter(OmAdapter.Served);
        service.HostAdapter(RaadAdapter.Served);
        service.HostAdapter(MeasuresAdapter.Served);
        service.HostAdapter(NlaAdapter.Served);
        service.HostAdapter(RegularHelpAdapter.Served);
        service.HostAdapter(VeiligThuisAdapter.Served);
        service.HostAdapter(ZvhAdapter.Served);
        // Meld Misdaad Anoniem tells us what was told to it, and is told nothing.
        service.HearOnly("mma");

        service.DestroyErased();
        service.KeepConsents();
    });
}
