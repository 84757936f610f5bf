using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.CoMensha;

/// <summary>What the host of this adapter adds.</summary>
public static class CoMenshaServices
{
    public static IServiceCollection AddCoMenshaAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, CoMenshaAdapter.Served).AddSingleton<IPartnerAdapter, CoMenshaAdapter>();
}
