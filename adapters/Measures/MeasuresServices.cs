using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Measures;

/// <summary>What the host of this adapter adds.</summary>
public static class MeasuresServices
{
    public static IServiceCollection AddMeasuresAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, MeasuresAdapter.Served).AddSingleton<IPartnerAdapter, MeasuresAdapter>();
}
