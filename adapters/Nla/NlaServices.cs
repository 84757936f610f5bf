using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Nla;

/// <summary>What the host of this adapter adds.</summary>
public static class NlaServices
{
    public static IServiceCollection AddNlaAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, NlaAdapter.Served).AddSingleton<IPartnerAdapter, NlaAdapter>();
}
