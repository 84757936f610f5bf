using System.Net;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>sharing.md, first of the cases it must get right: a minor who is a victim and a suspect too, and police who need to know who that is.</summary>
public class LiftingABound
{
    [Fact]
    public async Task a_child_who_is_suspected_too_is_named_to_the_police_by_two_people_and_to_nobody_else()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("avim", new { mode = "answer", body = new { answer = "supports", referral = (string[])["accepted"] } });
        foreach (var partner in (string[])["zvh-rijk-van-nijmegen", "riec-oost-nederland"])
            await hub.Outside.Behave(partner, new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, Child);
        await signal.Is("to_assess");
        var child = (string?)(await signal.Seen())["persons"]![0]!["id"];
        await signal.Assessor("roles", new { person = child, role = "victim", status = "confirmed" });

        // To judge: a pseudonym.
        await signal.Consults("avim");
        await signal.Is("to_decide");
        var caseId = (Guid)(await signal.Decides("criminal", "organised_crime"))["caseId"]!;
        await signal.OnCase("referrals", new { partner = "avim", purpose = "investigate" });
        await Until.Holds(() => hub.Outside.Received("avim"), got => got.Count == 2);
        Assert.All(await hub.Outside.Received("avim"), body => Assert.Matches("P-[0-9a-f]{12}", body));
        Assert.DoesNotContain("CANARY", string.Join(' ', await hub.Outside.Received("avim")), StringComparison.Ordinal);

        // The preview names the way, and one of the assessors takes it.
        var (first, second) = (One(hub, "eerste"), One(hub, "tweede"));
        var name = (await first.Get($"/cases/{caseId}/preview?partner=avim&purpose=investigate"))["fields"]!.AsArray().Single(field => (string?)field!["path"] == "victim.name")!;
        Assert.Equal(("reduce", "override:victim-identity"), ((string?)name["level"], (string?)name["way"]));
        var asked = await first.Post("/overrides", new { cap = "victim-identity", partner = "avim", caseId, motivation = "CANARY-waarom: het onderzoek kan niet zonder. Verzonnen." });
        var id = (Guid)asked["overrideId"]!;
        Assert.Equal(("asked", "investigate", "non_punishment tell_guardian"), ((string?)asked["status"], (string?)asked["purpose"], string.Join(' ', asked["obliges"]!.AsArray())));

        Assert.Equal("409 same_person", await Refused(first, $"/overrides/{id}/approval"));
        Assert.Equal("403 forbidden", await Refused(Person.With(hub, "analist"), $"/overrides/{id}/approval"));
        Assert.Equal("404 not_found", await Refused(One(hub, "derde", region: "groningen", role: "ketenregisseur"), $"/overrides/{id}/approval"));
        Assert.Equal("409 already_done", await Refused(second, "/overrides", new { cap = "victim-identity", partner = "avim", caseId, motivation = "Verzonnen." }));
        Assert.Equal(2, (await hub.Outside.Received("avim")).Count);

        // Who agrees can read why.
        Assert.Contains("CANARY-waarom", (string?)(await second.Get($"/cases/{caseId}"))["overrides"]![0]!["motivation"], StringComparison.Ordinal);
        Assert.Equal("valid", (string?)(await second.Post($"/overrides/{id}/approval"))["status"]);
        Assert.Equal("409 already_done", await Refused(One(hub, "derde"), $"/overrides/{id}/approval"));

        // Who it is, with what the police have to heed; never health.
        var told = (await Until.Holds(() => hub.Outside.Received("avim"), got => got.Count == 3))[2];
        Assert.Contains("CANARYGIVEN CANARYFAMILY", told, StringComparison.Ordinal);
        Assert.Contains("2011-04-12", told, StringComparison.Ordinal);
        Assert.Equal("non_punishment tell_guardian", string.Join(' ', JsonNode.Parse(told)!["obliges"]!.AsArray()));
        Assert.DoesNotContain("CANARY-gezondheid", told, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY-waarom", told, StringComparison.Ordinal);
        Assert.DoesNotContain("+31600000009", told, StringComparison.Ordinal);
        await Until.Holds(() => hub.Outside.Received("riec-oost-nederland"), got => got.Count > 0);
        Assert.DoesNotContain("CANARY", string.Join(' ', await hub.Outside.Received("riec-oost-nederland")), StringComparison.Ordinal);
        // The guardian is to be told: the care strand has that to do.
        Assert.Contains((await second.Get($"/cases/{caseId}"))["actions"]!.AsArray(), action => ((string)action!["what"]!).Contains(id.ToString(), StringComparison.Ordinal) && !(bool)action["done"]!);

        // In the ledger: who, which and by what it left. Not why.
        var audit = await Until.Holds(() => Person.With(hub, "privacy-officer").Get($"/audit?subject={caseId}"),
            seen => Lines(seen, "disclosed").Any(line => line["disclosure"]!["overrides"] is not null) && Lines(seen, "override_approved").Any());
        Assert.Equal(("eerste", "victim-identity", id), ((string?)Lines(audit, "override_asked").Single()["by"], (string?)Lines(audit, "override_asked").Single()["code"], (Guid)Lines(audit, "override_asked").Single()["override"]!));
        Assert.Equal(("tweede", "avim"), ((string?)Lines(audit, "override_approved").Single()["by"], (string?)Lines(audit, "override_approved").Single()["partner"]));
        var left = Lines(audit, "disclosed").Single(line => line["disclosure"]!["overrides"] is not null)["disclosure"]!;
        Assert.Equal(id, (Guid)left["overrides"]![0]!);
        Assert.Equal("law/minors law/victim-identity", string.Join(' ', left["lifted"]!.AsArray().Select(cap => (string?)cap).Order()));
        Assert.DoesNotContain("CANARY", audit.ToJsonString(), StringComparison.Ordinal);

        // Taken back, what comes after is decided without it.
        Assert.Equal("withdrawn", (string?)(await first.Post($"/overrides/{id}/withdrawal"))["status"]);
        Assert.Equal("409 already_done", await Refused(first, $"/overrides/{id}/withdrawal"));
        Assert.Equal("409 moved_on", await Refused(second, $"/overrides/{id}/approval"));
        name = (await first.Get($"/cases/{caseId}/preview?partner=avim&purpose=investigate"))["fields"]!.AsArray().Single(field => (string?)field!["path"] == "victim.name")!;
        Assert.Equal("reduce", (string?)name["level"]);
    }

