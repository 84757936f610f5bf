using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Keten.Adapters.Http;

/// <summary>
/// One HTTP client per partner or register, named after it. Address from <c>Keten:Partners:{id}:Url</c>, read at every call;
/// bearer token, where the other side wants one, from <c>Keten:Partners:{id}:Token</c>; certificates as <see cref="Tls"/> has it.
/// </summary>
public static class OutsideClients
{
    private static readonly TimeSpan PartnerTimeout = TimeSpan.FromSeconds(10);
    private const int MaxAnswerBytes = 1024 * 1024;

    /// <summary>Lines to the partners that an adapter serves; 10 seconds a call.</summary>
    public static IServiceCollection AddPartnerLines(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<string> partners)
    {
        services.TryAddSingleton(all => new PartnerHttp(all.GetRequiredService<IHttpClientFactory>(), configuration, all.GetRequiredService<TimeProvider>()));
        foreach (var partner in partners)
        {
            services.AddLine(configuration, partner, PartnerTimeout, []);
        }

        return services;
    }

    /// <summary>The line to a register; 5 seconds a call. Its headers are read at every call too.</summary>
    public static IServiceCollection AddRegisterLine(
        this IServiceCollection services, IConfiguration configuration, string register, params IReadOnlyList<RegisterHeader> headers)
    {
        services.TryAddSingleton<RegisterHttp>();
        services.AddLine(configuration, register, RegisterHttp.Patience, headers)
            .ConfigurePrimaryHttpMessageHandler((handler, _) =>
            {
                // No span and no trace header. Where a register takes nothing but GET the key stands in the address, and so would in the
                // span; and the trace id is the signal's: it would tell registers which questions belong together (never 25).
                ((SocketsHttpHandler)handler).ActivityHeadersPropagator = null;
            });
        return services;
    }

    private static IHttpClientBuilder AddLine(
        this IServiceCollection services, IConfiguration configuration, string party, TimeSpan timeout, IReadOnlyList<RegisterHeader> headers)
    {
        services.AddLogboek(configuration);
        return services.AddHttpClient(party, client =>
        {
            client.BaseAddress = Address(configuration, party);
            client.Timeout = timeout;
            client.MaxResponseContentBufferSize = MaxAnswerBytes;
            if (configuration[$"Keten:Partners:{party}:Token"] is { Length: > 0 } token)
            {
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            foreach (var header in headers)
            {
                header.On(client, configuration, party);
            }
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // Wherever a redirect points, no convenant names it.
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            SslOptions = Tls.For(configuration, party),
        })
        .AddHttpMessageHandler(provider => new NoteOutside(party, provider.GetRequiredService<Logboek>()))
        .RemoveAllLoggers();
    }

    /// <summary>For whoever calls outside, or is called.</summary>
    public static void AddLogboek(this IServiceCollection services, IConfiguration configuration) => services.TryAddSingleton(provider => new Logboek(
        provider.GetRequiredService<ILoggerFactory>(), provider.GetService<TimeProvider>() ?? TimeProvider.System, configuration));

    internal static Uri Address(IConfiguration configuration, string party) =>
        Uri.TryCreate(configuration[$"Keten:Partners:{party}:Url"]?.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? address
            : throw OutsideCall.NotNow(party, "address_missing");
}
