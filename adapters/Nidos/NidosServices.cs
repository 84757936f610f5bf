using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Nidos;

/// <summary>What the host of this adapter adds.</summary>
public static class NidosServices
{
    public static IServiceCollection AddNidosAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, NidosAdapter.Served).AddSingleton<IPartnerAdapter, NidosAdapter>();
}
