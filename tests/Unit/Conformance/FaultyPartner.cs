using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Keten.Tests.Unit.Conformance;

/// <summary>A partner's system that does everything right, but for one thing: named after the check that has to find it.</summary>
internal sealed class FaultyPartner(string fault, string partner, int hub) : IAsyncDisposable
{
    private readonly WebApplication app = WebApplication.Create(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
    private readonly HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{hub}/api/v1/partners/{partner}/") };
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, string> keys = [];
    private readonly ConcurrentDictionary<string, bool> known = [];
    private volatile bool broken;

    public Uri Address => new(app.Urls.First());

    public async Task Start()
    {
        app.MapPost("/inbox", Take);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await app.DisposeAsync();
        http.Dispose();
        stop.Dispose();
    }

    private async Task<IResult> Take(HttpRequest request)
    {
        if (broken || fault == "everything")
            return Results.StatusCode(500);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        var wrong = Wrong(request, bytes.ToArray(), out var message);
        if (wrong is not null)
        {
            broken = fault == "goes-on" && bytes.GetBuffer()[0] != '{'; // the last of them
            return Results.StatusCode(wrong.Value);
        }

        var data = message!["data"]!.AsObject();
        var (key, body) = ((string)request.Headers["Idempotency-Key"]!, Encoding.UTF8.GetString(bytes.ToArray()));
        var first = keys.TryAdd(key, body);
        if (!first && keys[key] != body)
            return Results.StatusCode(fault == "key-other-body" ? 202 : 422);
        if (!first && fault != "repeat-once")
            return Results.StatusCode(fault == "repeat" ? 500 : 409);
        if (Changes(data) is { } change)
            return Results.StatusCode(fault == change ? 500 : 202);
        if (fault == $"takes-{data["kind"]}" || (fault == "fetches" && message["dataref"] is not null))
            return Results.StatusCode(fault == "fetches" ? 500 : 400);
        known[(string)data["id"]!] = true;
        _ = Answer(data, (string?)message["dataref"], first ? "" : "-again");
        return Results.Accepted();
    }

    private int? Wrong(HttpRequest request, byte[] body, out JsonObject? message)
    {
        message = null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "application/cloudevents+json")
            return fault == "wrong-type" ? 202 : 415;
        if (body.Length > 1024 * 1024)
            return fault == "too-large" ? 500 : 413;
        try
        {
            message = JsonNode.Parse(body)!.AsObject();
            return (string?)message["specversion"] != "1.0" ? (fault == "wrong-specversion" ? 202 : 400)
                : message["type"] is null ? (fault == "missing-attribute" ? 202 : 400)
                : null;
        }
        catch (JsonException)
        {
            var kind = body[0] != '{' ? "garbage" : Encoding.UTF8.GetString(body).Contains("[[[[", StringComparison.Ordinal) ? "too-deep" : "broken-json";
            return fault == kind ? 500 : 400;
        }
    }

    private string? Changes(JsonObject data) =>
        data["corrects"] is not null ? (known.ContainsKey((string)data["id"]!) ? "takes-correction" : "order-unknown")
        : data["recalls"] is not null ? "takes-recall"
        : data["groundChanged"] is not null ? "takes-ground-changed"
        : null;

    private async Task Answer(JsonObject data, string? from, string again)
    {
        if (from is not null)
            data = JsonNode.Parse(await http.GetStringAsync(from, stop.Token))!.AsObject();
        var about = fault == "answers-known" ? Guid.NewGuid().ToString() : (string)data["id"]!;
        var (type, name) = (string?)data["kind"] == "consultation" ? ("consultation.answered", "consultationId") : ("referral.accepted", "referralId");
        if ((string?)data["kind"] == "alarm")
            return;
        var said = new JsonObject { [name] = about };
        if (name == "consultationId")
            said["answer"] = "supports";
        var message = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = fault == "answers-named" ? "always" : about + again,
            ["source"] = "urn:nld:oin:00000099000000001000:systeem:verzonnen",
            ["type"] = fault == "answers-readable" ? "nl.verzonnen" : $"nl.keten.{type}",
            ["data"] = said,
        }.ToJsonString();
        for (var times = 0; times < 6 && await Post(message) is var status && Repeats(status); times++)
            await Task.Delay(20, stop.Token);
    }

    /// <summary>Null: nobody answered.</summary>
    private async Task<HttpStatusCode?> Post(string message)
    {
        try
        {
            using var content = new StringContent(message, Encoding.UTF8, "application/cloudevents+json");
            using var answer = await http.PostAsync(new Uri("events", UriKind.Relative), content, stop.Token);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private bool Repeats(HttpStatusCode? status) => status switch
    {
        null => fault != "hub-silent",
        HttpStatusCode.ServiceUnavailable => fault != "hub-busy",
        HttpStatusCode.UnprocessableEntity => fault == "hub-refuses",
        _ => false,
    };
}
