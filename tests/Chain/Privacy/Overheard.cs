using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using MassTransit;

namespace Keten.Tests.Chain.Privacy;

/// <summary>Everything that can be heard of a hub from outside while this exists: its output, every activity, every measurement, every message.</summary>
internal sealed class Overheard : IReceiveObserver, IDisposable
{
    private readonly ActivityListener _activities = new();
    private readonly MeterListener _meters = new();
    private readonly StringWriter _output = new();
    private readonly (TextWriter Out, TextWriter Error) _before = (Console.Out, Console.Error);

    public Overheard()
    {
        var console = TextWriter.Synchronized(_output);
        Console.SetOut(console);
        Console.SetError(console);

        _activities.ShouldListenTo = _ => true;
        _activities.Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded;
        _activities.ActivityStopped = activity => Activities.Enqueue(activity);
        ActivitySource.AddActivityListener(_activities);

        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(Measured);
        _meters.SetMeasurementEventCallback<int>(Measured);
        _meters.SetMeasurementEventCallback<short>(Measured);
        _meters.SetMeasurementEventCallback<byte>(Measured);
        _meters.SetMeasurementEventCallback<double>(Measured);
        _meters.SetMeasurementEventCallback<float>(Measured);
        _meters.SetMeasurementEventCallback<decimal>(Measured);
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    /// <summary>Measurements that differ in instrument or tags.</summary>
    public ConcurrentDictionary<string, bool> Measurements { get; } = new(StringComparer.Ordinal);

    /// <summary>Headers and body of every message that a consumer of this process got.</summary>
    public ConcurrentQueue<byte[]> Messages { get; } = new();

    /// <summary>Every line printed.</summary>
    public string Output
    {
        get
        {
            Console.Out.Flush();
            lock (Console.Out)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Name, tags, events, links, baggage and status of every activity.</summary>
    public IEnumerable<string> Traces => Activities.Select(Told);

    /// <summary>Instruments with their tags.</summary>
    public string Metrics
    {
        get
        {
            _meters.RecordObservableInstruments();
            return string.Join('\n', Measurements.Keys);
        }
    }

    public Task PreReceive(ReceiveContext context)
    {
        var headers = string.Join('\n', context.TransportHeaders.GetAll().Select(header => $"{header.Key}: {header.Value}"));
        Messages.Enqueue([.. Encoding.UTF8.GetBytes(headers + "\n"), .. context.GetBody()]);
        return Task.CompletedTask;
    }

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Console.SetOut(_before.Out);
        Console.SetError(_before.Error);
        _output.Dispose();
    }

    private static string Told(Activity activity) => string.Join(' ', (string?[])
    [
        activity.Source.Name, activity.OperationName, activity.DisplayName, activity.TraceStateString, activity.StatusDescription,
        .. Pairs(activity.TagObjects),
        .. activity.Baggage.Select(carried => $"{carried.Key}={carried.Value}"),
        .. activity.Events.SelectMany(happened => Pairs(happened.Tags).Prepend(happened.Name)),
        .. activity.Links.SelectMany(link => Pairs(link.Tags ?? [])),
    ]);

    private static IEnumerable<string> Pairs(IEnumerable<KeyValuePair<string, object?>> tags) => tags.Select(tag => $"{tag.Key}={tag.Value}");

    private void Measured<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct => Measurements.TryAdd($"{instrument.Meter.Name} {instrument.Name} {string.Join(' ', Pairs(tags.ToArray()))}", true);
}
