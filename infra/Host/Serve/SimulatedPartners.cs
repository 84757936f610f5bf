using System.Diagnostics.CodeAnalysis;

namespace Keten.Host.Serve;

/// <summary>Where no partner or register is configured, its simulator in this very host is: <c>Keten:Partners:{id}:Url</c> is <c>/sim/{id}</c>.</summary>
internal sealed class SimulatedPartners(string hub) : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, [NotNullWhen(true)] out string? value)
    {
        value = key.Split(':') is ["Keten", "Partners", var partner, "Url"] ? $"{hub}/sim/{partner}" : null;
        return value is not null;
    }
}
