using Keten.Messages;

namespace Keten.Hosting;

/// <summary>One lane of a service's or partner's queue.</summary>
internal sealed record Endpoint(string Name, string Service, string? Partner, bool Acute, IReadOnlyList<Consumption> Consumptions)
{
    /// <summary>
    /// Inbox identity of a consumer: the same on both lanes, and over a rename of the class where it is the only one for its
    /// message. Where there are several, each does its own work and so has its own name.
    /// </summary>
    public Guid ConsumerOf(Type message, string consumer) => Ids.Derive(Guid.Empty, Consumptions.Count(c => c.Message == message) == 1
        ? $"{Service}|{Partner}|{message.Name}"
        : $"{Service}|{Partner}|{message.Name}|{consumer}");
}

/// <summary>
/// Which queue gets what. A queue per service and one per partner or register, each with an acute twin; messages reach them by type
/// and routing key: the lane, and for messages to one partner or one service its name.
/// </summary>
internal sealed class Topology
{
    private readonly Dictionary<string, Endpoint> _byName;
    private readonly Dictionary<(string Type, string Key), int> _consumers;
    private readonly Dictionary<string, Type> _types;

    public Topology(IReadOnlyList<ServiceBuilder> services)
    {
        Endpoints = [.. services.SelectMany(EndpointsOf)];
        Services = [.. services.Select(s => s.Name)];
        _byName = Endpoints.ToDictionary(e => e.Name);
        _consumers = Endpoints
            .SelectMany(e => e.Consumptions.SelectMany(c => KeysOf(e, c).Select(key => (c.Message.Name, key))))
            .GroupBy(x => x).ToDictionary(g => g.Key, g => g.Count());
        _types = typeof(Sealed).Assembly.GetExportedTypes().Where(IsMessage).ToDictionary(t => t.Name);
    }

    public IReadOnlyList<Endpoint> Endpoints { get; }

    public IReadOnlyList<string> Services { get; }

    public IEnumerable<Type> MessageTypes => _types.Values;

    /// <summary>Where messages of a type are published, as MassTransit names it for those who consume them.</summary>
    public static string ExchangeOf(string type) => $"Keten.Messages:{type}";

    public static string DeadQueue(string service) => $"{service}-dead";

    public Endpoint? Find(Uri address) => _byName.GetValueOrDefault(address.AbsolutePath[(address.AbsolutePath.LastIndexOf('/') + 1)..]);

    public Type TypeOf(string name) => _types[name];

    public bool Knows(string name) => _types.ContainsKey(name);

    public static string RoutingKey(object message, bool acute) => message switch
    {
        IForPartner p => $"{Lane(acute)}.{p.Partner}",
        IForService s => $"{Lane(acute)}.{s.Service}",
        _ => Lane(acute),
    };

    /// <summary>How many queues of this process get it: the count the in-memory hand-off needs.</summary>
    public int ConsumersOf(string type, string routingKey) => _consumers.GetValueOrDefault((type, routingKey));

    public static IEnumerable<string> KeysOf(Endpoint endpoint, Consumption consumption)
    {
        var lane = Lane(endpoint.Acute);
        return endpoint.Partner is { } partner ? [$"{lane}.{partner}"]
            : typeof(IForService).IsAssignableFrom(consumption.Message) ? [$"{lane}.{endpoint.Service}"]
            : [lane];
    }

    // Beside the messages the assembly has lists of codes, and what messages are made of.
    private static bool IsMessage(Type type) => type is { IsClass: true, IsAbstract: false, Namespace: "Keten.Messages" } && type != typeof(Sealed);

    private static string Lane(bool acute) => acute ? "acute" : "normal";

    private static IEnumerable<Endpoint> EndpointsOf(ServiceBuilder service) =>
        from queue in service.Consumptions.SelectMany(c => c.Partners.DefaultIfEmpty().Select(partner => (Partner: partner, Consumption: c))).GroupBy(one => one.Partner, one => one.Consumption)
        let name = queue.Key is null ? service.Name : $"{service.Name}-{queue.Key}"
        from acute in new[] { false, true }
        select new Endpoint(acute ? name + "-acute" : name, service.Name, queue.Key, acute, [.. queue]);
}
