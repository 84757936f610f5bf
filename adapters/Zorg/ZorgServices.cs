using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Zorg;

/// <summary>What the host of this adapter adds.</summary>
public static class ZorgServices
{
    public static IServiceCollection AddZorgAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, ZorgAdapter.Served).AddSingleton<IPartnerAdapter, ZorgAdapter>();
}
