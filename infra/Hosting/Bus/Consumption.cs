using MassTransit;

namespace Keten.Hosting;

/// <summary>One consumer of one message type, on one endpoint of a service.</summary>
internal sealed record Consumption
{
    public required Type Consumer { get; init; }
    public required Type Message { get; init; }

    /// <summary>Whose queues it is on, each apart; nobody's: the service's own.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    public required Action<IBusRegistrationConfigurator> Register { get; init; }

    /// <summary>Once per message type of an endpoint: a second time would wait for the first.</summary>
    public required Action<IReceiveEndpointConfigurator, IPartitioner> Partition { get; init; }

    /// <summary>Once per consumer of an endpoint, with all it consumes there: a second time would hand it every message twice.</summary>
    public required Action<IReceiveEndpointConfigurator, IRegistrationContext, IEnumerable<Consumption>> Configure { get; init; }

    private Action<object> Guard { get; init; } = _ => { };

    public required Action<IReceiveEndpointConfigurator, string> Bind { get; init; }

    public static Consumption Of<TConsumer, TMessage>(IReadOnlyList<string> partners, Func<TMessage, Guid> partitionBy)
        where TConsumer : class, IConsumer<TMessage>
        where TMessage : class => new()
        {
            Consumer = typeof(TConsumer),
            Message = typeof(TMessage),
            Partners = partners,
            Register = bus => bus.AddConsumer<TConsumer>().ExcludeFromConfigureEndpoints(),
            // Before the load: two messages about one dossier wait for each other instead of colliding at the commit.
            Partition = (endpoint, partitioner) => endpoint.UsePartitioner<TMessage>(partitioner, m => partitionBy(m.Message)),
            Configure = (endpoint, context, all) => endpoint.ConfigureConsumer<TConsumer>(context, consumer =>
            {
                foreach (var one in all)
                {
                    one.Guard(consumer);
                }
            }),
            Guard = consumer => ((IConsumerConfigurator<TConsumer>)consumer).ConsumerMessage<TMessage>(message =>
                message.UseFilter(new CodedFailures<TConsumer, TMessage>())),
            Bind = (endpoint, routingKey) =>
            {
                switch (endpoint)
                {
                    case IRabbitMqReceiveEndpointConfigurator rabbit:
                        rabbit.Bind<TMessage>(b =>
                        {
                            b.RoutingKey = routingKey;
                            b.ExchangeType = RabbitMQ.Client.ExchangeType.Direct;
                        });
                        break;
                    case IInMemoryReceiveEndpointConfigurator memory:
                        memory.Bind<TMessage>(MassTransit.Transports.Fabric.ExchangeType.Direct, routingKey);
                        break;
                    default:
                        throw new NotSupportedException("unknown transport");
                }
            },
        };
}
