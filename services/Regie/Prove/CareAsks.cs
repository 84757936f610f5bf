using Keten.Hosting.Regions;

namespace Keten.Regie.Prove;

/// <summary>
/// Whom care can ask beside its provider, where something then flows. Elsewhere they can be asked too, and the zorgcoördinator
/// hears that nothing may flow; that ends nothing, so it is no flaw. Where nothing ever does, one is never reached.
/// </summary>
internal sealed class CareAsks(Region region, IFlows flows)
{
    private readonly Dictionary<string, IReadOnlyList<Recipient>> _known = new(StringComparer.Ordinal);

    /// <param name="municipality">That may have another partner instead.</param>
    /// <param name="state">State S of sharing.md.</param>
    /// <param name="strands">Open strands of a case.</param>
    public IReadOnlyList<Recipient> In(string? municipality, string state, IReadOnlyList<string> strands)
    {
        var key = $"{municipality}|{state}|{string.Join(',', strands)}";
        if (!_known.TryGetValue(key, out var asks))
        {
            asks = [.. Recipients.OfCare(region).Select(one => Route.Caring.Asks(region, one.Recipient.Partner, municipality)!).Where(to => flows.Missing(region, to, state, strands, forOne: true) is null)];
            _known.Add(key, asks);
        }

        return asks;
    }
}
