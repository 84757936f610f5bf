using System.Net;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Regie.AddFact;
using Keten.Tests.Chain.Route;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Chain.Privacy;

/// <summary>
/// A canary in every field of a signal and in all that people write on its way to the end. After its time no key opens any of them: not in
/// the databases, not in what waits or passed the broker, not in a copy that was made before. The ledgers still verify.
/// </summary>
public class NothingIsLeftAfterItsTime
{
    private static readonly TimeSpan _retention = TimeSpan.FromDays(1826);

    public static TheoryData<bool> Both => Broker.IsThere ? new(false, true) : new(false);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task no_canary_can_be_opened_any_more(bool onBroker)
    {
        await using var broker = onBroker ? await Broker.Start() : null;
        var canaries = new Canaries();
        await using var hub = await Start(broker);
        var (signal, caseId) = await ToTheEnd(hub, canaries);
        await Drained(hub);
        var search = new Search(canaries);

        // As long as it is kept, everything can be opened: so whoever looks here looks well. What was put in the backup was all of it.
        hub.Clock.Advance(_retention - TimeSpan.FromDays(1));
        await Drained(hub);
        var backup = await Rows(hub, broker);
        var passed = broker is null ? [] : Bodies(await broker.Messages());
        // The one person whom those in each role replace was never sent.
        var written = canaries.Fields.Values.Where(field => !field.StartsWith("signal.Persons.", StringComparison.Ordinal));
        Assert.Equal([], written.Except(Fields(await Opened(hub, search, [.. backup, .. passed]))).Order());
        Assert.Equal(HttpStatusCode.OK, (await Look(hub, "aandachtsfunctionaris", $"/signals/{signal.Id}")).Status);

        hub.Clock.Advance(TimeSpan.FromDays(2));
        var audit = await Until.Holds(
            async () => (await Look(hub, "privacy-officer", $"/audit?subject={caseId}&limit=100")).Body!["items"]!.AsArray(),
            lines => lines.Any(line => (string?)line!["what"] == "erased"));
        await Until.Holds(() => Look(hub, "zorgcoordinator", $"/care/{signal.Id}"), seen => seen.Status == HttpStatusCode.NotFound);
        await Until.Holds(() => Look(hub, "aandachtsfunctionaris", $"/signals/{signal.Id}"), seen => seen.Status == HttpStatusCode.NotFound);
        await Drained(hub);
        // A process that did not hear of it forgets within a minute; here all services are one.
        Assert.Empty(await Opened(hub, search, await Rows(hub, broker)));
        Assert.Empty(await Opened(hub, search, [.. backup, .. passed]));
        if (broker is not null)
            Assert.Empty(await Opened(hub, search, Bodies(await broker.Messages())));

        // Unknown and erased are one, for everybody; nobody's list breaks on it.
        var (status, unknown) = await Person.Stranger(hub).Send(HttpMethod.Post, "/receipts/status", new { receipt = signal.Receipt });
        var (_, never) = await Person.Stranger(hub).Send(HttpMethod.Post, "/receipts/status", new { receipt = "1234567890123456" });
        Assert.Equal((HttpStatusCode.NotFound, (string?)never!["code"]), (status, (string?)unknown!["code"]));
        Assert.Equal(HttpStatusCode.NotFound, (await Look(hub, "aandachtsfunctionaris", $"/cases/{caseId}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Look(hub, "aandachtsfunctionaris", "/worklist")).Status);
        Assert.Empty((await Person.Partner(hub, "moviera").Get("/partners/moviera/deliveries"))["items"]!.AsArray());

        // What was recorded stays, and is whole.
        Assert.Contains(audit, line => line!["disclosure"] is not null);
        var verified = (await Look(hub, "privacy-officer", "/audit/verify")).Body!;
        Assert.Empty(verified["findings"]!.AsArray());
        Assert.Contains(verified["ledgers"]!.AsArray(), ledger => (int)ledger!["records"]! > 0);
    }

    /// <summary>From the report to a closed case, with care, consents, consultations and referrals.</summary>
    private static async Task<(Signal Signal, Guid CaseId)> ToTheEnd(Running hub, Canaries canaries)
    {
        var filled = new Filled(canaries);
        foreach (var partner in (string[])["avim", "nla", "moviera", "zvh-rijk-van-nijmegen"])
        {
            await hub.Outside.Behave(partner, new { mode = "answer", body = new { answer = "supports", text = canaries.Text($"{partner} says"), referral = (string[])["accepted", "completed"], outcome = "helped" } });
        }

        var assessor = Person.With(hub, "aandachtsfunctionaris");
        var signal = await Signal.Reported(hub, filled.Signal("normal", "signal"), null, assessor);
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return assessor.Send(HttpMethod.Get, $"/signals/{signal.Id}");
            },
            answer => (string?)answer.Body?["state"] == "to_assess");
        await Cared(hub, signal.Id, canaries);
        await Person.With(hub, "analist").Post($"/signals/{signal.Id}/facts", filled.Of(typeof(FactRequest), "fact"));
        await signal.Assessor("summary", new { text = canaries.Text("summary") });
        await signal.Assessor("consultations", new { partners = (string[])["avim", "nla"], question = canaries.Text("question") });
        await signal.Is("to_decide");
        await signal.Assessor("question", new { code = "when" });
        await signal.ReporterHears("received", "taken_up", "question");
        await signal.ReporterReplies(canaries.Text("reply"));
        await signal.Is("to_assess");
        await signal.Assessor("decision", new { level = "suspicion", strands = (string[])["criminal"], motivation = canaries.Text("motivation") });
        await signal.CaseIs("closing");
        await signal.OnCase("actions", new { what = canaries.Text("action.what"), who = canaries.Text("action.who"), by = "2030-01-01" });
        await signal.OnCase("close", new { outcomes = new { }, motivation = canaries.Text("close.motivation") });
        await signal.Is("closed");
        return (signal, (Guid)(await signal.Seen())["caseId"]!);
    }

    private static async Task Cared(Running hub, Guid signal, Canaries canaries)
    {
        var carer = Person.With(hub, "zorgcoordinator");
        await carer.Post($"/signals/{signal}/care", new { step = "call" });
        var care = await Until.Holds(() => carer.Get($"/care/{signal}"), seen => seen["victims"]!.AsArray().Count > 0 && (string?)seen["state"] == "ended");
        await carer.Post("/consents", new
        {
            person = (string?)care["victims"]![0]!["person"],
            recipient = "comensha",
            data = (string[])["identity"],
            purposes = (string[])["register"],
            from = "2020-01-01",
            giver = "self",
            statement = "objection",
            evidence = canaries.Text("consent.evidence"),
        });
    }

    private static Task<(HttpStatusCode Status, JsonNode? Body)> Look(Running hub, string role, string path) => Person.With(hub, role).Send(HttpMethod.Get, path);

    private static async Task<Running> Start(Broker? broker)
    {
        var hub = await Running.Start(
            app =>
            {
                Running.AddAll(app);
                // Away from embedded mode the hub believes an issuer; here the test still issues.
                var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Keten:Embedded", "true"), new("Keten:Auth:DevelopmentKey", app.Builder.Configuration["Keten:Auth:DevelopmentKey"])]);
                if (broker is not null)
                    app.Builder.Services.AddSingleton(TokenRules.From(settings.Build()));
            },
            settings =>
            {
                settings["Keten:Meldpunt:WebhookHosts:0"] = "localhost";
                broker?.Use(settings);
            },
            partnersAnswer: true);
        await Until.Holds(async () => (await hub.Http.GetAsync("/health/ready")).IsSuccessStatusCode, ready => ready);
        await (broker?.Spy() ?? Task.CompletedTask);
        return hub;
    }

    private static Task Drained(Running hub) => Until.Holds(async () => (await hub.Get<Outbox>().Depths()).Sum(depth => depth.Count), waiting => waiting == 0);

    private static async Task<IReadOnlyList<Reopening.Row>> Rows(Running hub, Broker? broker) =>
        broker is null ? Reopening.Rows(Path.Combine(hub.Folder, "keten.db")) : await Reopening.RowsOf(broker.Postgres);

    // Every service tries every message that passed.
    private static IReadOnlyList<Reopening.Row> Bodies(IReadOnlyList<byte[]> messages) =>
    [
        .. messages.Select(message => message[(message.AsSpan().LastIndexOf((byte)'\n') + 1)..])
            .SelectMany(body => ((string[])["meldpunt", "enrichment", "regie", "avimpct", "zorgcoordinatie", "informatieplein", "partners"])
                .Select(service => new Reopening.Row(service, "outbox", "", null, body))),
    ];

    // With a key store that remembers nothing: as it is now.
    private static Task<IReadOnlyList<string>> Opened(Running hub, Search search, IReadOnlyList<Reopening.Row> rows) =>
        new Reopening(search, new DataKeys(hub.Get<KeyRing>(), hub.Get<IKeyStore>()), hub.Get<KeyRing>()).In(rows);

    private static IEnumerable<string> Fields(IEnumerable<string> found) => found.Select(one => one[(one.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
}
