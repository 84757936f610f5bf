using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Zvh;

/// <summary>What the host of this adapter adds.</summary>
public static class ZvhServices
{
    public static IServiceCollection AddZvhAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, ZvhAdapter.Served).AddSingleton<IPartnerAdapter, ZvhAdapter>();
}
