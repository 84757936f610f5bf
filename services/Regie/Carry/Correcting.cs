using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Carry;

/// <summary>Tells everybody who was asked or told of a signal, or of its case, that a value was put right. Each host decides what its partner hears.</summary>
internal static class Correcting
{
    public static async Task Correct(this Work work, SignalDossier signal, Effect.Correct correct, RegionSet regions)
    {
        var correction = correct.Correction;
        foreach (var told in Rectifying.Told(signal, correct.Ended, regions.Get(signal.Region!)))
            await work.Tell(told, signal, null, correction);
        if (signal.CaseId is not { } caseId || await work.Load<CaseDossier>(caseId) is not { } found)
            return;
        foreach (var told in Rectifying.Told(found))
            await work.Tell(told, signal, caseId, correction);
    }

    // Under the key of the dossier that was sent with it: who hosts that partner holds it.
    private static async Task Tell(this Work work, Told told, SignalDossier signal, Guid? caseId, Correction correction) => await work.Publish(new Corrected
    {
        DeliveryId = told.Id,
        SignalId = signal.SignalId,
        CaseId = caseId,
        Region = signal.Region!,
        Partner = told.Partner,
        Fields = [correction.Field],
        Ended = told.Ended,
        CorrectedAt = correction.At,
        Correction = await work.Seal(caseId ?? signal.SignalId, correction),
    });
}
