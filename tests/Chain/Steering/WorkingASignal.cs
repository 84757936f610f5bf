using System.Text.Json.Nodes;
using Keten.Messages;

namespace Keten.Tests.Chain.Steering;

public class WorkingASignal
{
    [Fact]
    public async Task from_a_rating_that_came_first_to_a_case_that_closed()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (id, assessor) = (Guid.CreateVersion7(), As("aandachtsfunctionaris", "nijmegen"));

        // The rating overtakes the signal: they come from different services.
        await hub.Do(Others.Name, work => work.NewKey(id, "regie"));
        await hub.Rate(id);
        await Until.Holds(() => hub.Look<Regie.Dossiers.SignalDossier>("regie", id), early => early?.Facts.Count == 1);
        await hub.Receive(id);
        var signal = await assessor.Sees($"/signals/{id}", "to_assess");
        Assert.Single(signal["facts"]!.AsArray());

        await assessor.Does($"/signals/{id}/summary", new { text = "made up" });
        await assessor.Does($"/signals/{id}/consultations", new { partners = new[] { "nla" }, question = "made up?" });
        var asked = (await hub.Kept(id, kept => kept.Consultations.Count == 1)).Consultations[0];
        await hub.Say(work => new ConsultationAnswered { ConsultationId = asked.ConsultationId, SignalId = id, Partner = "nla", Answer = "supports", AnsweredAt = work.Now });
        await assessor.Sees($"/signals/{id}", "to_decide");

        var decided = await assessor.Does($"/signals/{id}/decision", new { level = "suspicion", strands = new[] { "criminal" }, motivation = "made up" });
        var caseId = (Guid)decided["caseId"]!;
        var kept = await hub.Kept(id, kept => kept.Referrals.Count == 1);
        Assert.Equal(("zvh-rijk-van-nijmegen", caseId, 2), (kept.Referrals[0].Partner, kept.Referrals[0].CaseId, kept.Persons));

        var opened = await assessor.Sees($"/cases/{caseId}");
        Assert.Equal(["care", "criminal"], opened["strands"]!.AsArray().Select(strand => (string)strand!["code"]!));
        foreach (var referral in opened["referrals"]!.AsArray())
            await hub.Say(work => Completed(referral!, caseId, id, work.Now));
        await assessor.Sees($"/cases/{caseId}", "closing");

        await assessor.Does($"/cases/{caseId}/close", new { outcomes = new Dictionary<string, string> { ["criminal"] = "stopped" }, motivation = "made up" });
        await assessor.Sees($"/signals/{id}", "closed");
        var told = await hub.Kept(id, all => all.Feedback.Count == 3);
        Assert.Equal(["taken_up", "passed_on", "closed"], told.Feedback.Select(due => due.Code));
        Assert.Equal((409, "already_done"), await Status(assessor, $"/cases/{caseId}/close", new { outcomes = new { }, motivation = "made up" }));

