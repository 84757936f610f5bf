using Keten.Regie.Dossiers;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Preview;

/// <summary>The request that would go along if a dossier were sent to a partner now.</summary>
internal static class Asking
{
    public static Request OfSignal(SignalDossier signal, SharingEngine engine, string? partner, string? purpose, DateTimeOffset now) =>
        Of(engine, signal.Region!, partner, purpose, "signal", [], signal.Acute, [.. signal.Referrals, .. signal.CareReferrals], now);

    public static Request OfCase(CaseDossier found, string acute, SharingEngine engine, string? partner, string? purpose, DateTimeOffset now) => Of(
        engine, found.Region, partner, purpose, found.State == "closed" ? "closed" : found.Level ?? "case",
        [.. found.Strands.Where(strand => strand.Open).Select(strand => strand.Code)], acute, found.Referrals, now);

    /// <summary>Without a purpose: to judge while it is a signal, else the first that an instrument covers. Empty where none does.</summary>
    private static Request Of(
        SharingEngine engine, string region, string? partner, string? purpose, string state, IReadOnlyList<string> strands, string acute, IReadOnlyList<Referral> referrals, DateTimeOffset now)
    {
        var covered = engine.Purposes(region, partner ?? "", now);
        var meant = purpose is not null ? covered.FirstOrDefault(one => one == purpose)
            : covered.OrderBy(one => one == "judge" == (state == "signal") ? 0 : 1).FirstOrDefault();
        var theirs = referrals.LastOrDefault(one => one.Partner == partner && one.Purpose == meant);
        return new Request
        {
            DecisionId = Guid.Empty,
            Partner = partner ?? "",
            Region = region,
            RecipientClass = PartnerClass.Of(partner ?? "") ?? "",
            Purpose = meant ?? "",
            State = state,
            Strands = strands,
            // As it is sent: nobody but the emergency desk gets more in danger.
            Acute = meant != "alarm" ? "none" : acute == "none" ? "claimed" : acute,
            Person = theirs?.Person,
            Accepted = theirs?.Status is "accepted" or "progressed" or "completed",
            At = now,
        };
    }
}
