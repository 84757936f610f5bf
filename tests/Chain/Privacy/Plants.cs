using Keten.Hosting;
using Keten.Messages;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Keten.Tests.Chain.Privacy;

/// <summary>Leaks on purpose, one of each kind.</summary>
internal sealed class Plants(Running hub, IReadOnlyDictionary<string, string> canaries)
{
    public static readonly IReadOnlyList<string> Named = ["logged value", "activity tag", "activity name", "metric tag", "message property", "message header", "column", "encoded column"];

    /// <summary>Where each must be found.</summary>
    public static IEnumerable<(string Place, string Name)> ShowIn(bool onBroker) =>
    [
        ("output", "logged value"), ("trace", "activity tag"), ("trace", "activity name"), ("metric", "metric tag"),
        ("message", "message property"), ("message", "message header"),
        .. onBroker
            ? new[] { ("queue", "message property"), ("queue", "message header"), ("tripping.document", "column"), ("tripping.document", "encoded column") }
            : [("keten.db-wal", "column"), ("keten.db-wal", "encoded column")],
    ];

    public async Task Plant()
    {
        hub.Get<ILoggerFactory>().CreateLogger("Keten.Planted").LogInformation("Somebody is called {Name}", canaries["logged value"]);
        using (var activity = KetenTrace.Source.StartActivity(canaries["activity name"]))
        {
            activity!.SetTag("name", canaries["activity tag"]);
        }

        KetenTrace.Meter.CreateCounter<int>("keten.planted").Add(1, new KeyValuePair<string, object?>("name", canaries["metric tag"]));
        await hub.Do(Tripping.Name, async work =>
        {
            await work.Publish(Message(canaries["message property"], work.Now));
            work.Save("planted", new Planted(canaries["column"]));
            work.Save("encoded", new Planted(Convert.ToBase64String([1, .. System.Text.Encoding.UTF8.GetBytes(canaries["encoded column"])])));
        });
        await hub.Get<IBus>().Publish(Message("planted", hub.Clock.GetUtcNow()), context =>
        {
            context.Headers.Set("Name", canaries["message header"]);
            context.TrySetRoutingKey("normal");
        });
    }

    private static MessageFaulted Message(string code, DateTimeOffset now) => new()
    {
        FaultId = Guid.CreateVersion7(),
        Service = Tripping.Name,
        Endpoint = Tripping.Name,
        MessageType = "Planted",
        Code = code,
        Generation = 1,
        FaultedAt = now,
    };
}
