using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.ReporterWebhook;

/// <summary>What the host of this adapter adds.</summary>
public static class ReporterWebhookServices
{
    public static IServiceCollection AddReporterWebhook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(WebhookTransport.ClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = 64 * 1024;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // Only the address that was allowed, wherever it points.
            AllowAutoRedirect = false,
            UseCookies = false,
            // A trace of this call would name its address, and an address can tell who reported.
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        .RemoveAllLoggers();
        return services.AddSingleton(provider => new WebhookTransport(
            provider.GetRequiredService<IHttpClientFactory>(), Us.In(configuration).Source));
    }
}
