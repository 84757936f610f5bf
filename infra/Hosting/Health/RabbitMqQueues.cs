using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Keten.Hosting;

/// <summary>
/// Queues by RabbitMQ's management API: <c>Keten:RabbitMq:Management</c> (http://user:password@host:15672, a user with the
/// tag monitoring), of the virtual host in <c>Keten:RabbitMq:Uri</c>. Looks every few seconds so that ages can be told.
/// </summary>
public sealed class RabbitMqQueues : BackgroundService, IQueueReader
{
    private const string Columns = "name,messages,message_stats.ack_details.rate";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly QueueAges ages = new();
    private readonly Uri queues;

    public RabbitMqQueues(IConfiguration settings)
    {
        var management = new Uri(settings["Keten:RabbitMq:Management"]
            ?? throw new InvalidOperationException("Keten:RabbitMq:Management is missing: the operator's view of the queues needs it"));
        var path = new Uri(settings["Keten:RabbitMq:Uri"] ?? "amqp://localhost/").AbsolutePath.Trim('/');
        var host = path.Length == 0 ? "%2F" : path;
        queues = new Uri(management, $"/api/queues/{host}?columns={Columns}");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(management.UserInfo))));
    }

    public async Task<IReadOnlyList<QueueState>> Read(CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow();
        var found = await http.GetFromJsonAsync<List<Queue>>(queues, stop) ?? [];
        return [.. found.Select(queue => State(queue, now)).OrderBy(queue => queue.Queue, StringComparer.Ordinal)];
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Look, TimeProvider.System);
        do
        {
            try
            {
                await Read(stoppingToken);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException)
            {
                // The broker is away; whoever asks for the queues meanwhile hears so.
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    private QueueState State(Queue queue, DateTimeOffset now)
    {
        var rate = queue.Stats?.Acks?.Rate;
        return new QueueState(queue.Name, queue.Messages, ages.Oldest(queue.Name, queue.Messages, rate, now), rate);
    }

    private sealed record Queue(
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("messages")] long Messages,
        [property: JsonPropertyName("message_stats")] Stats? Stats);

    private sealed record Stats([property: JsonPropertyName("ack_details")] Rates? Acks);

    private sealed record Rates([property: JsonPropertyName("rate")] double Rate);
}