        await assessor.Does($"/cases/{caseId}/reopen", new { motivation = "made up" });
        await assessor.Sees($"/signals/{id}", "case");
    }

    [Fact]
    public async Task who_may_not_or_not_now_or_not_so_is_told_and_changes_nothing()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (id, assessor) = (Guid.CreateVersion7(), As("aandachtsfunctionaris", "nijmegen"));
        await hub.Receive(id);
        await assessor.Sees($"/signals/{id}", "enriching");
        var decision = new { level = "none", wayOut = "nothing_found", motivation = "made up" };

        Assert.Equal((409, "wrong_state"), await Status(assessor, $"/signals/{id}/decision", decision));
        await hub.Rate(id);
        await assessor.Sees($"/signals/{id}", "to_assess");
        Assert.Equal((404, "not_found"), await Status(As("aandachtsfunctionaris", "arnhem"), $"/signals/{id}/decision", decision));
        Assert.Equal(404, (await As("aandachtsfunctionaris", "arnhem").Refused($"/signals/{id}", null, HttpMethod.Get)).Status);
        Assert.Equal((403, "forbidden"), await Status(As("analist", "nijmegen"), $"/signals/{id}/decision", decision));
        Assert.Equal(403, (await As("operator", "nijmegen").Refused($"/signals/{id}", null, HttpMethod.Get)).Status);
        Assert.Equal((400, "#/level"), await Pointer(assessor, $"/signals/{id}/decision", new { level = "established", strands = new[] { "care" }, motivation = "made up" }));
        Assert.Equal((400, "#/motivation"), await Pointer(assessor, $"/signals/{id}/decision", new { level = "none", wayOut = "nothing_found", motivation = " " }));
        Assert.Equal((400, "#/extra"), await Pointer(assessor, $"/signals/{id}/decision", new { level = "none", wayOut = "nothing_found", motivation = "x", extra = 1 }));
        Assert.Equal((400, "#/partners/0"), await Pointer(assessor, $"/signals/{id}/consultations", new { partners = new[] { "belastingdienst" }, question = "?" }));
        Assert.Equal((400, "#/source"), await Pointer(assessor, $"/signals/{id}/facts", new { source = "rumour", text = "made up" }));
        Assert.Equal((409, "wrong_state"), await Status(assessor, $"/signals/{id}/release"));

        await assessor.Does($"/signals/{id}/decision", decision);
        Assert.Equal((409, "wrong_state"), await Status(assessor, $"/signals/{id}/decision", decision));
        Assert.Equal("closed", (string?)(await assessor.Sees($"/signals/{id}"))["state"]);
    }

    [Fact]
    public async Task deadlines_show_in_the_worklist_and_pages_leave_nothing_out()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        Guid[] ids = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];
        foreach (var id in ids)
        {
            await hub.Receive(id);
            await hub.Rate(id);
            await assessor.Sees($"/signals/{id}", "to_assess");
        }

        hub.Clock.PassWorkingDays(5);
        await All(assessor, ids.Length, item => (bool)item["reminded"]! && !(bool)item["deputy"]!);
        hub.Clock.PassWorkingDays(2);
        var items = await All(assessor, ids.Length, item => (bool)item["deputy"]!);
        Assert.Equal(ids.Order(), items.Select(item => (Guid)item["id"]!).Order());
        Assert.Equal((400, "?state"), await Pointer(assessor, "/worklist?state=weather", null, HttpMethod.Get));
        Assert.Equal(403, (await assessor.Refused("/worklist?region=arnhem", null, HttpMethod.Get)).Status);
    }

    private static Task<List<JsonNode>> All(Staff staff, int count, Func<JsonNode, bool> holds) => Until.Holds(
        async () =>
        {
            var items = new List<JsonNode>();
            for (string? next = ""; next is not null;)
            {
                var page = await staff.Sees($"/worklist?limit=2&owner=aandachtsfunctionaris{(next.Length > 0 ? $"&cursor={Uri.EscapeDataString(next)}" : "")}");
                items.AddRange(page["items"]!.AsArray().Select(item => item!));
                next = (string?)page["next"];
            }

            return items;
        },
        items => items.Count == count && items.TrueForAll(item => holds(item)));

    private static PartnerResponded Completed(JsonNode referral, Guid caseId, Guid signalId, DateTimeOffset now) => new()
    {
        ReferralId = (Guid)referral["referralId"]!,
        CaseId = caseId,
        SignalId = signalId,
        Partner = (string)referral["partner"]!,
        Status = "completed",
        Outcome = "helped",
        RespondedAt = now,
    };

    private static async Task<(int, string?)> Status(Staff staff, string path, object? body = null)
    {
        var (status, code, _) = await staff.Refused(path, body);
        return (status, code);
    }

    private static async Task<(int, string?)> Pointer(Staff staff, string path, object? body, HttpMethod? method = null)
    {
        var (status, _, pointer) = await staff.Refused(path, body, method);
        return (status, pointer);
    }
}
