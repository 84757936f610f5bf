using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>Whose turn it is in a state and for how long: the owner and timer columns of routes.md.</summary>
public static class Turns
{
    /// <summary>routes.md: what was not taken in within a minute is the operator's. No region knows it yet, so no file can say it.</summary>
    public static readonly TimeSpan Received = TimeSpan.FromMinutes(1);

    public static (string Owner, DateTimeOffset DueAt) Of(SignalDossier signal, Region region, DateTimeOffset now) => signal.State switch
    {
        States.Enriching => (region.Enrichment.Owner, now + region.Timers.Enriching),
        States.Held => (region.Enrichment.Owner, now + region.Timers.HeldReview),
        States.AwaitingReporter => ("reporter", now + region.Timers.ReporterAnswer),
        States.ToAssess => (region.Assessment.Assessor, region.Timers.Assess.After(now)),
        States.Consulting => (region.Assessment.Assessor, signal.Consultations.Where(asked => asked.Status == "open").Max(asked => asked.AnswerBy)),
        // A region whose file lost a table keeps what was brought there with its assessor.
        States.AtTable => (
            region.Tables.FirstOrDefault(table => table.Id == Meeting.On(signal)!.Partner)?.Chair ?? region.Assessment.Assessor,
            Meeting.On(signal)!.AnswerBy),
        States.ToDecide => (region.Assessment.Assessor, region.Timers.Decide.After(now)),
        States.HandingOver when signal.Offer is { } offer => (offer.Receiver, offer.AnswerBy),
        States.HandingOver => (signal.HandedOver!.Partner, region.Timers.HandingOver.After(now)),
        _ => throw new InvalidOperationException($"no turn in state {signal.State}"),
    };
}
