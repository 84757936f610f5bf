using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.Informatieplein.Follow;

/// <summary>Where a matter stands at the RIEC after each message. Messages may overtake each other, so it only moves forward. Null: nothing changes.</summary>
public static class Standing
{
    public static RiecDossier? BroughtIn(RiecDossier? known, Delivery referral, DateTimeOffset at) => known is null ? New(referral, at) : null;

    public static RiecDossier? Responded(RiecDossier? known, Delivery referral, PartnerResponded message)
    {
        var current = known ?? New(referral, message.RespondedAt);
        return (current.State, message.Status) switch
        {
            ("brought_in", "accepted") => current with { State = "accepted", AcceptedAt = message.RespondedAt },
            ("brought_in" or "accepted", "progressed") => current with { State = "judged", JudgedAt = message.RespondedAt },
            ("brought_in" or "accepted" or "judged", "completed") => current with { State = "ended", EndedAt = message.RespondedAt, Outcome = message.Outcome },
            _ => null,
        };
    }

    public static RiecDossier? Refused(RiecDossier? known, Delivery referral, ReferralRefused message) => known is null or { State: "brought_in" }
        ? (known ?? New(referral, message.RefusedAt)) with { State = "refused", EndedAt = message.RefusedAt, Outcome = message.Reason }
        : null;

    private static RiecDossier New(Delivery referral, DateTimeOffset at) => new()
    {
        ReferralId = referral.Id,
        CaseId = referral.CaseId,
        SignalId = referral.SignalId,
        Region = referral.Region,
        Partner = referral.Partner,
        State = "brought_in",
        BroughtInAt = at,
    };
}
