using Keten.Regie.Dossiers;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Route;

/// <summary>
/// What the police say is taken while a matter is open (sharing.md, "Inbound"). So where some of them may still answer, the host of
/// their adapter hears that it was closed, or opened again.
/// </summary>
internal static class Lateness
{
    public static Step Tell(Step step) => !IsAwaited(step.Signal) || step.Effects.OfType<Effect.ChangeSharing>().Any()
        ? step
        : step.Change(signal => signal with { SharingVersion = signal.SharingVersion + 1 }).With(new Effect.ChangeSharing());

    public static CaseStep Tell(CaseStep step) => !step.Case.Referrals.Any(IsAwaited) || step.Effects.OfType<Effect.ChangeSharing>().Any()
        ? step
        : step.Change(found => found with { SharingVersion = found.SharingVersion + 1 }).With(new Effect.ChangeSharing());

    private static bool IsAwaited(SignalDossier signal) =>
        signal.Consultations.Any(asked => asked.Status is not ("answered" or "refused") && Origin.Of(asked.Partner) == Origin.Police) || signal.Referrals.Any(IsAwaited);

    private static bool IsAwaited(Referral referral) => referral.Status is not ("completed" or "refused") && Origin.Of(referral.Partner) == Origin.Police;
}
