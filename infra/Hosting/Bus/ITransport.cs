namespace Keten.Hosting;

/// <summary>Takes a committed message to those who consume it.</summary>
internal interface ITransport
{
    /// <summary>Done when the transport has it for good; throws when it has not, and the row stays in the outbox.</summary>
    Task Send(OutgoingRow row, CancellationToken stop);
}
