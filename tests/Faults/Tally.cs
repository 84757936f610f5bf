namespace Keten.Tests.Faults;

/// <summary>
/// How much there is of everything. A document's version counts how often it was saved, so an effect that happened twice
/// shows as much as one that got lost.
/// </summary>
internal sealed record Tally(IReadOnlyList<Tally.Line> Lines)
{
    public const string Timer = "timer";

    /// <param name="Service">Whose.</param>
    /// <param name="What">Kind of document, or <see cref="Timer"/>.</param>
    /// <param name="State">State of the document.</param>
    /// <param name="Owner">Whose turn it is; the partner of a delivery.</param>
    /// <param name="Version">Times saved.</param>
    /// <param name="Count">How many of them.</param>
    public sealed record Line(string Service, string What, string State, string Owner, long Version, long Count);

    /// <summary>What is there, however often it was saved; an alarm may have waited so long that it became a task to telephone.</summary>
    public string Roughly => Text(Lines.Where(line => line.What != Timer)
        .Select(line => line with { Version = 0, State = line.What == "alarm" ? "*" : line.State }));

    /// <summary>Everything. But a delivery is saved once less when the answer to it overtakes our own note that it arrived.</summary>
    public string Exactly => Text(Lines.Select(line => line.What == "delivery" ? line with { Version = 0 } : line));

    private static string Text(IEnumerable<Line> lines) => string.Join('\n', lines
        .GroupBy(line => line with { Count = 0 })
        .Select(same => (same.Key, Count: same.Sum(line => line.Count)))
        .Where(line => line.Count > 0)
        .Select(line => $"{line.Key.Service} {line.Key.What} {line.Key.State} {line.Key.Owner} v{line.Key.Version}: {line.Count}")
        .Order(StringComparer.Ordinal));
}
