using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Hosting;
using static Keten.Tests.Unit.Meldpunt.RunningMeldpunt;

namespace Keten.Tests.Unit.Meldpunt;

public sealed class SignalsComeInBatches(RunningMeldpunt meldpunt) : IClassFixture<RunningMeldpunt>
{
    [Fact]
    public async Task a_thousand_lines_are_answered_in_their_order_and_bad_ones_hurt_no_other()
    {
        var before = (await meldpunt.Filed()).Count;
        var lines = Enumerable.Range(1, 1_000).Select(number => (number % 100) switch
        {
            7 => "{ nonsense",
            14 => Signal("resident"),
            21 => "",
            28 => $"{{\"region\":\"nijmegen\",\"narrative\":\"{new string('x', 1024 * 1024)}\",\"reporter\":{{\"kind\":\"partner\"}}}}",
            _ => Signal("partner"),
        }).ToList();

        var answers = await Send(string.Join('\n', lines), null);

        Assert.Equal(Enumerable.Range(1, 1_000).Where(number => number % 100 != 21), answers.Select(answer => answer["line"]!.GetValue<int>()));
        foreach (var answer in answers)
        {
            var expected = (answer["line"]!.GetValue<int>() % 100) switch { 7 => 400, 14 => 200, 28 => 413, _ => 202 };
            Assert.Equal(expected, answer["status"]!.GetValue<int>());
            Assert.Equal(expected == 202, answer["receipt"] is not null);
            Assert.Equal(expected >= 400, answer["problem"] is not null);
        }

        Assert.Equal(960, answers.Select(answer => answer["signalId"]?.ToString()).OfType<string>().Distinct().Count());
        Assert.Equal(before + 960, (await meldpunt.Filed()).Count);
    }

    [Fact]
    public async Task a_batch_sent_again_with_its_key_is_the_same_signals()
    {
        var batch = string.Join('\n', Enumerable.Repeat(Signal("partner"), 50)) + "\r\n";

        var first = await Send(batch, "monday");
        var again = await Send(batch, "monday");

        Assert.Equal(50, first.Select(answer => answer["signalId"]!.ToString()).Distinct().Count());
        Assert.Equal(first.Select(answer => answer.ToJsonString()), again.Select(answer => answer.ToJsonString()));
    }

    [Fact]
    public async Task who_hangs_up_loses_only_the_answers()
    {
        var before = (await meldpunt.Filed()).Count;
        using (var http = new HttpClient { BaseAddress = meldpunt.Http.BaseAddress })
        {
            using var request = Request(new Dripping(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Signal("partner") + "\n", 20)))), null);
            using var stop = new CancellationTokenSource();
            var sending = http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            await Until(async () => (await meldpunt.Filed()).Count, count => count == before + 20);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        }

        Assert.Equal(202, (await meldpunt.Report(Signal())).Status);
    }

    [Fact]
    public async Task a_batch_is_for_partners_only()
    {
        Assert.Equal(401, (await meldpunt.Post("/api/v1/signals/batch", Signal(), type: "application/x-ndjson")).Status);
        Assert.Equal(403, (await meldpunt.Post("/api/v1/signals/batch", Signal(), meldpunt.Token(Roles.Analist), type: "application/x-ndjson")).Status);
    }

    private async Task<List<JsonNode>> Send(string batch, string? key)
    {
        using var request = Request(new ByteArrayContent(Encoding.UTF8.GetBytes(batch)), key);
        using var response = await meldpunt.Http.SendAsync(request);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        var body = await response.Content.ReadAsStringAsync();
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private HttpRequestMessage Request(HttpContent content, string? key)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/signals/batch") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", meldpunt.Token(Roles.Partner, "nla"));
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    /// <summary>Sends what it has and then never ends.</summary>
    private sealed class Dripping(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(bytes, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
