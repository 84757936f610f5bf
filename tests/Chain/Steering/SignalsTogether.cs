using System.Text.Json.Nodes;
using Keten.Messages;

namespace Keten.Tests.Chain.Steering;

/// <summary>POST /signals/{id}/links.</summary>
public class SignalsTogether
{
    [Fact]
    public async Task linked_both_ways_and_unlinked_once()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        var (one, other) = (await hub.ToAssess(assessor), await hub.ToAssess(assessor));

        await assessor.Does($"/signals/{one}/links", new { @do = "link", signalId = other });
        Assert.Equal(other, (Guid)(await assessor.Sees($"/signals/{one}"))["links"]![0]!);
        Assert.Equal(one, (Guid)(await assessor.Sees($"/signals/{other}"))["links"]![0]!);
        Assert.Equal((409, "already_done"), await assessor.Problem($"/signals/{other}/links", new { @do = "link", signalId = one }));
        Assert.Single((await assessor.Sees($"/signals/{other}"))["links"]!.AsArray());

        await assessor.Does($"/signals/{other}/links", new { @do = "unlink", signalId = one });
        Assert.Empty((await assessor.Sees($"/signals/{one}"))["links"]!.AsArray());
        Assert.Equal((409, "already_done"), await assessor.Problem($"/signals/{other}/links", new { @do = "unlink", signalId = one }));
    }

    [Fact]
    public async Task a_link_to_what_another_region_took_over_is_ended_from_either_side_and_shows_nothing_of_it()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (sender, receiver) = (As("aandachtsfunctionaris", "nijmegen"), As("ketenregisseur", "arnhem"));
        foreach (var ends in (Staff[])[sender, receiver])
        {
            var (stays, goes) = (await hub.ToAssess(sender), await hub.ToAssess(sender));
            await sender.Does($"/signals/{stays}/links", new { @do = "link", signalId = goes });
            await sender.Does($"/signals/{goes}/decision", new { level = "none", wayOut = "other_municipality", motivation = "made up", to = new { region = "arnhem" } });
            await receiver.Does($"/transfers/{(await sender.Sees($"/signals/{goes}"))["offer"]!["transferId"]}/acceptance");
            Assert.Equal(404, (await receiver.Refused($"/signals/{stays}", null, HttpMethod.Get)).Status);
            Assert.Equal((400, "#/signalId"), await sender.Wrong($"/signals/{stays}/links", new { @do = "merge", signalId = goes }));
            Assert.Equal((400, "#/signalId"), await sender.Wrong($"/signals/{stays}/links", new { @do = "link", signalId = goes }));

            var (own, other) = ends == sender ? (stays, goes) : (goes, stays);
            Assert.Equal(own, (Guid)(await ends.Does($"/signals/{own}/links", new { @do = "unlink", signalId = other }))["signalId"]!);
            Assert.Empty((await sender.Sees($"/signals/{stays}"))["links"]!.AsArray());
            Assert.Empty((await receiver.Sees($"/signals/{goes}"))["links"]!.AsArray());
            Assert.Equal((400, "#/signalId"), await ends.Wrong($"/signals/{own}/links", new { @do = "unlink", signalId = other }));
        }
    }

    [Fact]
    public async Task merged_it_goes_on_in_the_other_and_its_reporter_hears_the_end_of_that()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        var (gone, into) = (await hub.ToAssess(assessor), await hub.ToAssess(assessor));

        var moved = await assessor.Does($"/signals/{gone}/links", new { @do = "merge", signalId = into });
        Assert.Equal(("merged", null), ((string?)moved["state"], (string?)moved["owner"]));
        Assert.Equal(into, (Guid)(await assessor.Sees($"/signals/{gone}"))["into"]!);
        // The rating of each, and what was reported.
        Assert.Equal(3, (await assessor.Sees($"/signals/{into}"))["facts"]!.AsArray().Count);
        Assert.Equal((409, "wrong_state"), await assessor.Problem($"/signals/{gone}/links", new { @do = "merge", signalId = into }));
        Assert.Equal((409, "moved_on"), await assessor.Problem($"/signals/{into}/links", new { @do = "merge", signalId = gone }));
        Assert.Equal((409, "wrong_state"), await assessor.Problem($"/signals/{gone}/decision", new { level = "none", wayOut = "nothing_found", motivation = "made up" }));
        Assert.Equal(3, (await assessor.Sees($"/signals/{into}"))["facts"]!.AsArray().Count);

        await hub.Reply(gone, "made up and later");
        await Until.Holds(() => assessor.Sees($"/signals/{into}"), seen => Texts(seen).Contains("made up and later"));
        await assessor.Does($"/signals/{into}/decision", new { level = "none", wayOut = "nothing_found", motivation = "made up" });
        var told = await hub.Kept(gone, kept => kept.Feedback.Count == 3);
        Assert.Equal(["taken_up", "passed_on", "closed"], told.Feedback.Select(due => due.Code));

        await hub.Reply(gone, "made up and last");
        Assert.Contains("made up and last", Texts(await assessor.Sees($"/signals/{into}", "to_assess")));
        await assessor.Does($"/signals/{into}/decision", new { level = "none", wayOut = "nothing_found", motivation = "made up" });
        await hub.Reply(gone, "made up and after");
        await assessor.Sees($"/signals/{into}", "to_assess");
        Assert.Equal(3, (await hub.Kept(gone, _ => true)).Feedback.Count);
    }

    [Fact]
    public async Task a_merge_into_what_closed_with_its_case_opens_both()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        var (gone, into) = (await hub.ToAssess(assessor), await hub.ToAssess(assessor));
        var decided = await assessor.Does($"/signals/{into}/decision", new { level = "suspicion", strands = new[] { "care" }, motivation = "made up" });
        var outcomes = new Dictionary<string, string> { ["care"] = "helped" };
        await assessor.Does($"/cases/{decided["caseId"]}/close", new { outcomes, motivation = "made up" });

        await assessor.Does($"/signals/{gone}/links", new { @do = "merge", signalId = into });
        Assert.Equal("case", (string?)(await assessor.Sees($"/signals/{into}"))["state"]);
        Assert.Equal("case", (string?)(await assessor.Sees($"/cases/{decided["caseId"]}"))["state"]);
        Assert.Equal(["taken_up", "passed_on"], (await hub.Kept(gone, kept => kept.Feedback.Count == 2)).Feedback.Select(due => due.Code));

        await assessor.Does($"/cases/{decided["caseId"]}/close", new { outcomes, motivation = "made up" });
        Assert.Equal("closed", (await hub.Kept(gone, kept => kept.Feedback.Count == 3)).Feedback[^1].Code);
    }

    [Fact]
    public async Task what_is_told_of_it_after_the_other_was_handed_over_is_told_there_by_the_rules_of_that_region()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (sender, receiver) = (As("aandachtsfunctionaris", "nijmegen"), As("ketenregisseur", "arnhem"));
        var (gone, into) = (await hub.ToAssess(sender), await hub.ToAssess(sender));
        await sender.Does($"/signals/{gone}/links", new { @do = "merge", signalId = into });
        await sender.Does($"/signals/{into}/decision", new { level = "none", wayOut = "other_municipality", motivation = "made up", to = new { region = "arnhem" } });
        await receiver.Does($"/transfers/{(await sender.Sees($"/signals/{into}"))["offer"]!["transferId"]}/acceptance");

        await receiver.Does($"/signals/{into}/consultations", new { partners = new[] { "nla" }, question = "made up?" });
        var asked = (await hub.Kept(into, kept => kept.Consultations.Count == 1)).Consultations[0];
        await hub.Say(work => new ConsultationAnswered { ConsultationId = asked.ConsultationId, SignalId = into, Partner = "nla", Answer = "against", AnsweredAt = work.Now });
        await receiver.Sees($"/signals/{into}", "to_decide");
        await receiver.Does($"/signals/{into}/decision", new { level = "none", wayOut = "nothing_found", motivation = "made up" });
        Assert.Equal("closed", (await hub.Kept(gone, kept => kept.Feedback.Count == 3)).Feedback[^1].Code);

        await hub.Reply(gone, "made up and later");
        var again = await receiver.Sees($"/signals/{into}", "to_assess");
        Assert.Equal("ketenregisseur", (string?)again["turn"]!["owner"]);
        Assert.Contains("made up and later", Texts(again));
    }

    [Fact]
    public async Task who_may_not_or_not_so_is_told_and_changes_nothing()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (assessor, elsewhere) = (As("aandachtsfunctionaris", "nijmegen"), As("ketenregisseur", "arnhem"));
        var (one, other, there) = (await hub.ToAssess(assessor), await hub.ToAssess(assessor), await hub.ToAssess(elsewhere, "arnhem", "Arnhem"));
        object Merge(Guid into) => new { @do = "merge", signalId = into };

        Assert.Equal((404, "not_found"), await elsewhere.Problem($"/signals/{one}/links", Merge(there)));
        Assert.Equal((403, "forbidden"), await As("analist", "nijmegen").Problem($"/signals/{one}/links", Merge(other)));
        Assert.Equal(403, (await As("zorgcoordinator", "nijmegen").Problem($"/signals/{one}/links", Merge(other))).Status);
        Assert.Equal((400, "#/do"), await assessor.Wrong($"/signals/{one}/links", new { @do = "weather", signalId = other }));
        Assert.Equal((400, "#/signalId"), await assessor.Wrong($"/signals/{one}/links", Merge(one)));
        Assert.Equal((400, "#/signalId"), await assessor.Wrong($"/signals/{one}/links", Merge(there)));
        Assert.Equal((400, "#/signalId"), await assessor.Wrong($"/signals/{one}/links", Merge(Guid.CreateVersion7())));
        Assert.Equal((400, "#/extra"), await assessor.Wrong($"/signals/{one}/links", new { @do = "merge", signalId = other, extra = 1 }));
        foreach (var (staff, id) in ((Staff, Guid)[])[(assessor, one), (assessor, other), (elsewhere, there)])
            Assert.Equal(("to_assess", 1), ((string?)(await staff.Sees($"/signals/{id}"))["state"], (await staff.Sees($"/signals/{id}"))["facts"]!.AsArray().Count));
    }

    [Fact]
    public async Task what_a_signal_says_wrong_is_put_right_once_by_its_assessor()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (assessor, elsewhere) = (As("aandachtsfunctionaris", "nijmegen"), As("ketenregisseur", "arnhem"));
        var (one, gone) = (await hub.ToAssess(assessor), await hub.ToAssess(assessor));
        var person = (Guid)(await assessor.Sees($"/signals/{one}"))["persons"]![0]!["id"]!;
        object Right(string wrong = "made up", string? value = "made up anew", string field = "person.description", Guid? who = null) =>
            new { @do = "rectify", field, person = who ?? person, wrong, value };

        Assert.Equal((404, "not_found"), await elsewhere.Problem($"/signals/{one}/links", Right()));
        Assert.Equal((403, "forbidden"), await As("analist", "nijmegen").Problem($"/signals/{one}/links", Right()));
        Assert.Equal((400, "#/wrong"), await assessor.Wrong($"/signals/{one}/links", Right("never said")));
        Assert.Equal((400, "#/person"), await assessor.Wrong($"/signals/{one}/links", Right(who: Guid.CreateVersion7())));
        Assert.Equal((400, "#/value"), await assessor.Wrong($"/signals/{one}/links", Right(field: "person.bsn", value: "123456789")));
        Assert.Equal((400, "#/field"), await assessor.Wrong($"/signals/{one}/links", Right(field: "person.health")));
        Assert.Equal((400, "#/wrong"), await assessor.Wrong($"/signals/{one}/links", new { @do = "link", signalId = gone, wrong = "made up" }));
        Assert.Equal((400, "#/signalId"), await assessor.Wrong($"/signals/{one}/links", new { @do = "link" }));

        Assert.Equal("to_assess", (string?)(await assessor.Does($"/signals/{one}/links", Right()))["state"]);
        Assert.Equal((409, "already_done"), await assessor.Problem($"/signals/{one}/links", Right()));
        var seen = await assessor.Sees($"/signals/{one}");
        Assert.Equal("made up anew", (string?)seen["persons"]![0]!["description"]);
        Assert.Equal(("person.description", "aandachtsfunctionaris"), ((string?)seen["corrections"]![0]!["field"], (string?)seen["corrections"]![0]!["by"]));
        Assert.Null(seen["corrections"]![0]!["wrong"]);

        await assessor.Does($"/signals/{gone}/links", new { @do = "merge", signalId = one });
        Assert.Equal((409, "moved_on"), await assessor.Problem($"/signals/{gone}/links", Right()));
    }

    private static IEnumerable<string?> Texts(JsonNode signal) => signal["facts"]!.AsArray().Select(fact => (string?)fact!["text"]);
}
