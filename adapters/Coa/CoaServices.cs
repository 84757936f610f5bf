using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Coa;

/// <summary>What the host of this adapter adds.</summary>
public static class CoaServices
{
    public static IServiceCollection AddCoaAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, CoaAdapter.Served).AddSingleton<IPartnerAdapter, CoaAdapter>();
}
