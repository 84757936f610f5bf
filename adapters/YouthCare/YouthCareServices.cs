using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.YouthCare;

/// <summary>What the host of this adapter adds.</summary>
public static class YouthCareServices
{
    public static IServiceCollection AddYouthCareAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, YouthCareAdapter.Served).AddSingleton<IPartnerAdapter, YouthCareAdapter>();
}
