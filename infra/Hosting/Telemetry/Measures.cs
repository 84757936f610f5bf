using System.Diagnostics.Metrics;

namespace Keten.Hosting;

/// <summary>What the core counts. Tags are service names and outcomes, never ids.</summary>
internal static class Measures
{
    private static readonly Counter<long> Commits = KetenTrace.Meter.CreateCounter<long>("keten.commits", "{change set}", "Change sets by outcome: Done, Duplicate or Conflict.");
    private static readonly Histogram<int> Groups = KetenTrace.Meter.CreateHistogram<int>("keten.group.size", "{change set}", "Change sets folded into one transaction.");
    private static readonly Counter<long> Faults = KetenTrace.Meter.CreateCounter<long>("keten.faults", "{message}", "Messages that ended in the fault store.");
    private static readonly Counter<long> Redeliveries = KetenTrace.Meter.CreateCounter<long>("keten.redeliveries", "{message}", "Messages put off because something outside was away.");

    public static void Committed(string service, Outcome outcome) =>
        Commits.Add(1, new("service", service), new("outcome", outcome.ToString()));

    public static void Group(int size) => Groups.Record(size);

    public static void Faulted(string service) => Faults.Add(1, new KeyValuePair<string, object?>("service", service));

    public static void Redelivered(string service) => Redeliveries.Add(1, new KeyValuePair<string, object?>("service", service));

    public static void InHand(Func<int> count) =>
        KetenTrace.Meter.CreateObservableGauge("keten.outbox.in_hand", count, "{message}", "Committed messages on their way to the transport.");
}
