using System.Net.Http.Headers;
using Keten.Adapters;
using Keten.Adapters.Http;

namespace Keten.Host.Recording;

/// <summary>The real adapter of one partner on the hub's own line to it, with an ear on that line; without a hub.</summary>
/// <param name="partner">Id.</param>
/// <param name="adapter">Makes the adapter that serves it, for a line.</param>
/// <param name="url">Of the partner's system.</param>
/// <param name="token">Bearer token, where it wants one.</param>
/// <param name="hub">Where the partner would find the hub.</param>
/// <param name="pulls">Only that there is something goes; the partner fetches it.</param>
/// <param name="instead">Answers in place of the partner; null: the partner does.</param>
internal sealed class PartnerLine(
    string partner, Func<PartnerHttp, IPartnerAdapter> adapter, Uri url, string? token = null, Uri? hub = null, bool pulls = false, HttpMessageHandler? instead = null) : IDisposable
{
    /// <summary>Headers that are looked at and kept.</summary>
    public static readonly IReadOnlyList<string> Kept = ["Content-Type", "Idempotency-Key", "Origin", "Retry-After"];

    private readonly Ear ear = new();
    private ServiceProvider? built;

    /// <summary>
    /// Brings a delivery as the hub would. Each call stands by itself: that a partner failed before does not keep the next one back.
    /// </summary>
    public async Task<Exchange> Send(Outgoing outgoing, CancellationToken stop)
    {
        ear.Forget();
        try
        {
            var answer = await adapter(new PartnerHttp(Clients, Settings, TimeProvider.System)).Send(outgoing, stop);
            return new(ear.Sent, ear.Got, answer switch
            {
                Answer.Announced => "announced",
                Answer.Refused refused => refused.Code,
                _ => "accepted",
            });
        }
        catch (HttpRequestException notNow)
        {
            return new(ear.Sent, ear.Got, notNow.Message);
        }
    }

    /// <summary>Sends what no adapter would, to the same place and with the same credentials. Null: no answer in the time that the hub waits.</summary>
    public async Task<Got?> SendWrong(Uri to, string key, string type, byte[] body, CancellationToken stop)
    {
        ear.Forget();
        using var client = Clients.CreateClient(partner);
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Idempotency-Key", key);
        // Who refuses a body for its length may do so before it comes.
        request.Headers.ExpectContinue = body.Length > 1024 * 1024;
        try
        {
            using var answer = await client.SendAsync(request, stop);
            return ear.Got;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => built?.Dispose();

    private IConfiguration Settings { get; } = new ConfigurationBuilder().AddInMemoryCollection(
    [
        new($"Keten:Partners:{partner}:Url", url.ToString()),
        new($"Keten:Partners:{partner}:Token", token),
        new($"Keten:Partners:{partner}:Pull", pulls.ToString()),
        new("Keten:Address", (hub ?? new Uri("http://localhost:5080")).ToString()),
    ]).Build();

    private IHttpClientFactory Clients => (built ??= Build()).GetRequiredService<IHttpClientFactory>();

    private ServiceProvider Build()
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddPartnerLines(Settings, [partner]);
        var client = services.AddHttpClient(partner).AddHttpMessageHandler(() => new Ear.OnLine(ear));
        if (instead is not null)
            client.ConfigurePrimaryHttpMessageHandler(() => instead);
        return services.BuildServiceProvider();
    }
}
