using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Politie;

/// <summary>What the host of this adapter adds.</summary>
public static class PolitieServices
{
    public static IServiceCollection AddPolitieAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, PolitieAdapter.Served).AddSingleton<IPartnerAdapter, PolitieAdapter>();
}
