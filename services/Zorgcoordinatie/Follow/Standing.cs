namespace Keten.Zorgcoordinatie.Follow;

/// <summary>Where care stands, read from all that is known, so that the order in which it became known does not matter.</summary>
public static class Standing
{
    /// <summary>
    /// called: Regie has not answered yet · not_called: it could not be called in, and the call says why · requested: the partner
    /// is asked · taken_on · refused: the partner said no · ended: the partner is finished · closed, by a person or with its case.
    /// </summary>
    public static string Of(CareTrajectory known)
    {
        bool Any(string status) => known.Referrals.Any(referral => referral.Status == status);
        return known switch
        {
            { ClosedAt: not null } => "closed",
            _ when Any("accepted") => "taken_on",
            _ when Any("requested") => "requested",
            { Call: { Answer: null } } => "called",
            _ when Any("completed") => "ended",
            _ when Any("refused") => "refused",
            { Call.Answer: "called_in" } => "requested",
            _ => "not_called",
        };
    }
}
