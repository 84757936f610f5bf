using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.VeiligThuis;

/// <summary>What the host of this adapter adds.</summary>
public static class VeiligThuisServices
{
    public static IServiceCollection AddVeiligThuisAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, VeiligThuisAdapter.Served).AddSingleton<IPartnerAdapter, VeiligThuisAdapter>();
}
