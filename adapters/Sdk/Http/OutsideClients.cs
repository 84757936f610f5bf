using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keten.Adapters.Http;

/// <summary>
/// One HTTP client per partner or register, named after it. Address from <c>Keten:Partners:{id}:Url</c>, read at every call;
/// bearer token, where the other side wants one, from <c>Keten:Partners:{id}:Token</c>.
/// </summary>
public static class OutsideClients
{
    private static readonly TimeSpan PartnerTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RegisterTimeout = TimeSpan.FromSeconds(5);
    private const int MaxAnswerBytes = 1024 * 1024;

    /// <summary>Lines to the partners that an adapter serves; 10 seconds a call.</summary>
    public static IServiceCollection AddPartnerLines(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<string> partners)
    {
        services.TryAddSingleton<PartnerHttp>();
        foreach (var partner in partners)
        {
            services.AddLine(configuration, partner, PartnerTimeout);
        }

        return services;
    }

    /// <summary>The line to a register; 5 seconds a call.</summary>
    public static IServiceCollection AddRegisterLine(this IServiceCollection services, IConfiguration configuration, string register)
    {
        services.TryAddSingleton<RegisterHttp>();
        services.AddLine(configuration, register, RegisterTimeout);
        return services;
    }

    private static void AddLine(this IServiceCollection services, IConfiguration configuration, string party, TimeSpan timeout) =>
        services.AddHttpClient(party, client =>
        {
            client.BaseAddress = Address(configuration, party);
            client.Timeout = timeout;
            client.MaxResponseContentBufferSize = MaxAnswerBytes;
            if (configuration[$"Keten:Partners:{party}:Token"] is { Length: > 0 } token)
            {
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // Wherever a redirect points, no convenant names it.
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        .RemoveAllLoggers();

    private static Uri Address(IConfiguration configuration, string party) =>
        Uri.TryCreate(configuration[$"Keten:Partners:{party}:Url"]?.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? address
            : throw OutsideCall.NotNow(party, "address_missing");
}
