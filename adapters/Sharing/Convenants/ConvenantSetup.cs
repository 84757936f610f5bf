using Keten.Hosting;
using Keten.Sharing.Filtering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keten.Sharing.Convenants;

/// <summary>Makes the convenants known to a process.</summary>
public static class ConvenantSetup
{
    /// <summary>
    /// Registers the <see cref="SharingEngine"/> on the folder <c>Keten:Convenants</c> (default: the files beside the binaries), once a
    /// process. Proves it at once: a hub with a file that cannot be read, or with rules that break a never or a must, does not start.
    /// </summary>
    public static void AddConvenants(this ServiceBuilder service)
    {
        if (service.Services.Any(known => known.ServiceType == typeof(ConvenantsInForce)))
            return;
        var inForce = new ConvenantsInForce(service.Configuration["Keten:Convenants"] ?? Path.Combine(AppContext.BaseDirectory, "convenants"));
        _ = inForce.Rules;
        service.Services.TryAddSingleton(inForce);
        service.Services.TryAddSingleton(new SharingEngine(() => inForce.Rules));
        service.Services.AddHostedService<TakeOverChanges>();
    }
}
