using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Shelter;

/// <summary>What the host of this adapter adds.</summary>
public static class ShelterServices
{
    public static IServiceCollection AddShelterAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, ShelterAdapter.Served).AddSingleton<IPartnerAdapter, ShelterAdapter>();
}
