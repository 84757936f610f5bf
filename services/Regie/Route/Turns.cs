using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>Whose turn it is in a state and for how long: the owner and timer columns of routes.md.</summary>
public static class Turns
{
    /// <summary>routes.md: what was not taken in within a minute is the operator's. No region knows it yet, so no file can say it.</summary>
    public static readonly TimeSpan Received = TimeSpan.FromMinutes(1);

    public static (string Owner, TimeSpan Within) Of(SignalDossier signal, Region region, DateTimeOffset now) => signal.State switch
    {
        States.Enriching => (region.Enrichment.Owner, region.Timers.Enriching),
        States.Held => (region.Enrichment.Owner, region.Timers.HeldReview),
        States.AwaitingReporter => ("reporter", region.Timers.ReporterAnswer),
        States.ToAssess => (region.Assessment.Assessor, region.Timers.Assess),
        States.Consulting => (region.Assessment.Assessor, signal.Consultations.Max(asked => asked.AnswerBy) - now),
        States.ToDecide => (region.Assessment.Assessor, region.Timers.Decide),
        States.HandingOver => (signal.Referrals[^1].Partner, region.Timers.HandingOver),
        _ => throw new InvalidOperationException($"no turn in state {signal.State}"),
    };
}
