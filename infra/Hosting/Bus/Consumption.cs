using MassTransit;

namespace Keten.Hosting;

/// <summary>One consumer of one message type, on one endpoint of a service.</summary>
internal sealed record Consumption
{
    public required Type Consumer { get; init; }
    public required Type Message { get; init; }

    /// <summary>Null: the service's own queue.</summary>
    public required string? Adapter { get; init; }
    public required IReadOnlyList<string> Partners { get; init; }

    public static Consumption Of<TConsumer, TMessage>(string? adapter, IReadOnlyList<string> partners, Func<TMessage, Guid> partitionBy)
        where TConsumer : class, IConsumer<TMessage>
        where TMessage : class => new()
        {
            Consumer = typeof(TConsumer),
            Message = typeof(TMessage),
            Adapter = adapter,
            Partners = partners,
        };
}
