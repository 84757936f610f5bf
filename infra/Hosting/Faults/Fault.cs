namespace Keten.Hosting;

/// <summary>A message that could not be handled, kept sealed in its owner's schema until a human retries or discards it.</summary>
internal sealed record Fault : IDocument
{
    public const string Open = "open";
    public const string Retried = "retried";
    public const string Discarded = "discarded";

    public static string Kind => "fault";

    public Guid? DataKey => null;

    public Columns Columns => new(State: State, Owner: Endpoint, At: At);

    public required string State { get; init; }
    public required string Endpoint { get; init; }
    public required string MessageType { get; init; }
    public required string Code { get; init; }
    public required Guid MessageId { get; init; }
    public required int Generation { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The whole message as it came. May be anything, so it is sealed like personal data.</summary>
    public required byte[] Body { get; init; }
    public required string ContentType { get; init; }
}
