using System.Net;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;
using Keten.Tests.Chain.Route;
using Keten.Tests.Chain.Steering;
using Keten.Zorgcoordinatie;
using Person = Keten.Tests.Chain.Route.Person;

namespace Keten.Tests.Chain.Care;

/// <summary>Care joins a case in which a victim comes into view, and goes along when a signal is merged.</summary>
public class CareGoesAlong
{
    [Fact]
    public async Task a_victim_who_comes_into_view_in_a_running_case_has_care_there()
    {
        await using var hub = await Running.Hub();
        await Accepts(hub);
        var signal = await Signal.Reported(hub, Route.A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Decides("organised_crime");
        var caseId = (Guid)(await signal.Shows(seen => seen["caseId"] is not null))["caseId"]!;
        Assert.Empty(await hub.Outside.Received("moviera"));

        var victim = new { roles = (string[])["victim"], name = new { given = "Niemand", family = "Verzonnen" }, residenceStatus = "none" };
        var analist = Person.With(hub, "analist");
        await analist.Post($"/signals/{signal.Id}/facts", new { source = "analist", persons = new[] { victim } });
        var found = await signal.CaseShows(seen => (string?)seen["care"]?["state"] == "taken_on");
        Assert.Equal(["organised_crime", "care"], found["strands"]!.AsArray().Select(strand => (string?)strand!["code"]));
        var carer = new Carer(hub, signal.Id);
        Assert.Single((await carer.Sees(seen => (string?)seen["state"] == "taken_on", caseId))["victims"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await Person.With(hub, "zorgcoordinator").Send(HttpMethod.Get, $"/cases/{caseId}")).Status);

        // Ended by people it stays so, until another victim comes.
        await signal.OnCase("strands", new { end = "care" });
        await analist.Post($"/signals/{signal.Id}/facts", new { source = "analist", text = "Verzonnen." });
        Assert.DoesNotContain((await signal.CaseShows(_ => true))["strands"]!.AsArray(), strand => (string?)strand!["code"] == "care" && (bool)strand["open"]!);
        await analist.Post($"/signals/{signal.Id}/facts", new { source = "analist", persons = new[] { victim } });
        await signal.CaseShows(seen => seen["strands"]!.AsArray().Any(strand => (string?)strand!["code"] == "care" && (bool)strand["open"]!)
            && seen["referrals"]!.AsArray().Count(one => (string?)one!["partner"] == "moviera" && (string?)one["status"] == "accepted") == 2);
    }

    [Fact]
    public async Task care_of_a_merged_signal_goes_on_under_the_other_and_in_its_case()
    {
        await using var hub = await Running.Hub();
        await Accepts(hub);
        var (gone, into) = (await Signal.Reported(hub, Route.A.WithVictim), await Signal.Reported(hub, Route.A.KnownPlace));
        await gone.Is("to_assess");
        await into.Is("to_assess");
        var carer = new Carer(hub, gone.Id);
        await carer.Does(new { step = "call" });
        await carer.Is("taken_on");
        await carer.Does(new { step = "reflection_started" });
        var zorg = Person.With(hub, "zorgcoordinator");
        Assert.Equal(HttpStatusCode.NotFound, (await zorg.Send(HttpMethod.Get, $"/signals/{into.Id}")).Status);

        await gone.Assessor("links", new { @do = "merge", signalId = into.Id });
        var care = await carer.Sees(seen => (string?)seen["state"] == "taken_on", into.Id);
        Assert.Equal([into.Id, gone.Id], care["signalIds"]!.AsArray().Select(id => (Guid)id!));
        Assert.Contains(care["tasks"]!.AsArray(), task => (string?)task!["code"] == "reflection");
        await into.Shows(seen => (string?)seen["care"]?["state"] == "taken_on");
        Assert.Equal(HttpStatusCode.OK, (await zorg.Send(HttpMethod.Get, $"/signals/{into.Id}")).Status);

        // Steps work there, and under the old id too.
        await zorg.Post($"/signals/{into.Id}/care", new { step = "rights_explained" });
        await carer.Does(new { step = "lawyer" });
        Assert.Equal(2, (await carer.Sees(_ => true, into.Id))["milestones"]!.AsArray().Count);
        await into.Decides("criminal");
        var caseId = (Guid)(await into.Shows(seen => seen["caseId"] is not null))["caseId"]!;
        Assert.Equal("reflection", (string?)(await carer.Sees(seen => (Guid?)seen["caseId"] == caseId, caseId))["tasks"]!.AsArray().Single(task => (string?)task!["code"] == "reflection")!["code"]);
    }

    [Fact]
    public async Task two_that_had_care_have_it_together_with_both_clocks()
    {
        await using var hub = await Running.Hub();
        await Accepts(hub);
        var (gone, into) = (await Signal.Reported(hub, Route.A.WithVictim), await Signal.Reported(hub, Route.A.WithVictim));
        var carers = new List<Carer>();
        foreach (var (signal, from) in (IEnumerable<(Signal, DateTimeOffset)>)[(gone, hub.Clock.GetUtcNow().AddDays(-3)), (into, hub.Clock.GetUtcNow())])
        {
            await signal.Is("to_assess");
            carers.Add(new Carer(hub, signal.Id));
            await carers[^1].Does(new { step = "call" });
            await carers[^1].Is("taken_on");
            await carers[^1].Does(new { step = "reflection_started", from = DutchDays.Of(from) });
        }

        await gone.Assessor("links", new { @do = "merge", signalId = into.Id });
        var care = await carers[1].Sees(seen => seen["victims"]!.AsArray().Count == 2);
        Assert.Equal(2, care["tasks"]!.AsArray().Count(task => (string?)task!["code"] == "reflection"));
        Assert.Equal(care.ToJsonString(), (await carers[0].Sees(_ => true)).ToJsonString());
        Assert.Equal("400 #/person required", await carers[0].Refused(new { step = "reflection_ended", outcome = "report" }));

        // Both warn at their own day, though one of the two trajectories is gone.
        hub.Clock.Advance(TimeSpan.FromDays(100));
        care = await carers[1].Sees(seen => seen["tasks"]!.AsArray().Count(task => (string?)task!["code"] == "reflection" && task["warned"]!.AsArray().Count == 3) == 2);
        await carers[1].Does(new { step = "reflection_ended", outcome = "report", person = (string?)care["reflections"]![0]!["person"] });
        await carers[1].Does(new { step = "reflection_ended", outcome = "left" });
        Assert.DoesNotContain((await carers[1].Sees(_ => true))["tasks"]!.AsArray(), task => (string?)task!["code"] == "reflection");

        // What is said of a person is found by the old path.
        var person = (Guid)care["victims"]![1]!["person"]!;
        Assert.Equal("400 #/person unknown_person", await carers[0].Refused("/consents", Objection(Guid.CreateVersion7())));
        await carers[0].Records(Objection(person));
        Assert.Single((await carers[1].Sees(_ => true))["consents"]!.AsArray());
    }

    [Fact]
    public async Task what_is_under_way_when_signals_are_merged_reaches_the_other_in_whatever_order()
    {
        await using var hub = await Running.Start(app =>
        {
            app.AddZorgcoordinatie();
            app.AddOthers();
        });
        foreach (var first in (string[])["first", "second", "referral"])
        {
            var (one, two, three) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
            await hub.Do("partners", work => work.NewKey(one, "zorgcoordinatie"));
            async Task Say(string what)
            {
                await (what switch
                {
                    "first" => hub.Do("partners", work => work.Publish(Merged(one, two, work.Now))),
                    "second" => hub.Do("partners", work => work.Publish(Merged(two, three, work.Now))),
                    _ => hub.Do("partners", async work => await work.Publish(Referral(one, await work.Seal(one, Content(one)), work.Now))),
                });
                var zorg = Person.With(hub, "zorgcoordinator");
                await Until.Holds(() => what switch
                {
                    "first" => Known(hub, one),
                    "second" => Known(hub, two),
                    _ => Sees(zorg, one),
                }, known => known);
            }

            foreach (var what in (string[])[first, .. ((string[])["second", "referral", "first"]).Where(other => other != first)])
                await Say(what);
            foreach (var id in (Guid[])[one, two, three])
            {
                var care = await Until.Holds(() => Person.With(hub, "zorgcoordinator").Send(HttpMethod.Get, $"/care/{id}"), seen => seen.Status == HttpStatusCode.OK);
                await Until.Holds(async () => (await Person.With(hub, "zorgcoordinator").Get($"/care/{id}"))["signalIds"]!.AsArray(), ids => (Guid)ids[0]! == three);
                Assert.Single(care.Body!["victims"]!.AsArray());
            }
        }
    }

    private static async Task<bool> Sees(Person zorg, Guid id) => (await zorg.Send(HttpMethod.Get, $"/care/{id}")).Status == HttpStatusCode.OK;

    // A path, or a trajectory that leads on.
    private static async Task<bool> Known(Running hub, Guid id) => await hub.Look<CarePath>("zorgcoordinatie", CarePath.IdOf(id, "nijmegen")) is not null;

    private static SignalMerged Merged(Guid signal, Guid into, DateTimeOffset at) => new() { SignalId = signal, IntoSignalId = into, Region = "nijmegen", MergedAt = at };

    private static Dossier Content(Guid id) => new()
    {
        SignalId = id,
        Report = new Report { Region = "nijmegen", Persons = [new Keten.Sharing.Person { Id = id, Roles = ["victim"] }], Reporter = new Reporter { Kind = "employee" } },
    };

    private static ReferralRequested Referral(Guid signal, Sealed dossier, DateTimeOffset at) => new()
    {
        ReferralId = Guid.CreateVersion7(),
        SignalId = signal,
        Region = "nijmegen",
        Partner = "moviera",
        Purpose = "care",
        Acute = "none",
        State = "signal",
        Strands = [],
        Sequence = 1,
        RequestedAt = at,
        Dossier = dossier,
    };

    private static Task Accepts(Running hub) => hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });

    private static JsonObject Objection(Guid person) => new()
    {
        ["person"] = person,
        ["recipient"] = "comensha",
        ["data"] = new JsonArray("identity"),
        ["purposes"] = new JsonArray("register"),
        ["from"] = "2020-01-01",
        ["giver"] = "self",
        ["statement"] = "objection",
        ["evidence"] = "Verzonnen.",
    };
}
