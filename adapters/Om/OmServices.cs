using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Om;

/// <summary>What the host of this adapter adds.</summary>
public static class OmServices
{
    public static IServiceCollection AddOmAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, OmAdapter.Served).AddSingleton<IPartnerAdapter, OmAdapter>();
}
