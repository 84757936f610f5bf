using Keten.Messages;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>
/// What became of what care asked beside its provider: a place of a shelter, a registration of CoMensha, a stay of the IND. Found by
/// the referral, whose id care gave it, so that it reaches the victim it is about, in whatever order. Null: nothing of ours.
/// </summary>
public static class Asked
{
    /// <summary>Regie could not bring it; that it could says nothing yet.</summary>
    public static CareTrajectory? Answered(CareTrajectory? known, CareCallAnswered message) =>
        message.Answer == "called_in" ? null : Refused(known, message.CallId, message.Answer, message.AnsweredAt);

    /// <summary>Also of what was taken back meanwhile: then it left before that, and has to be undone.</summary>
    public static CareTrajectory? Delivered(CareTrajectory? known, Guid referralId, DateTimeOffset at) => Registered(known, referralId, one => one.State switch
    {
        "requested" => one with { State = "delivered", Since = at },
        "withdrawn" => one with { State = "to_undo", Since = at },
        _ => one,
    });

    /// <summary>A shelter that has a place has placed nobody: a person says that. One that is finished is somebody's to look at.</summary>
    public static CareTrajectory? Responded(CareTrajectory? known, PartnerResponded message) =>
        Place(known, message.ReferralId, place => (message.Status, place.State) switch
        {
            ("accepted", "asked" or "no_place") => place with { State = "accepted", Since = message.RespondedAt },
            ("completed", not ("left" or "completed")) => place with { State = "completed", Since = message.RespondedAt },
            _ => place,
        })
        ?? Stay(known, message.ReferralId, stay => (message.Status, stay.State) switch
        {
            ("accepted", "asked") or ("completed", "asked" or "accepted") => stay with { State = message.Status, Since = message.RespondedAt },
            _ => stay,
        })
        ?? Delivered(known, message.ReferralId, message.RespondedAt);

    /// <summary>What a person said of a place meanwhile stands; the reason is kept beside it.</summary>
    public static CareTrajectory? Refused(CareTrajectory? known, Guid referralId, string reason, DateTimeOffset at) =>
        Place(known, referralId, place => place.State == "asked" ? place with { State = "refused", Since = at, Reason = reason } : place with { Reason = reason })
        ?? Stay(known, referralId, stay => stay.State == "asked" ? stay with { State = "refused", Since = at, Reason = reason } : stay)
        ?? Registered(known, referralId, one => one.State is "requested" or "delivered" ? one with { State = "refused", Since = at, Reason = reason } : one);

    private static CareTrajectory? Place(CareTrajectory? known, Guid referralId, Func<Shelter, Shelter> change) =>
        known?.Shelters.Any(place => place.ReferralId == referralId) == true
            ? known with { Shelters = [.. known.Shelters.Select(place => place.ReferralId == referralId ? change(place) : place)] }
            : null;

    private static CareTrajectory? Stay(CareTrajectory? known, Guid referralId, Func<Stay, Stay> change) =>
        known?.Reflections.Any(period => period.Stay?.ReferralId == referralId) == true
            ? known with { Reflections = [.. known.Reflections.Select(period => period.Stay is { } stay && stay.ReferralId == referralId ? period with { Stay = change(stay) } : period)] }
            : null;

    private static CareTrajectory? Registered(CareTrajectory? known, Guid referralId, Func<RegistrationReferral, RegistrationReferral> change) =>
        known?.Registrations.Any(one => one.ReferralId == referralId) == true
            ? known with { Registrations = [.. known.Registrations.Select(one => one.ReferralId == referralId ? change(one) : one)] }
            : null;
}
