using System.Diagnostics.CodeAnalysis;

namespace Keten.Host.Serve;

/// <summary>
/// Where no partner or register is configured, its simulator in this very host is: <c>Keten:Partners:{id}:Url</c> is <c>/sim/{id}</c>. Some
/// of them want it the other ways there are: told only that there is something to fetch, or asked first whether they want it (docs/partners.md).
/// </summary>
internal sealed class SimulatedPartners(string hub) : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, [NotNullWhen(true)] out string? value)
    {
        value = key.Split(':') switch
        {
            ["Keten", "Partners", var partner, "Url"] => $"{hub}/sim/{partner}",
            ["Keten", "Partners", "nla" or "riec-oost-nederland" or "riec-noord-holland" or "riec-noord", "Pull"] => "true",
            ["Keten", "Partners", "avim" or "handhaving", "Handshake"] => "true",
            ["Keten", "Address"] => hub,
            _ => null,
        };
        return value is not null;
    }
}
