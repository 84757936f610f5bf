using MassTransit;
using MassTransit.Clients;
using MassTransit.DependencyInjection;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;
using MassTransit.Transports;

namespace Keten.Hosting;

/// <summary>Inside a consumer: whatever it publishes is handed to its <see cref="Work"/>.</summary>
internal sealed class CapturingConsumeContext<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IServiceProvider services, Work work)
    : OutboxConsumeContextProxy<T>(context, options, services)
    where T : class
{
    public override bool ContinueProcessing { get; set; } = true;

    public override bool IsMessageConsumed => false;

    public override bool IsOutboxDelivered => false;

    public override int ReceiveCount => 1;

    public override long? LastSequenceNumber => null;

    public override Task AddSend<TMessage>(SendContext<TMessage> context) => work.Publish(context.Message);

    // An attempt that fails is no fault yet; the inbox decides what follows.
    public override Task NotifyFaulted<TMessage>(ConsumeContext<TMessage> context, TimeSpan duration, string consumerType, Exception exception) => Task.CompletedTask;

    // MassTransit's own outbox delivers and ticks off here; ours has a relay.
    public override Task SetConsumed() => Task.CompletedTask;

    public override Task SetDelivered() => Task.CompletedTask;

    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() => Task.FromResult(new List<OutboxMessageContext>());

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => Task.CompletedTask;

    public override Task RemoveOutboxMessages() => Task.CompletedTask;
}

/// <summary>Outside a consumer: an injected <c>IPublishEndpoint</c> ends in the <see cref="Work"/> of its scope too, so nobody can go round it.</summary>
internal sealed class CapturingBusContext(IBus bus, Work work, IClientFactory clients, IServiceProvider services) : ScopedBusContext, OutboxSendContext
{
    public ISendEndpointProvider SendEndpointProvider => field ??= new OutboxSendEndpointProvider(this, bus);

    public IPublishEndpoint PublishEndpoint => field ??= new PublishEndpoint(new OutboxPublishEndpointProvider(this, bus));

    public IScopedClientFactory ClientFactory => field ??= new ScopedClientFactory(new ClientFactory(new ScopedClientFactoryContext(clients, services)), null);

    public Task AddSend<T>(SendContext<T> context)
        where T : class => work.Publish(context.Message);

    public object? GetService(Type serviceType) => services.GetService(serviceType);
}

internal sealed class CapturingBusContextProvider(
    IBus bus, Work work, Bind<IBus, IClientFactory> clients, Bind<IBus, IScopedConsumeContextProvider> consuming, IServiceProvider services)
    : IScopedBusContextProvider<IBus>
{
    public ScopedBusContext Context { get; } = consuming.Value.HasContext
        ? new ConsumeContextScopedBusContext(consuming.Value.GetContext(), clients.Value)
        : new CapturingBusContext(bus, work, clients.Value, services);
}
