using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Keten.Tests.Faults;

/// <summary>Those outside who do not give up: reporters repeat until they have a receipt, the assessor until partners are asked.</summary>
internal sealed class Senders(Hub hub)
{
    private const int AtOnce = 64;
    private static readonly string[] _partners = ["avim", "nla", "moviera"];
    private static readonly TimeSpan _again = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<int, Guid> _receipts = new();
    private readonly ConcurrentBag<Task> _consulting = [];

    /// <summary>Signals by number, as the receipts say.</summary>
    public IReadOnlyDictionary<int, Guid> Receipts => _receipts;

    public async Task Report(int from, int to)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (number, stop) => _receipts[number] = await Report(number, stop));
        _consulting.Add(Consult(Enumerable.Range(from, to - from).Where(Reports.IsConsulted)));
    }

    public Task Reported(int count) => Until.Holds("reported", () => Task.FromResult(_receipts.Count), seen => seen >= count, TimeSpan.FromMinutes(2));

    /// <summary>Every partner was asked.</summary>
    public Task Consulted() => Task.WhenAll(_consulting);

    private async Task<Guid> Report(int number, CancellationToken stop)
    {
        var key = Guid.NewGuid().ToString();
        while (true)
        {
            if (await Send(HttpMethod.Post, "/api/v1/signals", Reports.Of(number), "Idempotency-Key", key, stop) is var (status, answer) && status == HttpStatusCode.Accepted)
            {
                return answer.GetProperty("signalId").GetGuid();
            }

            // Anything that is not "away for a moment" is a mistake of this test or of the hub.
            Assert.True(status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict, $"{status} for a signal");
            await Task.Delay(_again, stop);
        }
    }

    private async Task Consult(IEnumerable<int> numbers)
    {
        var token = "Bearer " + await hub.Token("aandachtsfunctionaris");
        foreach (var signal in numbers.Select(number => _receipts[number]))
        {
            // Looks first: an answer that got lost on the way must not become a second question.
            while (await Look(signal, token) is not { } seen || seen.GetProperty("consultations").GetArrayLength() == 0)
            {
                await Send(HttpMethod.Post, $"/api/v1/signals/{signal}/consultations", new { partners = _partners, question = "Kent u deze plek? Verzonnen." }, "Authorization", token, default);
                await Task.Delay(_again, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task<JsonElement?> Look(Guid signal, string token)
    {
        var (status, seen) = await Send(HttpMethod.Get, $"/api/v1/signals/{signal}", null, "Authorization", token, default);
        return status == HttpStatusCode.OK ? seen : null;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpMethod method, string path, object? body, string header, string value, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await hub.Http.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode && text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }
}
