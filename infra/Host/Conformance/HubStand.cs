using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Keten.Adapters.Zorg;

namespace Keten.Host.Conformance;

/// <summary>Stands where the hub is, on this machine: hears a partner's answers, lets it fetch, and is difficult where it is told to be. Any token will do.</summary>
internal sealed class HubStand : IAsyncDisposable
{
    private const int MostBytes = 1024 * 1024;

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Heard> heard = [];
    private readonly ConcurrentQueue<string> strays = [];
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<Saying>> plans = [];
    private readonly ConcurrentDictionary<Guid, JsonObject> offers = [];
    private readonly ConcurrentDictionary<Guid, bool> fetched = [];
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HubStand(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public IReadOnlyList<Heard> All => [.. heard];

    /// <summary>Calls to addresses that a hub has not, by method and path.</summary>
    public IReadOnlyList<string> Strays => [.. strays.Distinct()];

    public static async Task<HubStand> Start(int port, string partner)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var stand = new HubStand(builder.Build());
        if (ZorgAdapter.Served.Contains(partner))
        {
            stand.app.MapPost($"/fhir/{ZorgAdapter.Process}", http => stand.Hear(http, CareLanguage.Read, CareLanguage.Say));
        }
        else
        {
            stand.app.MapPost($"/api/v1/partners/{partner}/events", http => stand.Hear(http, EventLanguage.Read, EventLanguage.Say));
            stand.app.MapGet($"/api/v1/partners/{partner}/deliveries/{{id:guid}}", stand.Give);
        }

        stand.app.MapFallback(http =>
        {
            stand.strays.Enqueue($"{http.Request.Method} {http.Request.Path}");
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await stand.app.StartAsync();
        return stand;
    }

    /// <summary>To the answers about this delivery, one after another; afterwards the last of them, if that is a refusal.</summary>
    public void Plan(Guid delivery, params IReadOnlyList<Saying> sayings) => plans[delivery] = new(sayings);

    public void Offer(Guid delivery, JsonObject form) => offers[delivery] = form;

    public bool WasFetched(Guid delivery) => fetched.ContainsKey(delivery);

    /// <summary>Whether it came so far in time.</summary>
    public async Task<bool> Until(Func<bool> holds, TimeSpan patience, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(patience);
        while (true)
        {
            var change = next.Task;
            if (holds())
                return true;
            try
            {
                await change.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return holds();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task Hear(HttpContext http, Func<string?, byte[], Heard> read, Func<Heard, Saying, IResult> say)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var one = body.Length > MostBytes ? new Heard(null, "", "", "", "", ["# too_large"]) : read(http.Request.ContentType, body.ToArray());
        heard.Enqueue(one with { Hash = Convert.ToHexString(SHA256.HashData(body.ToArray())) });
        Changed();
        var saying = one.Errors.Count == 0 && one.About is { } about && plans.TryGetValue(about, out var plan) && plan.TryPeek(out var planned)
            ? planned is Saying.Refuses || !plan.TryDequeue(out _) ? Saying.Refuses : planned
            : Saying.Takes;
        if (saying == Saying.HangsUp)
            http.Abort();
        else
            await say(one, saying).ExecuteAsync(http);
    }

    private IResult Give(Guid id)
    {
        if (!offers.TryGetValue(id, out var form))
            return Results.NotFound();
        fetched[id] = true;
        Changed();
        return Results.Json(form);
    }

    private void Changed() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
