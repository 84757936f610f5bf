using System.Net;
using Keten.Adapters;
using Keten.Adapters.Events;
using Keten.Adapters.Http;
using Keten.Adapters.ReporterWebhook;
using Keten.Host;
using Keten.Messages;
using Keten.Tests.Adapters.Views;
using Microsoft.Extensions.Configuration;

namespace Keten.Tests.Unit.Architecture;

/// <summary>Every example of every adapter that speaks in forms, as it goes over the line: brought and only announced.</summary>
public class ExamplesAreEvents
{
    public static TheoryData<string> Rules => [.. NlGovProfile.Rules];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task of_the_profile(string rule)
    {
        var events = await All();

        Assert.True(events.Count > 30);
        Assert.Empty(NlGovProfile.Breaking(rule, events));
    }

    [Fact]
    public async Task which_others_can_read() => Assert.Empty(await NlGovProfile.Refused(await All()));

    /// <summary>So that a rule that finds nothing is one that looks.</summary>
    [Theory]
    [InlineData("\"specversion\":\"1.0\"", "\"specversion\":\"0.3\"", "specversion is 1.0")]
    [InlineData("\"id\":\"d\"", "\"id\":\"\"", "id is not empty")]
    [InlineData("00000099000000001000", "0000009900000000100", "source is a URN of an OIN and a system")]
    [InlineData("urn:nld:oin:00000099000000001000:systeem:keten", "https://keten.example/api/v1/signals", "source is a URN of an OIN and a system")]
    [InlineData("nl.keten.referral.requested", "referral", "type is reverse domain")]
    [InlineData("nl.keten.referral.requested", "nl.politie.melding.gedaan", "type names no organisation")]
    [InlineData("2026-11-02T10:00:00Z", "2 november", "time is RFC 3339")]
    [InlineData("application/json", "text/plain", "data is JSON and says so")]
    [InlineData("\"id\":\"d\"", "\"id\":\"d\",\"data_base64\":\"e30=\"", "data is JSON and says so")]
    [InlineData("\"id\":\"d\"", "\"id\":\"d\",\"caseNumber\":\"1\"", "names of attributes")]
    [InlineData("\"id\":\"d\"", "\"id\":\"d\",\"region\":[]", "attributes are plain values")]
    [InlineData("\"id\":\"d\"", "\"id\":\"d\",\"subject\":\"1\"", "no attribute is sensitive")]
    [InlineData("\"id\":\"d\"", "\"id\":\"Verzonnenstraat\"", "no attribute is sensitive")]
    [InlineData("\"id\":\"d\"", "\"id\":\"d\",\"dataref\":\"https://keten.example/1\"", "dataref comes with no content")]
    public void and_what_is_not_is_found(string old, string changed, string rule)
    {
        const string Good = """{"specversion":"1.0","id":"d","source":"urn:nld:oin:00000099000000001000:systeem:keten","type":"nl.keten.referral.requested","time":"2026-11-02T10:00:00Z","datacontenttype":"application/json","data":{"fields":{"melding":{"straat":"Verzonnenstraat"}}}}""";
        const string Type = "application/cloudevents+json; charset=utf-8";

        Assert.All(NlGovProfile.Rules, one => Assert.Empty(NlGovProfile.Breaking(one, [new("good", Type, Good)])));
        Assert.NotEmpty(NlGovProfile.Breaking(rule, [new("wrong", Type, Good.Replace(old, changed, StringComparison.Ordinal))]));
        Assert.NotEmpty(NlGovProfile.Breaking("structured mode, UTF-8", [new("wrong", "application/json", Good)]));
        Assert.NotEmpty(NlGovProfile.Breaking("an intermediary may pass it on", [new("wrong", Type, Good.Replace("Verzonnenstraat", new string('x', 70_000), StringComparison.Ordinal))]));
    }

    private static async Task<List<SentEvent>> All()
    {
        var all = new List<SentEvent>();
        foreach (var adapter in PartnerAdapters.All)
        {
            var folder = adapter.GetType().Namespace!.Split('.')[^1];
            if (adapter.Form(Example.Everything(adapter.Partners[0])) is null)
                continue;
            foreach (var file in Directory.GetFiles(Repository.At($"adapters/{folder}/examples"), "*.view.json"))
            {
                var name = Path.GetFileName(file).Replace(".view.json", "", StringComparison.Ordinal);
                var delivery = Example.View(folder, name);
                foreach (var pulls in (bool[])[false, true])
                {
                    all.Add(await Sent(adapter, delivery, $"{folder}/{name}", pulls));
                    all.Add(await Sent(adapter, delivery with { Kind = "alarm", Corrects = ["victim.name"], Recalls = ["victim.phone"] }, $"{folder}/{name} again", pulls));
                }
            }
        }

        var due = new WebhookDue { SignalId = Guid.Empty, Partner = "webhook", Code = "received", Sequence = 1, GivenAt = DateTimeOffset.UnixEpoch };
        using var feedback = CloudEvent.Content(FeedbackEvent.Of(due, Us.In(new ConfigurationBuilder().Build()).Source));
        return [.. all, new("feedback", feedback.Headers.ContentType!.ToString(), await feedback.ReadAsStringAsync())];
    }

    private static async Task<SentEvent> Sent(IPartnerAdapter adapter, Outgoing delivery, string name, bool pulls)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Keten:Partners:{delivery.View.Partner}:Pull", pulls.ToString())]).Build();
        var line = new Line();
        var speaks = (IPartnerAdapter)Activator.CreateInstance(adapter.GetType(), new PartnerHttp(line, settings, TimeProvider.System))!;
        Assert.Equal(pulls, await speaks.Send(delivery, CancellationToken.None) is Answer.Announced);
        return line.Last! with { From = name };
    }

    /// <summary>Takes everything, and keeps what came last.</summary>
    private sealed class Line : HttpMessageHandler, IHttpClientFactory
    {
        public SentEvent? Last { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { BaseAddress = new Uri("http://nowhere.invalid/") };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("/inbox", request.RequestUri!.AbsolutePath);
            Last = new("", request.Content!.Headers.ContentType!.ToString(), await request.Content.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
