using Keten.Enrichment;
using Keten.Hosting;
using Keten.Operations;
using Keten.Regie;

namespace Keten.Host;

/// <summary>All services there are. One process may hold any of them.</summary>
internal static class Composition
{
    public static IReadOnlyDictionary<string, Action<KetenApp>> Services { get; } = new Dictionary<string, Action<KetenApp>>(StringComparer.Ordinal)
    {
        ["enrichment"] = app => app.AddEnrichment(),
        ["regie"] = app => app.AddRegie(),
        ["operations"] = app => app.AddOperations(),
    };
}
