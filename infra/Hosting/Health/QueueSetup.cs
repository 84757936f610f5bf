using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keten.Hosting;

/// <summary>Where the depths of the queues come from.</summary>
public static class QueueSetup
{
    /// <summary>
    /// Registers an <see cref="IQueueReader"/>: the outbox when embedded, RabbitMQ's management API when configured, otherwise none.
    /// </summary>
    public static void AddQueueReader(this ServiceBuilder service)
    {
        if (service.Configuration.GetValue<bool>("Keten:Embedded"))
        {
            service.Services.TryAddSingleton<QueueRates>();
            service.Services.AddReceiveObserver<QueueRates>(provider => provider.GetRequiredService<QueueRates>());
            service.Services.TryAddSingleton<IQueueReader, OutboxQueues>();
        }
        else if (service.Configuration["Keten:RabbitMq:Management"] is { Length: > 0 })
        {
            service.Services.TryAddSingleton<RabbitMqQueues>();
            service.Services.TryAddSingleton<IQueueReader>(provider => provider.GetRequiredService<RabbitMqQueues>());
            service.Services.AddHostedService(provider => provider.GetRequiredService<RabbitMqQueues>());
        }
    }
}
