using System.Text;
using Keten.Adapters;
using Keten.Host.Recording;

namespace Keten.Host.Conformance;

/// <summary>What a trial is of.</summary>
/// <param name="Url">Of the partner's system.</param>
/// <param name="Partner">Id.</param>
/// <param name="Adapter">Serves it.</param>
/// <param name="Token">Bearer token for the partner, where it wants one.</param>
/// <param name="Port">The kit listens there; 0: any free one.</param>
/// <param name="Patience">How long an answer may take.</param>
/// <param name="Quiet">How long nothing more may come before that counts as nothing more.</param>
internal sealed record Subject(Uri Url, string Partner, IPartnerAdapter Adapter, string? Token, int Port, TimeSpan Patience, TimeSpan Quiet)
{
    public override string ToString() => $"Subject({Partner})";
}

/// <summary>One run against one partner: its line, its examples, and where its answers come in.</summary>
internal sealed class Trial(Subject subject, HubStand stand) : IDisposable
{
    private readonly PartnerLine line = LineOf(subject, stand, pulls: false);
    private readonly PartnerLine announcing = LineOf(subject, stand, pulls: true);
    private readonly HashSet<Guid> brought = [];

    public Subject Subject => subject;

    public HubStand Stand => stand;

    public Examples Examples { get; } = new(subject.Adapter, subject.Partner);

    /// <summary>Deliveries that the partner may answer.</summary>
    public IReadOnlySet<Guid> Brought => brought;

    /// <summary>It speaks FHIR messages, not forms in CloudEvents.</summary>
    public bool IsCare => subject.Adapter.Form(Examples.All[0].Delivery) is null;

    public async Task<Exchange> Bring(Outgoing delivery, CancellationToken stop)
    {
        brought.Add(delivery.DeliveryId);
        return await line.Send(delivery, stop);
    }

    /// <summary>Tells only that it is there to be fetched.</summary>
    public async Task<Exchange> Announce(Outgoing delivery, CancellationToken stop)
    {
        brought.Add(delivery.DeliveryId);
        stand.Offer(delivery.DeliveryId, subject.Adapter.Form(delivery)!);
        return await announcing.Send(delivery, stop);
    }

    /// <summary>A message that never went: what was sent, under other ids.</summary>
    public static (string Key, string Type, string Body) Again(Sent sent, Outgoing delivery)
    {
        var key = Guid.NewGuid().ToString();
        var body = Encoding.UTF8.GetString(sent.Body)
            .Replace(delivery.View.DecisionId.ToString(), key, StringComparison.Ordinal)
            .Replace(delivery.DeliveryId.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal);
        return (key, sent.Headers["Content-Type"], body);
    }

    public Task<Got?> SendWrong(Sent sent, string key, string type, byte[] body, CancellationToken stop) => line.SendWrong(sent.Url, key, type, body, stop);

    public static string Saw(Exchange exchange) => $"{Saw(exchange.Got)}; read as {exchange.Read}";

    public static string Saw(Got? got) => got is null ? "no answer" : $"{got.Status}";

    public void Dispose()
    {
        line.Dispose();
        announcing.Dispose();
    }

    private static PartnerLine LineOf(Subject subject, HubStand stand, bool pulls) =>
        new(subject.Partner, line => PartnerAdapters.With(subject.Adapter, line), subject.Url, subject.Token, stand.Address, pulls);
}
