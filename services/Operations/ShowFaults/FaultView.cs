using Keten.Operations.FollowFaults;

namespace Keten.Operations.ShowFaults;

/// <summary>A fault as the operator sees it.</summary>
internal sealed record FaultView(
    Guid Id, string Service, string Queue, string MessageType, string Code, Guid? SignalId, int Generation, string State,
    DateTimeOffset FaultedAt, DateTimeOffset? ClosedAt)
{
    public static FaultView Of(KnownFault fault) => new(
        fault.FaultId, fault.Service, fault.Endpoint, fault.MessageType, fault.Code, fault.SignalId, fault.Generation, fault.State,
        fault.FaultedAt, fault.ClosedAt);
}

/// <summary>One page of faults, oldest first.</summary>
internal sealed record FaultPage(IReadOnlyList<FaultView> Items, string? Next);
