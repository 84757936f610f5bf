namespace Keten.Simulators.Inbox;

/// <summary>What a partner needs to know of a delivery to answer it.</summary>
/// <param name="Id">Named in every event about it.</param>
/// <param name="Kind">alarm, consultation or referral.</param>
/// <param name="IsNotice">It tells something of what came under this id before: that it was wrong, or has to be given up.</param>
/// <param name="From">It was only announced: where it can be fetched.</param>
public sealed record ReceivedDelivery(Guid Id, string Kind, bool IsNotice = false, Uri? From = null);
