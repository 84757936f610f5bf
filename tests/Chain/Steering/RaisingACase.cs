using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Steering;

/// <summary>POST /signals/{id}/decision on a signal whose case runs.</summary>
public class RaisingACase
{
    [Fact]
    public async Task established_it_comes_to_the_informatieplein_and_the_reporter_hears_nothing_new()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("avim", new { mode = "answer", body = new { answer = "supports", text = "Verzonnen." } });
        await hub.Outside.Behave("riec-noord-holland", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var assessor = Person.With(hub, "aandachtsfunctionaris", "west-friesland");
        var signal = await Signal.Reported(hub, Reported);
        Task<JsonNode> Seen(string state) => Until.Holds(
            async () => (await assessor.Send(HttpMethod.Get, $"/signals/{signal.Id}")).Body ?? new JsonObject(), seen => (string?)seen["state"] == state);
        await Seen("to_assess");
        await assessor.Post($"/signals/{signal.Id}/consultations", new { partners = (string[])["avim"], question = "Verzonnen?" });
        await Seen("to_decide");
        var caseId = (Guid)(await assessor.Post($"/signals/{signal.Id}/decision", Decision("suspicion", "organised_crime")))["caseId"]!;
        await Until.Holds(() => hub.Outside.Received("riec-noord-holland"), got => got.Count == 1);
        Assert.Equal((1, 0), (await On("regionale-ondermijningstafel"), await On("informatieplein")));
        await signal.ReporterHears("received", "taken_up", "passed_on");

        Assert.Equal(403, (int)(await Person.With(hub, "table-chair", "west-friesland").Send(HttpMethod.Post, $"/signals/{signal.Id}/decision", Decision("established"))).Status);
        Assert.Equal("409 already_done", await Refused(Decision("suspicion")));
        Assert.Equal("409 wrong_state", await Refused(new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." }));
        Assert.Equal("400 #/strands", await Refused(Decision("established", "weather")));
        Assert.Equal("400 #/motivation", await Refused(new { level = "established", motivation = " " }));

        var raised = await assessor.Post($"/signals/{signal.Id}/decision", Decision("established"));
        Assert.Equal(("case", caseId), ((string?)raised["state"], (Guid)raised["caseId"]!));
        Assert.Equal("established", (string?)(await assessor.Get($"/cases/{caseId}"))["level"]);
        Assert.Equal("established", (string?)(await assessor.Get($"/signals/{signal.Id}"))["decision"]!["level"]);
        Assert.Equal((0, 1), (await On("regionale-ondermijningstafel"), await On("informatieplein")));
        await Until.Holds(() => hub.Outside.Received("riec-noord-holland"), got => got.Count == 2);
        await signal.ReporterHears("received", "taken_up", "passed_on");
        Assert.Equal("409 already_done", await Refused(Decision("established")));
        Assert.Equal("409 wrong_state", await Refused(Decision("suspicion")));
        await Until.Holds(async () => (await Person.With(hub, "privacy-officer").Get($"/audit?subject={signal.Id}"))["items"]!.AsArray(),
            lines => lines.Where(line => (string?)line!["what"] == "assessed").Select(line => (string?)line!["code"]).SequenceEqual(["suspicion", "established"]));

        async Task<string> Refused(object decision)
        {
            var (status, answer) = await assessor.Send(HttpMethod.Post, $"/signals/{signal.Id}/decision", decision);
            return $"{(int)status} {(string?)answer?["errors"]?[0]?["pointer"] ?? (string?)answer?["code"]}";
        }

        async Task<int> On(string table) => (await Person.With(hub, "table-chair", "west-friesland").Get($"/tables/{table}/agenda"))["items"]!.AsArray().Count;
    }

    [Fact]
    public async Task where_the_region_does_not_know_it_that_is_said()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        var id = await hub.ToAssess(assessor);
        await assessor.Does($"/signals/{id}/decision", Decision("suspicion", "care"));
        Assert.Equal((400, "#/level"), await assessor.Wrong($"/signals/{id}/decision", Decision("established")));
        Assert.Equal((409, "wrong_state"), await assessor.Problem($"/signals/{id}/decision", Decision("suspicion", "care")));
    }

    private static object Decision(string level, params string[] strands) => new { level, strands, motivation = "Verzonnen." };

    private static object Reported => new
    {
        region = "west-friesland",
        narrative = "Mensen werken en slapen in de loods. Verzonnen.",
        forms = new[] { "labour" },
        locations = new[] { new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode = "1601AA", city = "Enkhuizen" } },
        organisations = new[] { new { role = "employer", name = "Nep BV", kvkNumber = "12345678" } },
        reporter = new { kind = "employee" },
    };
}
