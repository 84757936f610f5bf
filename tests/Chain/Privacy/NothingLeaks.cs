using Keten.Hosting;
using Keten.Tests.Chain.Route;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Chain.Privacy;

/// <summary>
/// One canary in every field in which somebody can write something, every flow and every kind of trouble: none of them in
/// output, traces, metrics, messages, fault rows or anything on disk. Whatever is planted is found.
/// </summary>
public class NothingLeaks
{
    public static TheoryData<bool> Both => Broker.IsThere ? new(false, true) : new(false);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task no_canary_is_anywhere_but_where_it_may_be(bool onBroker)
    {
        using var overheard = new Overheard();
        await using var broker = onBroker ? await Broker.Start() : null;
        var canaries = new Canaries();
        await using var hub = await Start(canaries, broker);
        hub.Get<IBusControl>().ConnectReceiveObserver(overheard);
        // What a caller's tracing carries along is the caller's; it goes no further than here.
        hub.Http.DefaultRequestHeaders.Add("baggage", $"who={canaries.Text("baggage")}");
        hub.Http.DefaultRequestHeaders.Add("tracestate", $"keten={canaries.Text("tracestate")}");
        hub.Http.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        var garbage = new Garbage(hub, canaries);
        await garbage.ByMessage();
        await garbage.ByHttp();
        var flow = new EveryFlow(hub, canaries);
        await flow.Run();
        await Drained(hub);

        var planted = Plants.Named.ToDictionary(name => name, canaries.Text);
        var places = new Places(new Search(canaries), hub, overheard, broker);
        Assert.Empty(await places.Leaks());

        // It can be seen where it may be, so the search can see.
        await places.IsSeen("BRP", "first.Persons(victim).Bsn", () => hub.Outside.Received("brp"));
        await places.IsSeen("meldkamer", "first.Persons(victim).Name.Family", () => hub.Outside.Received("meldkamer"));
        await places.IsSeen("assessor", "first.Persons(suspect).Name.Family", async () => [(await Person.With(hub, "aandachtsfunctionaris").Get($"/signals/{flow.Alarmed}")).ToJsonString()]);

        // Partners got what the record of each decision names, and staff see what the explanation for their role gives.
        var told = new Told(hub, new Search(canaries));
        Assert.Empty(await told.Partners(flow.Signals));
        Assert.True(told.Looked > 10, $"{told.Looked} requests");
        foreach (var signal in flow.Signals)
        {
            Assert.Empty(await told.Staff(signal));
        }

        await new Plants(hub, planted).Plant();
        await Drained(hub);
        var found = await places.Leaks();
        foreach (var (place, name) in Plants.ShowIn(onBroker))
        {
            Assert.Contains($"{place}: {name}", found);
        }
    }

    private static async Task<Running> Start(Canaries canaries, Broker? broker)
    {
        var hub = await Running.Start(
            app =>
            {
                Running.AddAll(app);
                app.AddTripping(new Trouble(canaries.Text("text of a bug"), canaries.Text("text of a failed call")));
                if (broker is not null)
                {
                    // Away from embedded mode the hub believes an issuer; here the test still issues.
                    var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Keten:Embedded", "true"), new("Keten:Auth:DevelopmentKey", app.Builder.Configuration["Keten:Auth:DevelopmentKey"])]);
                    app.Builder.Services.AddSingleton(TokenRules.From(settings.Build()));
                }
            },
            settings =>
            {
                settings["Keten:Log:Level"] = settings["Keten:Log:Others"] = "Verbose";
                settings["Keten:Meldpunt:WebhookHosts:0"] = "localhost";
                broker?.Use(settings);
            },
            partnersAnswer: true);
        await Until.Holds(async () => (await hub.Http.GetAsync("/health/ready")).IsSuccessStatusCode, ready => ready);
        await (broker?.Spy() ?? Task.CompletedTask);
        return hub;
    }

    private static Task Drained(Running hub) => Until.Holds(async () => (await hub.Get<Outbox>().Depths()).Sum(depth => depth.Count), waiting => waiting == 0);
}
