using System.Net;
using Keten.Regie.AddFact;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Privacy;

/// <summary>Everything that can happen to a signal, with canaries wherever somebody can write something.</summary>
internal sealed class EveryFlow(Running hub, Canaries canaries)
{
    private readonly Filled _filled = new(canaries);
    private readonly Person _assessor = Person.With(hub, "aandachtsfunctionaris");

    private readonly List<Guid> _signals = [];

    public Guid Alarmed { get; private set; }

    public IReadOnlyList<Guid> Signals => _signals;

    public async Task Run()
    {
        await AlarmToClosing();
        await SourcesAndPartnersInTrouble();
        await BackFromTheReceiver();
    }

    private async Task AlarmToClosing()
    {
        foreach (var partner in (string[])["avim", "pct", "nla", "moviera", "zvh-rijk-van-nijmegen", "handhaving", "meldkamer"])
        {
            await hub.Outside.Behave(partner, new { mode = "answer", body = new { answer = "supports", text = canaries.Text($"{partner} says"), referral = (string[])["accepted", "progressed", "completed"], outcome = "helped" } });
        }

        var signal = await Signal.Reported(hub, _filled.Signal("acute", "first"), canaries.Text("Idempotency-Key"), _assessor);
        Alarmed = signal.Id;
        _signals.Add(signal.Id);
        var officer = Person.With(hub, "duty-officer");
        await Until.Holds(() => officer.Send(HttpMethod.Post, $"/alarms/{signal.Id}/acknowledgement"), answer => answer.Status == HttpStatusCode.OK);
        await officer.Post($"/alarms/{signal.Id}/resolution");
        await signal.Is("to_assess");
        await Cared(signal.Id);
        await Person.With(hub, "analist").Post($"/signals/{signal.Id}/facts", _filled.Of(typeof(FactRequest), "fact"));
        await signal.Assessor("summary", new { text = canaries.Text("summary") });
        await Corrected(signal, "alarmed");
        await signal.Assessor("consultations", new { partners = (string[])["avim", "pct", "nla", "moviera"], question = canaries.Text("question") });
        await signal.Is("to_decide");

        await signal.Assessor("question", new { code = "when" });
        await signal.ReporterHears("received", "taken_up", "question");
        await signal.ReporterReplies(canaries.Text("reply"));
        await signal.Is("to_assess");

        await signal.Assessor("decision", new { level = "suspicion", strands = (string[])["criminal", "administrative"], motivation = canaries.Text("motivation") });
        await signal.CaseIs("closing");
        await Corrected(signal, "told");
        await signal.OnCase("actions", new { what = canaries.Text("action.what"), who = canaries.Text("action.who"), by = "2030-01-01" });
        await signal.OnCase("close", new { outcomes = new { }, motivation = canaries.Text("close.motivation") });
        await signal.CaseIs("closed");
        await signal.OnCase("reopen", new { motivation = canaries.Text("reopen.motivation") });
        await signal.CaseIs("case");
    }

    private async Task Corrected(Signal signal, string when)
    {
        var victim = (await signal.Seen())["persons"]!.AsArray().First(person => person!["roles"]!.AsArray().Any(role => (string?)role == "victim"))!;
        await signal.Assessor("links", new
        {
            @do = "rectify",
            field = "person.name.family",
            person = (Guid)victim["id"]!,
            wrong = (string?)victim["name"]!["family"],
            value = canaries.Text($"{when} and right"),
        });
    }

    private async Task Cared(Guid signal)
    {
        var carer = Person.With(hub, "zorgcoordinator");
        foreach (var step in (object[])[new { step = "call" }, new { step = "reflection_started" }, new { step = "reflection_ended", outcome = "exception", reason = "medical", statement = canaries.Text("care.statement") }])
        {
            await carer.Post($"/signals/{signal}/care", step);
        }

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

    private async Task SourcesAndPartnersInTrouble()
    {
        await hub.Outside.Behave("brp", new { mode = "answer", body = new { personen = canaries.Text("brp answers") } });
        await hub.Outside.Behave("kvk", new { mode = "answer", body = new { resultaten = new[] { new { naam = canaries.Text("kvk answers"), kvkNummer = canaries.Text("kvk number"), formeleRegistratiedatum = canaries.Text("kvk date") } } } });
        await hub.Outside.Behave("bag", new { mode = "answer", body = (string[])[canaries.Text("bag answers")] });
        await hub.Outside.Behave("enforcement-files", new { mode = "fail", status = 422, body = new { detail = canaries.Text("enforcement-files fails") } });
        await hub.Outside.Behave("wijkteam", new { mode = "fail", status = 500, body = new { error = canaries.Text("wijkteam fails") } });
        await hub.Outside.Behave("nla", new { mode = "fail", status = 422, body = new { detail = canaries.Text("nla refuses") } });
        await hub.Outside.Behave("avim", new { mode = "fail", status = 500, body = new { detail = canaries.Text("avim fails") } });

        var signal = await Signal.Reported(hub, _filled.Signal("normal", "second"), null, _assessor);
        _signals.Add(signal.Id);
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return _assessor.Send(HttpMethod.Get, $"/signals/{signal.Id}");
            },
            answer => answer.Body?["state"]?.GetValue<string>() == "to_assess");
        await signal.Consults("nla", "avim");
        await signal.Shows(seen => seen["consultations"]!.AsArray().Any(asked => asked!["status"]!.GetValue<string>() == "refused"));
        await hub.Outside.ComesBack("avim");
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return _assessor.Get($"/signals/{signal.Id}");
            },
            seen => seen["state"]!.GetValue<string>() == "to_decide");
        await signal.Decides("organised_crime");
        await signal.CaseIs("closing");
    }

    private async Task BackFromTheReceiver()
    {
        await hub.Outside.Behave("hulp", new { mode = "answer", body = new { referral = (string[])["refused"], text = canaries.Text("hulp refuses") } });
        var signal = await Signal.Reported(hub, _filled.Signal("normal", "third"), null, _assessor);
        _signals.Add(signal.Id);
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return _assessor.Send(HttpMethod.Get, $"/signals/{signal.Id}");
            },
            answer => answer.Body?["state"]?.GetValue<string>() == "to_assess");
        await signal.Assessor("decision", new { level = "none", wayOut = "regular_help", motivation = canaries.Text("way out") });
        await signal.Is("to_decide");
        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = canaries.Text("nothing found") });
        await signal.Is("closed");
    }
}
