using System.Net;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Keten.Tests.Chain.Route;
using Keten.Zorgcoordinatie;
using MassTransit;

namespace Keten.Tests.Chain.Care;

public class ConsentsAreKept
{
    [Fact]
    public async Task given_refused_and_withdrawn_and_registration_follows()
    {
        await using var hub = await Running.Start(
            app =>
            {
                Running.AddAll(app);
                app.AddService("listener", service => service.Consume<KeepConsent, ConsentGiven>(message => message.SignalId));
            },
            partnersAnswer: true);
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        var carer = new Carer(hub, signal.Id);
        var permit = Permit(Guid.CreateVersion7());
        Assert.Equal("400 #/person unknown_person", await carer.Refused("/consents", permit));

        await carer.Does(new { step = "call" });
        var person = await carer.Victim();
        await carer.Does(new { step = "registration" });
        Assert.Equal("asked", (string?)(await carer.Sees(_ => true))["registration"]);

        permit["person"] = person;
        var given = await carer.Records(permit);
        // Signed for, and nowhere yet: there is no case in which it could be brought.
        Assert.Equal("asked", (string?)given["registration"]);
        var consentId = (Guid)given["consentId"]!;
        var heard = (await Until.Holds(() => hub.Look<KeptConsent>("listener", consentId), kept => kept is not null))!;
        Assert.True(heard.Acute);
        Assert.Equal(("comensha", "permit", person), (heard.Given.Recipient, heard.Given.Statement, heard.Given.PersonId));
        var audit = Person.With(hub, "privacy-officer");
        Assert.DoesNotContain("victim_registered", await Until.Holds(async () => Lines(await audit.Get($"/audit?subject={signal.Id}")), lines => lines.Contains("consent_given")), StringComparison.Ordinal);

        permit["statement"] = "objection";
        Assert.Equal("refused", (string?)(await carer.Records(permit))["registration"]);
        await carer.Withdraws(consentId);
        Assert.Equal("409 already_done", await carer.Refused($"/consents/{consentId}/withdrawal", null));
        Assert.Equal("404 not_found", await carer.Refused($"/consents/{Guid.CreateVersion7()}/withdrawal", null));
        await Until.Holds(async () => Lines(await audit.Get($"/audit?subject={signal.Id}")), lines => lines.Contains("consent_withdrawn"));
        var care = await carer.Sees(seen => seen["consents"]!.AsArray().Count == 2);
        Assert.Equal("refused", (string?)care["registration"]);
        Assert.DoesNotContain("CANARY", care.ToJsonString(), StringComparison.Ordinal);

        permit["data"] = new JsonArray("weather");
        Assert.Equal("400 #/data/0 unknown_code", await carer.Refused("/consents", permit));
        Assert.Equal(HttpStatusCode.Forbidden, (await Person.With(hub, "aandachtsfunctionaris").Send(HttpMethod.Post, "/consents", permit)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Person.With(hub, "zorgcoordinator", "arnhem").Send(HttpMethod.Post, $"/consents/{consentId}/withdrawal")).Status);
    }

    [Fact]
    public async Task what_care_keeps_is_sealed_and_no_other_service_can_open_it()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        var carer = new Carer(hub, signal.Id);
        await carer.Does(new { step = "call" });
        var permit = Permit(await carer.Victim());
        await carer.Records(permit);
        var key = CareTrajectory.IdOf(signal.Id, "nijmegen");
        await hub.Do("zorgcoordinatie", async work => Assert.Equal(key, (await work.Load<CareTrajectory>(key))!.DataKey));
        foreach (var other in (string[])["regie", "partners", "meldpunt", "enrichment", "avimpct"])
            await Assert.ThrowsAsync<SealedAwayException>(() => hub.Do(other, work => work.Grant(key, other)));
        foreach (var file in Directory.EnumerateFiles(hub.Folder))
            Assert.DoesNotContain("CANARY-map", System.Text.Encoding.UTF8.GetString(Read(file)), StringComparison.Ordinal);
    }

    private static JsonObject Permit(Guid person) => new()
    {
        ["person"] = person,
        ["recipient"] = "comensha",
        ["data"] = new JsonArray("identity"),
        ["purposes"] = new JsonArray("register"),
        ["from"] = "2020-01-01",
        ["until"] = "2099-01-01",
        ["giver"] = "self",
        ["statement"] = "permit",
        ["evidence"] = "CANARY-map, verzonnen",
    };

    private static string Lines(JsonNode audit) => string.Join(' ', audit["items"]!.AsArray().Select(line => (string?)line!["what"]));

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed record KeptConsent(ConsentGiven Given, bool Acute) : IDocument
    {
        public static string Kind => "kept";
        public Guid? DataKey => null;
        public Columns Columns => default;
    }

    private sealed class KeepConsent(Work work) : IConsumer<ConsentGiven>
    {
        public Task Consume(ConsumeContext<ConsentGiven> context)
        {
            work.Save(context.Message.ConsentId, new KeptConsent(context.Message, work.Acute));
            return Task.CompletedTask;
        }
    }
}
