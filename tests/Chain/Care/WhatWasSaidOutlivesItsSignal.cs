using System.Net;
using System.Text.Json.Nodes;
using Keten.Sharing.Consents;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

/// <summary>What somebody said counts for that person in every signal in which the assessor found her or him: it goes with the last of these, not before.</summary>
public class WhatWasSaidOutlivesItsSignal
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1826);

    [Fact]
    public async Task while_another_signal_knows_the_same_person()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted", "completed"], outcome = "helped" } });
        var (here, there) = (await Signal.Reported(hub, A.WithVictim), await Signal.Reported(hub, A.WithVictim));
        var (person, other) = (await Victim(here), await Victim(there));
        var carer = new Carer(hub, there.Id);
        await carer.Does(new { step = "call" });
        await carer.Is("ended");
        await carer.Records(new JsonObject
        {
            ["person"] = other,
            ["recipient"] = "any",
            ["data"] = new JsonArray("identity"),
            ["purposes"] = new JsonArray("judge"),
            ["from"] = "2020-01-01",
            ["giver"] = "self",
            ["statement"] = "objection",
        });
        await Until.Holds(() => hub.Look<PersonConsents>("avimpct", other), said => said is not null);
        await here.Assessor("links", new { @do = "link", signalId = there.Id, person, otherPerson = other });

        await Ends(hub, there);
        Assert.NotNull(await hub.Look<PersonConsents>("avimpct", other));
        var name = (await Person.With(hub, "aandachtsfunctionaris").Get($"/signals/{here.Id}/preview?partner=avim"))["fields"]!.AsArray().Single(one => (string?)one!["path"] == "victim.name");
        Assert.Equal("withhold", (string?)name!["level"]);

        await Ends(hub, here);
        await Until.Holds(() => hub.Look<PersonConsents>("avimpct", other), said => said is null);
    }

    private static async Task<Guid> Victim(Signal signal) => (Guid)(await signal.Is("to_assess"))["persons"]![0]!["id"]!;

    private static async Task Ends(Running hub, Signal signal)
    {
        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." });
        await signal.Is("closed");
        hub.Clock.Advance(Retention + TimeSpan.FromDays(1));
        await Until.Holds(() => Person.With(hub, "aandachtsfunctionaris").Send(HttpMethod.Get, $"/signals/{signal.Id}"), seen => seen.Status == HttpStatusCode.NotFound);
    }
}
