using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Raad;

/// <summary>What the host of this adapter adds.</summary>
public static class RaadServices
{
    public static IServiceCollection AddRaadAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, RaadAdapter.Served).AddSingleton<IPartnerAdapter, RaadAdapter>();
}
