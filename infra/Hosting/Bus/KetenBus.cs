using System.Reflection;
using MassTransit;
using MassTransit.Configuration;
using MassTransit.DependencyInjection;
using MassTransit.Middleware;
using MassTransit.Transports.Fabric;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Hosting;

/// <summary>The one bus set-up: naming, lanes, retries, inbox, faults and dead-lettering are decided here and nowhere else.</summary>
internal static class KetenBus
{
    // A crash counts as a delivery too, so the limit must bear a service that is killed again and again.
    private const int DeliveryLimit = 20;
    private const int Concurrency = 32;
    private const int Prefetch = 128;

    // Many more than messages at once: those who share one wait for each other.
    private const int Partitions = 1024;

    public static void AddKetenBus(this IServiceCollection services, KetenSettings settings, Topology topology) => services.AddMassTransit(bus =>
    {
        bus.DisableUsageTelemetry();
        foreach (var consumption in topology.Endpoints.SelectMany(e => e.Consumptions).DistinctBy(c => c.Consumer))
        {
            consumption.Register(bus);
        }

        bus.AddReceiveObserver<LostChannel>();
        bus.ReplaceScoped<IScopedBusContextProvider<IBus>, CapturingBusContextProvider>();
        if (settings.Embedded)
        {
            bus.UsingInMemory((context, memory) =>
            {
                foreach (var type in topology.MessageTypes)
                {
                    DirectIn.MakeGenericMethod(type).Invoke(null, [memory]);
                }

                Endpoints(context, memory, topology);
            });
        }
        else
        {
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(settings.RabbitMq, host =>
                {
                    if (settings.RabbitMqUser is { } user)
                    {
                        host.Username(user);
                        host.Password(settings.RabbitMqPassword ?? "");
                    }

                    host.PublisherConfirmation = true;
                    host.OnRefreshConnectionFactory = factory =>
                    {
                        factory.SocketFactory = family => new BrokerSocket(family);
                        return Task.CompletedTask;
                    };
                });
                foreach (var type in topology.MessageTypes)
                {
                    rabbit.Publish(type, p => p.ExchangeType = RabbitMQ.Client.ExchangeType.Direct);
                }

                Endpoints(context, rabbit, topology);
            });
        }
    });

    // The in-memory transport takes the exchange type per message type only through its generic face.
    private static readonly MethodInfo DirectIn = typeof(KetenBus).GetMethod(nameof(Direct), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void Direct<T>(IInMemoryBusFactoryConfigurator memory)
        where T : class => memory.Publish<T>(p => p.ExchangeType = ExchangeType.Direct);

    private static void Endpoints<T>(IBusRegistrationContext context, IBusFactoryConfigurator<T> bus, Topology topology)
        where T : IReceiveEndpointConfigurator
    {
        foreach (var endpoint in topology.Endpoints)
        {
            bus.ReceiveEndpoint(endpoint.Name, e => Configure(context, e, endpoint));
        }

        foreach (var service in topology.Services)
        {
            bus.ReceiveEndpoint(Topology.DeadQueue(service), e =>
            {
                Durable(e, null);
                Faults(e, service, Topology.DeadQueue(service), context);
            });
        }
    }

    private static void Configure(IBusRegistrationContext context, IReceiveEndpointConfigurator e, Endpoint endpoint)
    {
        e.ConfigureConsumeTopology = false;
        e.PublishFaults = false; // a fault is a row of ours and a message of ours
        e.PrefetchCount = Prefetch;
        e.ConcurrentMessageLimit = Concurrency;
        if (!endpoint.Acute)
        {
            e.ConfigureReceive(receive => receive.UseFilter(context.GetRequiredService<RightOfWay>()));
        }

        Durable(e, Topology.DeadQueue(endpoint.Service));
        Faults(e, endpoint.Service, endpoint.Name, context);
        foreach (var consumption in endpoint.Consumptions)
        {
            foreach (var key in Topology.KeysOf(endpoint, consumption))
            {
                consumption.Bind(e, key);
            }
        }

        e.ConnectConsumerConfigurationObserver(new OutboxConsumePipeSpecificationObserver<Work>(e, context));
        // Of this queue and lane only: nobody who waits, for a partner or for the next try, holds up another queue or an alarm.
        // A dossier that both lanes touch at once is a conflict of versions, and done again.
        var partitioner = new Partitioner(Partitions, new Murmur3UnsafeHashGenerator());
        foreach (var consumption in endpoint.Consumptions.DistinctBy(c => c.Message))
        {
            consumption.Partition(e, partitioner);
        }

        foreach (var consumer in endpoint.Consumptions.GroupBy(c => c.Consumer))
        {
            consumer.First().Configure(e, context, consumer);
        }
    }

    private static void Durable(IReceiveEndpointConfigurator e, string? deadLetterTo)
    {
        if (e is not IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            return;
        }

        rabbit.SetQuorumQueue();
        if (deadLetterTo is null)
        {
            return;
        }

        rabbit.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        rabbit.SetQueueArgument("x-dead-letter-exchange", deadLetterTo);
        rabbit.SetQueueArgument("x-dead-letter-strategy", "at-least-once");
        rabbit.SetQueueArgument("x-overflow", "reject-publish");
    }

    private static void Faults(IReceiveEndpointConfigurator e, string service, string name, IServiceProvider root)
    {
        var filter = new FailureFilter(service, name, root);
        e.ConfigureError(p => p.UseFilter(filter));
        e.ConfigureDeadLetter(p => p.UseFilter(filter));
    }
}
