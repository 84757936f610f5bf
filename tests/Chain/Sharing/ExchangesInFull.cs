using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Informatieplein;
using Keten.Meldpunt;
using Keten.Regie.Dossiers;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>What partners say beside yes and no, all the way: signals of their own, a RIEC's judgement and table, what an MDO agreed, with what help Veilig Thuis answers.</summary>
public class ExchangesInFull
{
    private const string Zvh = "zvh-rijk-van-nijmegen";
    private const string Riec = "riec-oost-nederland";
    private const string Words = "CANARY-afspraak met Verzonnen Iemand.";

    [Theory]
    [InlineData("veilig-thuis", "professional", "veilig_thuis")]
    [InlineData("mma", "anonymous", "mma")]
    public async Task a_signal_that_a_partner_offers_is_one_like_any_other_and_once(string partner, string kind, string entry)
    {
        await using var hub = await Quiet();
        Guid? id = null;
        for (var time = 0; time < 3; time++)
        {
            var (status, answer) = await Sends(hub, partner, "1", "signal.offered", new { signal = Offered(kind) });
            Assert.Equal(HttpStatusCode.Accepted, status);
            var told = answer!["signalId"]!.GetValue<Guid>();
            Assert.Equal(id ?? told, told);
            id = told;
        }

        var assessor = Person.With(hub, "aandachtsfunctionaris");
        var seen = await Until.Holds(async () => (await assessor.Send(HttpMethod.Get, $"/signals/{id}")).Body, seen => (string?)seen?["state"] == "to_assess");
        Assert.Equal(entry, (await hub.Look<SignalDossier>("regie", id!.Value))!.Entry);
        Assert.Contains("CANARY", seen!.ToJsonString(), StringComparison.Ordinal);
        var filed = await Until.Holds(() => hub.Look<FiledReport>("meldpunt", id.Value), filed => filed is { Feedback.Count: > 1 });
        Assert.Equal("received", filed!.Feedback[0].Code);
        Assert.Single((await assessor.Get("/worklist"))["items"]!.AsArray());
        // Sealed wherever it came by.
        foreach (var file in Directory.GetFiles(hub.Folder))
            Assert.Equal((file, -1), (file, Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes("CANARY-tip"))));
    }

    [Fact]
    public async Task one_that_may_not_come_in_leaves_nothing()
    {
        await using var hub = await Quiet();

        Assert.Equal("422 #/type", await Says(hub, "nla", "1", "signal.offered", new { signal = Offered("partner") }));
        Assert.Equal("400 #/data/signal/reporter/kind", await Says(hub, "mma", "1", "signal.offered", new { signal = Offered("resident") }));
        Assert.Equal("400 #/data/signal/reporter/phone", await Says(hub, "mma", "1", "signal.offered", new { signal = Offered("anonymous", phone: "+31600000009") }));
        Assert.Equal("400 #/data/signal", await Says(hub, "mma", "1", "signal.offered", new { signal = "Verzonnen." }));
        Assert.Equal("404 not_found", await Says(hub, "mma", "2", "referral.accepted", new { referralId = Guid.NewGuid() }));
        Assert.Equal(HttpStatusCode.Forbidden, (await Person.Partner(hub, "nla").Send(HttpMethod.Post, "/partners/mma/events", new { })).Status);
        // The same event, mended, is taken: nothing of it was kept.
        Assert.Equal("202 ", await Says(hub, "mma", "1", "signal.offered", new { signal = Offered("anonymous") }));
        var assessor = Person.With(hub, "aandachtsfunctionaris");
        Assert.Single((await Until.Holds(() => assessor.Get("/worklist"), list => list["items"]!.AsArray().Count > 0))["items"]!.AsArray());
    }

    [Fact]
    public async Task a_riec_judges_puts_it_on_a_table_and_ends_it()
    {
        await using var hub = await Quiet();
        var (signal, referral) = await Referred(hub, Riec, "organised_crime");
        var id = 0;
        Task<string> Tells(string status, object? more = null) => Says(hub, Riec, $"{id++}", $"referral.{status}", Data(referral, more));

        Assert.Equal("409 moved_on", await Tells("progressed", new { judgement = "taken_up" }));
        Assert.Equal("202 ", await Tells("accepted"));
        Assert.Equal("400 #/data/judgement", await Tells("progressed", new { judgement = "perhaps" }));
        Assert.Equal("400 #/data/actions", await Tells("progressed", new { actions = new[] { Agreed("1", done: false) } }));
        Assert.Equal("202 ", await Tells("progressed", new { judgement = "taken_up" }));
        Assert.Equal("202 ", await Tells("progressed", new { judgement = "not_taken_up" }));
        Assert.Equal("202 ", await Tells("progressed", new { table = new { on = "2026-12-03" } }));
        Assert.Equal("400 #/data/outcome", await Tells("completed", new { outcome = "helped" }));
        Assert.Equal("404 not_found", await Says(hub, "riec-noord", "x", "referral.completed", new { referralId = referral, outcome = "measures_taken" }));
        Assert.Equal("202 ", await Tells("completed", new { outcome = "measures_taken" }));
        Assert.Equal("409 moved_on", await Tells("progressed", new { table = new { on = "2027-01-01" } }));

        var seen = (await signal.CaseShows(seen => (string?)seen["referrals"]![0]!["status"] == "completed"))["referrals"]![0]!;
        Assert.Equal(("taken_up", "2026-12-03", "measures_taken"), ((string?)seen["judgement"], (string?)seen["tableOn"], (string?)seen["outcome"]));
        var dossier = await Until.Holds(() => hub.Look<RiecDossier>("informatieplein", referral), known => known is { State: "ended" });
        Assert.Equal(("taken_up", new DateOnly(2026, 12, 3), "measures_taken"), (dossier!.Judgement, dossier.TableOn, dossier.Outcome));
        await Until.Holds(() => hub.Look<RiecDossier>("informatieplein", referral), known => known!.Words.Count == 5);
        Assert.Equal("not_taken_up", Assert.Single((await hub.Look<RiecDossier>("informatieplein", referral))!.Words, word => !word.Counts).Judgement);
    }

    [Fact]
    public async Task what_an_mdo_agrees_becomes_work_of_the_case_once_and_is_sealed()
    {
        await using var hub = await Quiet();
        var (signal, referral) = await Referred(hub, Zvh, "care", "criminal");
        object First() => new { agreements = new[] { new { what = Words, who = "Regisseur", by = "2026-12-03" } }, actions = new[] { Agreed("1", done: false) } };
        Assert.Equal("202 ", await Says(hub, Zvh, "0", "referral.accepted", Data(referral)));
        for (var time = 0; time < 2; time++)
            Assert.Equal("202 ", await Says(hub, Zvh, "1", "referral.progressed", Data(referral, First())));
        Assert.Equal("400 #/data/table", await Says(hub, Zvh, "2", "referral.progressed", Data(referral, new { table = new { on = "2026-12-03" } })));
        Assert.Equal("202 ", await Says(hub, Zvh, "3", "referral.progressed", Data(referral, First()))); // the same words in another event
        Assert.Equal("202 ", await Says(hub, Zvh, "4", "referral.progressed", Data(referral, new { actions = new[] { Agreed("1", done: true) } })));

        var actions = (await signal.CaseShows(seen => seen["actions"]!.AsArray().Any(one => (bool)one!["done"]!)))["actions"]!.AsArray();
        Assert.Equal(2, actions.Count);
        Assert.All(actions, one => Assert.Equal(Zvh, (string?)one!["from"]));
        Assert.Single(actions, one => (string?)one!["what"] == Words && !(bool)one["done"]!);
        foreach (var file in Directory.GetFiles(hub.Folder))
            Assert.Equal((file, -1), (file, Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes("CANARY-afspraak"))));
    }

    [Theory]
    [InlineData("voluntary_help")]
    [InlineData("raad")]
    [InlineData("police")]
    public async Task veilig_thuis_answers_with_the_help_that_follows(string outcome)
    {
        await using var hub = await Quiet();
        var signal = await Signal.Reported(hub, new
        {
            region = "nijmegen",
            narrative = "Leerling wordt opgehaald. Verzonnen.",
            forms = new[] { "sexual" },
            locations = new[] { new { kind = "venue", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
            persons = new[] { new { roles = new[] { "victim" }, name = new { given = "Verzonnen", family = "Kind" }, birthDate = "2013-04-12" } },
            reporter = new { kind = "professional", meldcode = "hub_sends" },
        });
        var referral = (await signal.Shows(seen => seen["referrals"]?.AsArray().Any(one => (string?)one!["partner"] == "veilig-thuis" && (string?)one["status"] == "delivered") == true))["referrals"]![0]!["referralId"]!.GetValue<Guid>();

        Assert.Equal("202 ", await Says(hub, "veilig-thuis", "1", "referral.accepted", Data(referral)));
        Assert.Equal("400 #/data/outcome", await Says(hub, "veilig-thuis", "2", "referral.completed", Data(referral, new { outcome = "adopted" })));
        Assert.Equal("202 ", await Says(hub, "veilig-thuis", "3", "referral.completed", Data(referral, new { outcome })));
        await signal.Shows(seen => (string?)seen["referrals"]![0]!["outcome"] == outcome);

        await signal.Is("to_assess");
        await signal.Decides("care");
        await signal.CaseShows(seen => seen["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == "veilig-thuis" && (string?)one["outcome"] == outcome));
    }

    private static object Offered(string kind, string? phone = null) => new
    {
        region = "nijmegen",
        narrative = "CANARY-tip: mensen werken en slapen in de loods. Verzonnen.",
        forms = new[] { "labour" },
        locations = new[] { new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        reporter = new { kind, phone },
    };

    private static object Agreed(string id, bool done) => new { id, what = "Bellen met de betrokkene. Verzonnen.", who = "Regisseur", by = "2026-12-10", done };

    private static JsonObject Data(Guid referral, object? more = null)
    {
        var data = more is null ? [] : System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        data["referralId"] = referral;
        return data;
    }

    // Partners take what they get; the test says when they answer.
    private static Task<Running> Quiet() => Running.Start(Running.AddAll);

    private static async Task<(Signal Signal, Guid Referral)> Referred(Running hub, string partner, params string[] strands)
    {
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Decides(strands);
        var seen = await signal.CaseShows(seen => seen["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == partner && (string?)one["status"] == "delivered"));
        return (signal, (Guid)seen["referrals"]!.AsArray().Single(one => (string?)one!["partner"] == partner)!["referralId"]!);
    }

    private static Task<(HttpStatusCode Status, JsonNode? Body)> Sends(Running hub, string partner, string id, string type, object data) =>
        Person.Partner(hub, partner).Send(HttpMethod.Post, $"/partners/{partner}/events", new { specversion = "1.0", id, source = $"urn:test:{partner}", type = $"nl.keten.{type}", data });

    private static async Task<string> Says(Running hub, string partner, string id, string type, object data)
    {
        var (status, body) = await Sends(hub, partner, id, type, data);
        return status == HttpStatusCode.Accepted
            ? $"202 {string.Join(' ', body!["refused"]!.AsArray())}"
            : $"{(int)status} {string.Join(' ', body?["errors"]?.AsArray().Select(error => (string?)error!["pointer"]) ?? [(string?)body?["code"]])}";
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
