using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>Order per partner within a signal or case: a later message waits for an earlier one.</summary>
public static class Numbers
{
    public static int Next(SignalDossier signal, string partner) =>
        1 + signal.Consultations.Count(asked => asked.Partner == partner)
        + signal.Referrals.Concat(signal.CareReferrals).Count(referral => referral.Partner == partner);

    public static int Next(CaseDossier found, string partner) => 1 + found.Referrals.Count(referral => referral.Partner == partner);
}
