namespace Keten.Simulators.Inbox;

/// <summary>What a partner needs to know of a delivery to answer it.</summary>
public sealed record ReceivedDelivery(Guid Id, string Kind);
