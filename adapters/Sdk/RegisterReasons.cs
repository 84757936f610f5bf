namespace Keten.Adapters;

/// <summary>
/// Codes of register facts that strengthen a signal. The thresholds behind them are ours: no source gives any.
/// </summary>
public static class RegisterReasons
{
    /// <summary>The person is not in the BRP.</summary>
    public const string BrpNotRegistered = "brp_not_registered";

    /// <summary>Eight or more persons are registered at the address.</summary>
    public const string BrpManyAtAddress = "brp_many_at_address";

    /// <summary>The organisation is not in the trade register.</summary>
    public const string KvkNotRegistered = "kvk_not_registered";

    /// <summary>The organisation was entered less than a year ago.</summary>
    public const string KvkRecentlyFounded = "kvk_recently_founded";

    /// <summary>Ten or more units are registered under the one house number.</summary>
    public const string BagManyRegistered = "bag_many_registered";

    /// <summary>
    /// Nothing at the address is meant to live in. Strengthens only where somebody is said to live there: the register does
    /// not hear what kind of place it is, the asker knows.
    /// </summary>
    public const string BagNoDwellingPurpose = "bag_no_dwelling_purpose";

    /// <summary>Enforcement has files on the address or organisation.</summary>
    public const string EnforcementHistory = "enforcement_history";

    /// <summary>The wijkteam knows the address; what it knows stays with it.</summary>
    public const string WijkteamKnown = "wijkteam_known";
}
