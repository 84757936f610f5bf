using Keten.AvimPct;
using Keten.Enrichment;
using Keten.Hosting;
using Keten.Informatieplein;
using Keten.Meldpunt;
using Keten.Operations;
using Keten.Partners;
using Keten.Regie;
using Keten.Zorgcoordinatie;

namespace Keten.Host;

/// <summary>All services there are. One process may hold any of them.</summary>
internal static class Composition
{
    public static IReadOnlyDictionary<string, Action<KetenApp>> Services { get; } = new Dictionary<string, Action<KetenApp>>(StringComparer.Ordinal)
    {
        ["meldpunt"] = app => app.AddMeldpunt(),
        ["enrichment"] = app => app.AddEnrichment(),
        ["regie"] = app => app.AddRegie(),
        ["avimpct"] = app => app.AddAvimPct(),
        ["zorgcoordinatie"] = app => app.AddZorgcoordinatie(),
        ["informatieplein"] = app => app.AddInformatieplein(),
        ["partners"] = app => app.AddPartners(),
        ["operations"] = app => app.AddOperations(),
    };
}
