using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.RegularHelp;

/// <summary>What the host of this adapter adds.</summary>
public static class RegularHelpServices
{
    public static IServiceCollection AddRegularHelpAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, RegularHelpAdapter.Served).AddSingleton<IPartnerAdapter, RegularHelpAdapter>();
}
