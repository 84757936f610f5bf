using Keten.Hosting.Regions;

namespace Keten.Regie.Prove;

/// <summary>Whether what a region waits for can ever come: answers of registers it asks, and of partners it consults or refers to.</summary>
internal static class Inbound
{
    public static void Check(Region region, IFlows flows, Findings findings)
    {
        for (var at = 0; at < region.Enrichment.Sources.Count; at++)
        {
            var source = region.Enrichment.Sources[at];
            // The hub's own earlier signals are asked nothing outside it.
            if (Vocabulary.Registers.Contains(source) && flows.Missing(region, new(source, Vocabulary.Enrich), "signal", [], forOne: false) is { } missing)
                findings.Add($"enrichment.sources[{at}]", $"{missing}, so {source} is never asked; let one cover it, as registers does, or take it out", $"{source} is to be asked for a signal");
        }

        // An alarm is acknowledged by a person; the emergency room sends no events.
        foreach (var (at, recipient) in Recipients.Of(region).Where(one => one.Path != "alarm.partner"))
        {
            var consulted = at.StartsWith("assessment.consults", StringComparison.Ordinal);
            if (flows.Unheard(region, recipient, consulted) is { } unheard)
                findings.Add(at, unheard, $"{recipient.Partner} answers what it was {(consulted ? "asked" : "told")} for {recipient.Purpose}");
        }
    }
}
