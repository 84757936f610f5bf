using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Carry;

/// <summary>Tells every host that has something of a signal or case under way what staff decided about sharing it, and the ledger's keeper of overrides.</summary>
internal static class ChangingSharing
{
    public static async Task ChangeSharing(this Work work, SignalDossier signal, RegionSet regions)
    {
        var told = Rectifying.Told(signal, false, regions.Get(signal.Region!)).Where(one => one.Id != signal.SignalId);
        foreach (var one in told)
            await work.Tell(one, signal, null);
        if (signal.CaseId is not { } caseId || await work.Load<CaseDossier>(caseId) is not { } found || found.Signals[0] != signal.SignalId)
            return;
        // Saved, so that what is decided in the case meanwhile is seen, and sees this.
        var counted = found with { SharingVersion = found.SharingVersion + 1 };
        work.Save(caseId, counted);
        await work.ChangeSharing(counted, signal);
    }

    /// <param name="work">The attempt.</param>
    /// <param name="found">The case.</param>
    /// <param name="moved">A signal of it that moved with it and is saved already.</param>
    public static async Task ChangeSharing(this Work work, CaseDossier found, SignalDossier? moved)
    {
        var signal = moved?.SignalId == found.Signals[0] ? moved : await work.Load<SignalDossier>(found.Signals[0]);
        foreach (var one in signal is null ? [] : Rectifying.Told(found))
            await work.Tell(one, signal!, found);
    }

    /// <summary>Who and which, for the ledger; why stays with the matter.</summary>
    public static async Task TellOverride(this Work work, Effect.TellOverride told, SignalDossier? signal, CaseDossier? found)
    {
        if (told.Change == "asked")
            work.Save(told.Override.Id, new OverridePlace { SignalId = signal?.SignalId, CaseId = found?.CaseId });
        await work.Publish(new OverrideChanged
        {
            OverrideId = told.Override.Id,
            SignalId = signal?.SignalId ?? found!.Signals[0],
            CaseId = found?.CaseId,
            Region = signal?.Region ?? found!.Region,
            Partner = told.Override.Partner,
            Cap = told.Override.Cap,
            Change = told.Change,
            By = told.By,
            ChangedAt = work.Now,
        });
    }

    // Under the key of the dossier that was sent with it: who hosts that partner holds it.
    private static async Task Tell(this Work work, Told told, SignalDossier signal, CaseDossier? found) => await work.Publish(new SharingChanged
    {
        DeliveryId = told.Id,
        SignalId = signal.SignalId,
        CaseId = found?.CaseId,
        Region = signal.Region!,
        Partner = told.Partner,
        ChangedAt = work.Now,
        ByHand = await work.Seal(found?.CaseId ?? signal.SignalId, (found is null ? Contents.Of(signal) : Contents.Of(signal, found)).ByHand!),
    });
}
