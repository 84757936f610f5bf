using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Keten.Hosting;

/// <summary>
/// A message that is done when its channel is gone cannot be acknowledged any more; the broker brings it again. MassTransit
/// 8.4 would close the channel from within its own delivery, and that waits for itself: the connection never finishes
/// dying, and its endpoints stay deaf for good. An observer that throws is the one place to step in between.
/// </summary>
internal sealed class LostChannel : IReceiveObserver
{
    public Task ReceiveFault(ReceiveContext context, Exception exception) => exception is OperationInterruptedException or EndOfStreamException
        ? throw new TransportUnavailableException("channel_lost")
        : Task.CompletedTask;

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;
}
