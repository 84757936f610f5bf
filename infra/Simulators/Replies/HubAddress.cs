using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Keten.Simulators.Replies;

/// <summary>
/// Where a partner sends its events: <c>Keten:Simulators:Hubs:{partner}</c> (each service its own address), else
/// <c>Keten:Simulators:Hub</c> (one proxy before them), else the address of this very process.
/// </summary>
public sealed class HubAddress(IConfiguration configuration, IServer server)
{
    /// <summary>For CloudEvents.</summary>
    public Uri EventsOf(string partner) => new($"{HubOf(partner)}/api/v1/partners/{partner}/events");

    /// <summary>For FHIR messages.</summary>
    public Uri FhirOf(string partner) => new($"{HubOf(partner)}/fhir/$process-message");

    private string HubOf(string partner) => (configuration[$"Keten:Simulators:Hubs:{partner}"] ?? configuration["Keten:Simulators:Hub"] ?? Own()).TrimEnd('/');

    private string Own() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?.Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        ?? throw new InvalidOperationException("Keten:Simulators:Hub is not configured.");
}
