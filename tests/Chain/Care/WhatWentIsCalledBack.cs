using System.Text.Json.Nodes;
using Keten.Sharing.Delivering;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

/// <summary>sharing.md, "Recall on withdrawal": who got something by a permit that is gone hears so, and the zorgcoördinator hears to whom it went.</summary>
public sealed class WhatWentIsCalledBack : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keten-recall-").FullName;

    public WhatWentIsCalledBack()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "convenants"), "*.yaml"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        // Care takes on by its task; by permit alone it gets what that does not give, and the police something to judge by.
        ByPermit("zorgcoordinatie-moviera.2018-05-25.yaml", "victim.residenceStatus, victim.phone");
        ByPermit("politie-consultatie.2018-05-25.yaml", "victim.languages");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task by_a_withdrawal_from_care_and_not_from_the_police()
    {
        await using var hub = await Start();
        var (signal, carer, person) = await InCare(hub);
        var consent = (Guid)(await carer.Records(Permit(person)))["consentId"]!;
        await signal.Consults("avim");
        await Until.Holds(() => hub.Outside.Received("avim"), got => got.Any(one => one.Contains("talen", StringComparison.Ordinal)));
        await signal.Is("to_decide");
        var before = await GoesToCare(hub, signal);
        await signal.OnCase("close", new { outcomes = new { care = "helped" }, motivation = "Verzonnen." });
        await signal.Is("closed");

        // When all is over it is heard all the same.
        await carer.Withdraws(consent);
        var got = await Until.Holds(() => hub.Outside.Received("moviera"), all => all.Skip(before.Count).Any(one => one.Contains("recalls", StringComparison.Ordinal)));
        var notice = got.Skip(before.Count).First(one => one.Contains("recalls", StringComparison.Ordinal));
        Assert.Equal(["victim.residenceStatus"], notice.Names("recalls"));
        Assert.Equal(["victim.phone"], notice.Names("groundChanged"));
        Assert.Empty(notice.Patients());

        var care = await carer.Sees(seen => Reached(seen, consent).Count() >= 3, await CaseOf(signal));
        Assert.Contains("avim cannot_be_recalled victim.languages", Reached(care, consent));
        Assert.Contains("moviera recalled victim.residenceStatus", Reached(care, consent));
        Assert.Contains("moviera ground_changed victim.phone", Reached(care, consent));
        Assert.Single(await hub.Outside.Received("avim"));

        var audit = await Until.Holds(
            async () => (await Person.With(hub, "privacy-officer").Get($"/audit?subject={signal.Id}&limit=100"))["items"]!.AsArray(),
            lines => lines.Any(line => (string?)line!["code"] == "cannot_be_recalled") && lines.Any(line => line!["disclosure"]?["recalls"] is not null));
        var given = audit.Single(line => (string?)line!["disclosure"]?["partner"] == "avim")!;
        Assert.Equal("""["victim.languages"]""", given["disclosure"]!["byConsent"]!.ToJsonString());
        var told = audit.Last(line => line!["disclosure"]?["recalls"] is not null)!["disclosure"]!;
        Assert.Empty(told["shared"]!.AsArray().Concat(told["reduced"]!.AsArray()));
        Assert.Empty((await Person.With(hub, "privacy-officer").Get("/audit/verify"))["findings"]!.AsArray());
    }

    [Fact]
    public async Task not_while_another_permit_carries_it_and_then_by_an_objection()
    {
        await using var hub = await Start();
        var (signal, carer, person) = await InCare(hub);
        var first = (Guid)(await carer.Records(Permit(person)))["consentId"]!;
        var sent = await GoesToCare(hub, signal);

        await carer.Records(Permit(person));
        await carer.Withdraws(first);
        var kept = await carer.Sees(seen => Reached(seen, first).Any());
        Assert.All(Reached(kept, first), one => Assert.StartsWith("moviera ground_changed ", one, StringComparison.Ordinal));
        await Until.Holds(() => hub.Outside.Received("moviera"), all => all[^1].Contains("groundChanged", StringComparison.Ordinal));
        Assert.DoesNotContain((await hub.Outside.Received("moviera")).Skip(sent.Count), one => one.Contains("recalls", StringComparison.Ordinal));

        // It rests on the second now, so that an objection to some of it takes that.
        var objection = Permit(person);
        (objection["data"], objection["statement"]) = (new JsonArray("status"), "objection");
        var said = (Guid)(await carer.Records(objection))["consentId"]!;
        var got = await Until.Holds(() => hub.Outside.Received("moviera"), all => all[^1].Contains("recalls", StringComparison.Ordinal));
        Assert.Equal(["victim.residenceStatus"], got[^1].Names("recalls"));
        Assert.Equal(["moviera recalled victim.residenceStatus"], Reached(await carer.Sees(seen => Reached(seen, said).Any()), said));
    }

    /// <summary>sharing.md, "the same person in two signals, different consents".</summary>
    [Fact]
    public async Task of_one_person_in_two_signals_what_either_said_counts_from_when_that_is_found()
    {
        await using var hub = await Start();
        var (here, there) = (await Reported(hub), await Reported(hub));
        var carer = new Carer(hub, there.Id);
        await carer.Does(new { step = "call" });
        var (person, other) = ((Guid)(await here.Seen())["persons"]![0]!["id"]!, await carer.Victim());
        var consent = (Guid)(await carer.Records(Permit(other)))["consentId"]!;
        async Task<string?> Languages(Signal of) => (string?)(await Person.With(hub, "aandachtsfunctionaris").Get($"/signals/{of.Id}/preview?partner=avim"))["fields"]!.AsArray()
            .SingleOrDefault(one => (string?)one!["path"] == "victim.languages")?["level"];
        await Until.Holds(() => Languages(there), level => level == "share");
        Assert.Equal("withhold", await Languages(here));

        // Asked while nobody knew, and still under way when it is found.
        await hub.Outside.GoesDown("avim");
        await here.Consults("avim");
        await Until.Holds(
            async () => (await Person.With(hub, "privacy-officer").Get($"/audit?subject={here.Id}&limit=100"))["items"]!.AsArray(),
            lines => lines.Any(line => (string?)line!["disclosure"]?["partner"] == "avim"));
        await here.Assessor("links", new { @do = "link", signalId = there.Id, person, otherPerson = other });
        Assert.Equal("share", await Languages(here));
        var consultation = (Guid)(await here.Seen())["consultations"]![0]!["consultationId"]!;
        await Until.Holds(() => hub.Look<Delivery>("avimpct", consultation), delivery => delivery?.Dossier.ByHand?.SamePersons.Count == 1);
        await hub.Outside.ComesBack("avim");
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(20));
                return hub.Outside.Received("avim");
            },
            got => got.Any(one => one.Contains("talen", StringComparison.Ordinal)));

        // What one signal got by what was said in the other is lost with that.
        await carer.Withdraws(consent);
        await carer.Sees(seen => Reached(seen, consent).Contains("avim cannot_be_recalled victim.languages"));
        Assert.Equal("withhold", await Languages(here));

        var again = (Guid)(await carer.Records(Permit(other)))["consentId"]!;
        Assert.NotEqual(consent, again);
        await Until.Holds(() => Languages(here), level => level == "share");
        await here.Assessor("links", new { @do = "unlink", signalId = there.Id, person, otherPerson = other });
        Assert.Equal(("withhold", "share"), (await Languages(here), await Languages(there)));
    }

    [Fact]
    public async Task by_an_objection_of_who_turns_out_to_be_the_same()
    {
        await using var hub = await Start();
        var (signal, carer, person) = await InCare(hub);
        await carer.Records(Permit(person));
        await GoesToCare(hub, signal);
        var there = await Reported(hub);
        var elsewhere = new Carer(hub, there.Id);
        await elsewhere.Does(new { step = "call" });
        var other = await elsewhere.Victim();
        var objection = Permit(other);
        (objection["data"], objection["statement"]) = (new JsonArray("status"), "objection");
        var said = (Guid)(await elsewhere.Records(objection))["consentId"]!;

        await signal.Assessor("links", new { @do = "link", signalId = there.Id, person, otherPerson = other });
        var got = await Until.Holds(() => hub.Outside.Received("moviera"), all => all.Any(one => one.Contains("recalls", StringComparison.Ordinal)));
        Assert.Equal(["victim.residenceStatus"], got.First(one => one.Contains("recalls", StringComparison.Ordinal)).Names("recalls"));
        Assert.Equal(["moviera recalled victim.residenceStatus"], Reached(await elsewhere.Sees(seen => Reached(seen, said).Any()), said));
    }

    private static async Task<Signal> Reported(Running hub)
    {
        var report = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(A.WithVictim))!;
        report["persons"]![0]!["languages"] = new JsonArray("bg");
        var signal = await Signal.Reported(hub, report);
        await signal.Is("to_assess");
        return signal;
    }

    private Task<Running> Start() => Running.Hub(settings => settings["Keten:Convenants"] = _folder);

    private static async Task<(Signal, Carer, Guid)> InCare(Running hub)
    {
        await hub.Outside.Behave("moviera", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var report = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(A.WithVictim))!;
        report["persons"]![0]!["residenceStatus"] = "none";
        report["persons"]![0]!["languages"] = new JsonArray("bg");
        var signal = await Signal.Reported(hub, report);
        await signal.Is("to_assess");
        var carer = new Carer(hub, signal.Id);
        await carer.Does(new { step = "call" });
        await carer.Is("taken_on");
        return (signal, carer, await carer.Victim());
    }

    // The case asks care anew, and by its acceptance care gets all that is permitted.
    private static async Task<IReadOnlyList<string>> GoesToCare(Running hub, Signal signal)
    {
        await signal.Decides("care");
        await signal.CaseShows(found => found["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == "moviera" && (string?)one["status"] == "accepted"));
        return await Until.Holds(() => hub.Outside.Received("moviera"), got => got[^1].Contains("\"phone\"", StringComparison.Ordinal) && got[^1].Contains("victim.residenceStatus", StringComparison.Ordinal));
    }

    private static async Task<Guid> CaseOf(Signal signal) => (Guid)(await signal.Seen())["caseId"]!;

    private static IEnumerable<string> Reached(JsonNode care, Guid consent) => care["consents"]!.AsArray().Single(one => (Guid)one!["consentId"]! == consent)!["reached"]!.AsArray()
        .Select(one => $"{one!["partner"]} {one["outcome"]} {string.Join(' ', one["fields"]!.AsArray().Select(field => (string)field!))}");

    private static JsonObject Permit(Guid person) => new()
    {
        ["person"] = person,
        ["recipient"] = "any",
        ["data"] = new JsonArray("identity", "contact", "status", "risk"),
        ["purposes"] = new JsonArray("care", "judge"),
        ["from"] = "2020-01-01",
        ["until"] = "2099-01-01",
        ["giver"] = "self",
        ["statement"] = "permit",
        ["evidence"] = "Map, verzonnen",
    };

    private void ByPermit(string file, string paths) => File.AppendAllText(Path.Combine(_folder, file), $$"""

          - id: by-permit
            roles: [victim]
            when: { state: [signal, suspicion, established, case] }
            share: [{{paths}}]
            basis: consent
            permit: true
            ground: "AVG art. 6 lid 1 onder a: made up, for a test"
        """);
}
