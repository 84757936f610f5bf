using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Template;

/// <summary>What the host of this adapter adds.</summary>
public static class TemplateServices
{
    public static IServiceCollection AddTemplateAdapter(this IServiceCollection services, IConfiguration configuration) =>
        services.AddPartnerLines(configuration, TemplateAdapter.Served).AddSingleton<IPartnerAdapter, TemplateAdapter>();
}