    [Fact]
    public async Task what_nobody_may_lift_is_said_and_an_identity_check_needs_no_second_person()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        var assessor = One(hub, "eerste");
        object Asks(string cap, string partner, string? motivation = "Verzonnen.", string? purpose = null, Guid? person = null) => new { cap, partner, motivation, purpose, person, signalId = signal.Id };

        Assert.Equal("400 #/cap", await Refused(assessor, "/overrides", Asks("weather", "avim")));
        Assert.Equal("400 #/partner", await Refused(assessor, "/overrides", Asks("identity-check", "nobody")));
        Assert.Equal("400 #/motivation", await Refused(assessor, "/overrides", Asks("identity-check", "avim", " ")));
        Assert.Equal("400 #/person", await Refused(assessor, "/overrides", Asks("identity-check", "avim", person: Guid.NewGuid())));
        Assert.Equal("400 #/purpose", await Refused(assessor, "/overrides", Asks("identity-check", "avim", purpose: "care")));
        Assert.Equal("400 #", await Refused(assessor, "/overrides", new { cap = "identity-check", partner = "avim", motivation = "Verzonnen." }));
        Assert.Equal("409 not_overridable", await Refused(assessor, "/overrides", Asks("identity-check", "nla")));
        Assert.Equal("409 not_overridable", await Refused(assessor, "/overrides", Asks("minors", "riec-oost-nederland")));
        // There is no case yet, so nobody investigates.
        Assert.Equal("409 not_here", await Refused(assessor, "/overrides", Asks("victim-identity", "avim")));
        Assert.Equal("403 forbidden", await Refused(Person.With(hub, "analist"), "/overrides", Asks("identity-check", "avim")));
        Assert.Equal("403 forbidden", await Refused(Person.With(hub, "operator"), "/overrides", Asks("identity-check", "avim")));
        Assert.Equal("404 not_found", await Refused(One(hub, "elders", "groningen", "ketenregisseur"), "/overrides", Asks("identity-check", "avim")));
        Assert.Equal("404 not_found", await Refused(assessor, $"/overrides/{Guid.NewGuid()}/approval"));

        var held = await assessor.Post("/overrides", Asks("identity-check", "avim"));
        Assert.Equal(("valid", "judge"), ((string?)held["status"], (string?)held["purpose"]));
        Assert.Equal("409 already_done", await Refused(One(hub, "tweede"), $"/overrides/{held["overrideId"]}/approval"));
        await signal.Consults("avim", "nla");
        var body = (await Until.Holds(() => hub.Outside.Received("avim"), got => got.Count > 0))[0];
        Assert.Contains("CANARYGIVEN CANARYFAMILY", body, StringComparison.Ordinal);
        Assert.DoesNotContain("+31600000009", body, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(body)!["obliges"]);

        // With the signal it ends.
        await signal.Is("to_decide");
        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." });
        Assert.Equal("ended", (string?)(await signal.Is("closed"))["overrides"]![0]!["status"]);
        Assert.Equal("409 wrong_state", await Refused(assessor, "/overrides", Asks("identity-check", "avim")));
    }

    private static object Child => new
    {
        region = "nijmegen",
        narrative = "Verzonnen.",
        forms = new[] { "criminal" },
        locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        organisations = new[] { new { role = "employer", name = "Verzonnen BV" } },
        persons = new[]
        {
            new { roles = new[] { "victim", "suspect" }, name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "2011-04-12", phone = "+31600000009", health = "CANARY-gezondheid" },
        },
        reporter = new { kind = "employee" },
    };

    private static Person One(Running hub, string subject, string region = "nijmegen", string role = "aandachtsfunctionaris") =>
        new(hub, DevelopmentTokens.Issue(hub.Key, subject, [role], [region]));

    private static IEnumerable<JsonNode> Lines(JsonNode audit, string what) => audit["items"]!.AsArray().Select(line => line!).Where(line => (string?)line["what"] == what);

    private static async Task<string> Refused(Person by, string path, object? body = null)
    {
        var (status, answer) = await by.Send(HttpMethod.Post, path, body);
        Assert.NotEqual(HttpStatusCode.OK, status);
        return $"{(int)status} {(string?)answer?["errors"]?[0]?["pointer"] ?? (string?)answer?["code"]}";
    }
}
