using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Host;
using Keten.Host.Conformance;
using Keten.Host.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Unit.Conformance;

/// <summary>What every adapter makes of whatever its partner does (docs/partners.md; care: docs/fhir.md): a no is an answer, all else goes again.</summary>
public class AdaptersHoldTheirSide
{
    public static TheoryData<string> Names => [.. PartnerAdapters.All.Select(adapter => adapter.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task whatever_is_no_answer_is_not_now(string name)
    {
        await using var partner = await Scripted.Start();
        var (adapter, delivery) = Made(name, partner.Address);

        foreach (var (status, wait) in (IEnumerable<(int, int?)>)[(500, null), (502, null), (503, null), (404, null), (401, null), (301, null)])
        {
            partner.Says = (status, wait, "");
            var failure = await Assert.ThrowsAsync<HttpRequestException>(() => adapter().Send(delivery, CancellationToken.None));
            Assert.Equal($"not_now:{delivery.View.Partner}:{status}", failure.Message);
        }

        foreach (var status in (int[])[429, 503])
        {
            partner.Says = (status, 7, "");
            var failure = await Assert.ThrowsAsync<NotYetException>(() => adapter().Send(delivery, CancellationToken.None));
            Assert.Equal(TimeSpan.FromSeconds(7), failure.Wait);
        }

        Assert.Equal(0, partner.Effects);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task a_no_is_an_answer_with_its_words(string name)
    {
        await using var partner = await Scripted.Start();
        var (adapter, delivery) = Made(name, partner.Address);
        var care = adapter().Form(delivery) is null;

        async Task<Answer.Refused> Hears(int status, string body)
        {
            partner.Says = (status, null, body);
            return Assert.IsType<Answer.Refused>(await adapter().Send(delivery, CancellationToken.None));
        }

        var no = await Hears(422, care
            ? """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"business-rule","diagnostics":"Verzonnen: geen plaats."}]}"""
            : """{"type":"about:blank","title":"Nee","status":422,"detail":"Verzonnen: geen plaats."}""");
        var unread = await Hears(400, care
            ? """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"structure","diagnostics":"Verzonnen."}]}"""
            : """{"type":"about:blank","title":"Nee","status":400,"errors":[{"pointer":"#/data","code":"required"}]}""");
        var garbled = await Hears(422, "\u0001{{<html>");

        Assert.Equal(("refused_by_partner", "Verzonnen: geen plaats."), (no.Code, no.Text));
        Assert.Equal("rejected_as_invalid", unread.Code);
        Assert.Equal("refused_by_partner", garbled.Code);
        if (!care)
        {
            Assert.Equal("partner_gone", (await Hears(410, "")).Code);
            Assert.Equal("rejected_as_invalid", (await Hears(413, "")).Code);
            Assert.Equal("rejected_as_invalid", (await Hears(415, "")).Code);
        }
    }

    /// <summary>A yes is a yes whatever stands in it; care answers in FHIR, and a yes that cannot be read may be a no.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task garbage_with_a_yes(string name)
    {
        await using var partner = await Scripted.Start();
        var (adapter, delivery) = Made(name, partner.Address);
        partner.Says = (200, null, "\u0001{{<html>");

        if (adapter().Form(delivery) is null)
            await Assert.ThrowsAsync<HttpRequestException>(() => adapter().Send(delivery, CancellationToken.None));
        else
            Assert.IsType<Answer.Accepted>(await adapter().Send(delivery, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task who_is_slow_or_away_gets_the_same_again_and_acts_once(string name)
    {
        var port = ServeCommand.FreePort();
        TimeSpan? patience = null;
        var (adapter, delivery) = Made(name, new Uri($"http://127.0.0.1:{port}"), () => patience);
        var away = await Assert.ThrowsAsync<HttpRequestException>(() => adapter().Send(delivery, CancellationToken.None));
        Assert.Equal($"not_now:{delivery.View.Partner}:unreachable", away.Message);

        await using var partner = await Scripted.Start(port);
        partner.Says = (202, null, "");
        partner.Holds = new TaskCompletionSource();
        patience = TimeSpan.FromSeconds(1);
        do
        {
            var slow = await Assert.ThrowsAsync<HttpRequestException>(() => adapter().Send(delivery, CancellationToken.None));
            Assert.Equal($"not_now:{delivery.View.Partner}:timeout", slow.Message);
        }
        while (partner.Got.IsEmpty); // a busy machine may be the slow one

        patience = null;
        var before = partner.Got.Count;
        partner.Holds.SetResult();
        Assert.IsType<Answer.Accepted>(await adapter().Send(delivery, CancellationToken.None));
        Assert.Equal(before + 1, partner.Got.Count);
        Assert.Single(partner.Got.Distinct());
        Assert.Equal(1, partner.Effects);
    }

    // Each call on a line of its own, so that the failures of one do not open the circuit for the next.
    private static (Func<IPartnerAdapter> Adapter, Outgoing Delivery) Made(string name, Uri url, Func<TimeSpan?>? patience = null)
    {
        var adapter = PartnerAdapters.All.Single(one => one.Name == name);
        var partner = adapter.Partners[0];
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Keten:Partners:{partner}:Url", url.ToString())]).Build();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddPartnerLines(settings, [partner]);
        services.AddHttpClient(partner, client => client.Timeout = patience?.Invoke() ?? client.Timeout);
        var clients = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        var examples = new Examples(adapter, partner);
        return (() => PartnerAdapters.With(adapter, new PartnerHttp(clients, settings, TimeProvider.System)), examples.Fresh(examples.Main));
    }

    /// <summary>Says what it is told to; what it says yes to has its effect once for each key.</summary>
    private sealed class Scripted(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, bool> acted = [];

        public (int Status, int? RetryAfter, string Body) Says { get; set; } = (202, null, "");

        /// <summary>It keeps its first caller waiting until this ends.</summary>
        public TaskCompletionSource? Holds { get; set; }

        public ConcurrentQueue<string> Got { get; } = [];

        public int Effects => acted.Count;

        public Uri Address => new(app.Urls.First());

        public static async Task<Scripted> Start(int port = 0)
        {
            var app = WebApplication.Create([$"--urls=http://127.0.0.1:{port}", "--Logging:LogLevel:Default=None"]);
            var partner = new Scripted(app);
            app.Run(partner.Answer);
            await app.StartAsync();
            return partner;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task Answer(HttpContext http)
        {
            using var reader = new StreamReader(http.Request.Body);
            var (key, body) = (http.Request.Headers["Idempotency-Key"].ToString(), await reader.ReadToEndAsync());
            Got.Enqueue($"{key} {body}");
            if (Says.Status < 300)
                acted.TryAdd(key, true);
            if (Holds is { } hold)
                await hold.Task;
            http.Response.StatusCode = Says.Status;
            http.Response.Headers.RetryAfter = Says.RetryAfter?.ToString(CultureInfo.InvariantCulture);
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Says.Body));
        }
    }
}
