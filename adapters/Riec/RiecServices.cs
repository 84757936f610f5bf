using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Riec;

/// <summary>What the host of this adapter adds.</summary>
public static class RiecServices
{
    public static IServiceCollection AddRiecAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, RiecAdapter.Served).AddSingleton<IPartnerAdapter, RiecAdapter>();
}
