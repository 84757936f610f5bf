using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Ind;

/// <summary>What the host of this adapter adds.</summary>
public static class IndServices
{
    public static IServiceCollection AddIndAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, IndAdapter.Served).AddSingleton<IPartnerAdapter, IndAdapter>();
}
