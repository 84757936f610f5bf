using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Keten.Hosting;

namespace Keten.Tests.Chain.Privacy;

/// <summary>What cannot be read, full of canaries: by HTTP, and as messages on the queues.</summary>
internal sealed class Garbage(Running hub, Canaries canaries)
{
    public async Task ByHttp()
    {
        var word = canaries.Text("malformed body");
        foreach (var body in (string[])
        [
            $"{{\"{word}\": 1", $"{{\"{word}\": 1}}", $"{{\"region\": \"{word}\", \"narrative\": {{\"{word}\": []}}, \"reporter\": {{\"kind\": \"{word}\"}}}}", $"{word}",
            $"{{\"region\":\"nijmegen\",\"narrative\":\"x\",\"persons\":[{{\"roles\":[\"victim\"],\"bsn\":\"{word}\",\"birthDate\":\"{word}\"}}],\"reporter\":{{\"kind\":\"employee\"}}}}",
        ])
        {
            await Refused("/signals", body, null);
            await Refused($"/signals/{Guid.NewGuid()}/decision", body, DevelopmentTokens.Issue(hub.Key, "made-up", [Roles.Aandachtsfunctionaris], ["nijmegen"]));
            await Refused("/receipts/replies", body, null);
            await Refused("/partners/nla/events", body, DevelopmentTokens.Issue(hub.Key, "made-up", [Roles.Partner], [], "nla"));
        }

        await Refused($"/signals/{canaries.Text("path")}?{canaries.Text("query")}={canaries.Text("query value")}", "{}", null);
        await Refused("/signals", "{}", canaries.Text("token"));
    }

    /// <summary>Past intake and outbox, straight onto a service's queue, as only somebody on the broker can.</summary>
    public async Task ByMessage()
    {
        var (word, type) = (canaries.Text("malformed message"), canaries.Text("message type"));
        foreach (var body in (string[])
        [
            $"{{not json {word}", $"\"{word}\"", $"{{\"messageId\":\"{word}\",\"messageType\":[\"urn:message:Keten.Messages:SignalReceived\"],\"message\":{{}}}}",
            $"{{\"messageId\":\"{Guid.NewGuid()}\",\"messageType\":[\"urn:message:Elsewhere:{type}\"],\"message\":{{\"name\":\"{word}\"}}}}",
            $"{{\"messageId\":\"{Guid.NewGuid()}\",\"messageType\":[\"urn:message:Keten.Messages:SignalReceived\"],\"message\":{{\"signalId\":\"{word}\",\"region\":\"{word}\",\"receivedAt\":\"{word}\",\"report\":\"{word}\"}}}}",
        ])
        {
            await hub.Get<ITransport>().Send(
                new OutgoingRow
                {
                    Service = "meldpunt",
                    Row = Guid.NewGuid(),
                    MessageId = Guid.NewGuid(),
                    Target = "regie",
                    ToQueue = true,
                    RoutingKey = "",
                    Acute = false,
                    Body = Encoding.UTF8.GetBytes(body),
                    ContentType = "application/vnd.masstransit+json",
                },
                TestContext.Current.CancellationToken);
        }
    }

    private async Task Refused(string path, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await hub.Http.SendAsync(request);
        Assert.InRange(answer.StatusCode, HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);
    }
}
