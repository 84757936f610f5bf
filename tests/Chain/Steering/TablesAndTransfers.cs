using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Steering;

/// <summary>What a region's table says of a matter, and a signal that changes hands.</summary>
public class TablesAndTransfers
{
    [Fact]
    public async Task a_signal_is_brought_to_the_table_its_chair_says_what_was_advised_and_its_case_comes_back_there()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (chair, member) = (As("ketenregisseur", "groningen"), As("zorgcoordinator", "groningen"));
        var id = await hub.ToAssess(chair, "groningen", "Groningen");
        var decision = new { level = "suspicion", strands = new[] { "care" }, motivation = "made up" };
        Assert.Equal((409, "table_first"), await chair.Problem($"/signals/{id}/decision", decision));
        Assert.Empty(await Agenda(chair));

        await chair.Does($"/signals/{id}/consultations", new { partners = new[] { "drieluik" }, question = "made up?" });
        var agenda = await member.Sees("/tables/drieluik/agenda");
        Assert.Equal(("drieluik", "signal", id, "at_table"), ((string?)agenda["table"], (string?)agenda["items"]![0]!["kind"], (Guid)agenda["items"]![0]!["id"]!, (string?)agenda["items"]![0]!["state"]));
        Assert.True(DateOnly.Parse((string)agenda["meeting"]!, null) >= DateOnly.FromDateTime(hub.Clock.GetUtcNow().UtcDateTime));

        async Task<IEnumerable<string>> Reviewed() =>
            (await member.Sees("/tables/kwartaaloverleg/agenda"))["items"]!.AsArray().Select(item => $"{item!["kind"]} {item["state"]}");
        Assert.Equal(["signal at_table"], await Reviewed());

        var advice = new { signalId = id, answer = "supports", advice = "made up" };
        await chair.Does("/tables/drieluik/agreements", advice);
        Assert.Equal((409, "wrong_state"), await chair.Problem("/tables/drieluik/agreements", advice));
        Assert.Equal("to_decide", (string?)(await chair.Sees($"/signals/{id}"))["state"]);
        Assert.Empty(await Agenda(chair));

        var found = (Guid)(await chair.Does($"/signals/{id}/decision", decision))["caseId"]!;
        Assert.Equal(["case"], (await Agenda(chair)).Select(item => (string?)item!["kind"]));
        Assert.Equal(["case case"], await Reviewed());
        var agreed = new { caseId = found, actions = new[] { new { what = "made up", who = "zorgcoordinator", by = "2026-12-24" } } };
        await chair.Does("/tables/drieluik/agreements", agreed);
        Assert.Equal((409, "already_done"), await chair.Problem("/tables/drieluik/agreements", agreed));
        Assert.Single((await chair.Sees($"/cases/{found}"))["actions"]!.AsArray());

        await chair.Does($"/cases/{found}/close", new { outcomes = new { care = "helped" }, motivation = "made up" });
        Assert.Empty(await Agenda(chair));
        Assert.Equal((409, "wrong_state"), await chair.Problem("/tables/drieluik/agreements", agreed with { actions = [new { what = "more", who = "x", by = "2026-12-24" }] }));

        // What has ended is gone through once: at the next meeting of the quarter.
        Assert.Equal(["case closed"], await Reviewed());
        hub.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await Reviewed());
    }

    [Fact]
    public async Task a_table_that_is_silent_twice_leaves_it_to_the_assessor()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (assessor, chair) = (As("aandachtsfunctionaris", "west-friesland"), As("table-chair", "west-friesland"));
        var id = await hub.ToAssess(assessor, "west-friesland", "Hoorn");
        await assessor.Does($"/signals/{id}/consultations", new { partners = new[] { "lokale-ondermijningstafel" }, question = "made up?" });
        hub.Clock.Advance(TimeSpan.FromDays(16));
        await Until.Holds(() => chair.Sees("/tables/lokale-ondermijningstafel/agenda"), agenda => (bool?)agenda["items"]![0]?["reminded"] == true);
        hub.Clock.PassWorkingDays(2);
        Assert.Equal("no_answer", (string?)(await assessor.Sees($"/signals/{id}", "to_decide"))["consultations"]![0]!["status"]);
        Assert.Equal((409, "wrong_state"), await chair.Problem("/tables/lokale-ondermijningstafel/agreements", new { signalId = id, answer = "supports", advice = "made up" }));
    }

    [Fact]
    public async Task who_is_not_of_the_table_or_says_it_badly_is_told_and_changes_nothing()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (chair, assessor) = (As("ketenregisseur", "groningen"), As("ketenregisseur", "arnhem"));
        var id = await hub.ToAssess(chair, "groningen", "Groningen");
        await chair.Does($"/signals/{id}/consultations", new { partners = new[] { "drieluik" }, question = "made up?" });
        var advice = new { signalId = id, answer = "supports", advice = "made up" };
        async Task Get(int status, Staff staff, string path) => Assert.Equal(status, (await staff.Refused(path, null, HttpMethod.Get)).Status);

        await Get(403, As("analist", "groningen"), "/tables/drieluik/agenda");
        await Get(403, As("operator", "groningen"), "/tables/drieluik/agenda");
        await Get(404, assessor, "/tables/drieluik/agenda");
        await Get(404, assessor, "/tables/drieluik/agenda?region=groningen");
        await Get(404, chair, "/tables/weather/agenda");
        Assert.Equal((400, "?limit"), await chair.Wrong("/tables/drieluik/agenda?limit=0", null, HttpMethod.Get));
        Assert.Equal((400, "?cursor"), await chair.Wrong("/tables/drieluik/agenda?cursor=x", null, HttpMethod.Get));

        const string At = "/tables/drieluik/agreements";
        Assert.Equal((404, "not_found"), await assessor.Problem(At, advice));
        Assert.Equal((403, "forbidden"), await As("aandachtsfunctionaris", "groningen").Problem(At, advice));
        Assert.Equal((403, "forbidden"), await As("zorgcoordinator", "groningen").Problem(At, advice));
        Assert.Equal((403, "forbidden"), await chair.Problem("/tables/kwartaaloverleg/agreements", advice));
        Assert.Equal((409, "wrong_state"), await As("aandachtsfunctionaris", "groningen").Problem("/tables/kwartaaloverleg/agreements", advice));
        Assert.Equal((400, "#"), await chair.Wrong(At, new { answer = "supports", advice = "made up" }));
        Assert.Equal((400, "#"), await chair.Wrong(At, new { signalId = id, caseId = id, answer = "supports", advice = "made up" }));
        Assert.Equal((400, "#/answer"), await chair.Wrong(At, new { signalId = id, answer = "weather", advice = "made up" }));
        Assert.Equal((400, "#/advice"), await chair.Wrong(At, new { signalId = id, answer = "supports", advice = " " }));
        Assert.Equal((400, "#/actions"), await chair.Wrong(At, new { caseId = id }));
        Assert.Equal((400, "#/actions/0/what"), await chair.Wrong(At, new { caseId = id, actions = new[] { new { what = "", who = "x", by = "2026-12-24" } } }));
        Assert.Equal((400, "#/actions"), await chair.Wrong(At, new { signalId = id, answer = "supports", advice = "made up", actions = new[] { new { what = "x", who = "x", by = "2026-12-24" } } }));
        Assert.Equal("at_table", (string?)(await chair.Sees($"/signals/{id}"))["state"]);
    }

    [Fact]
    public async Task offered_it_is_the_receivers_to_take_or_not_and_taken_the_sender_sees_only_where()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var (sender, receiver) = (As("aandachtsfunctionaris", "nijmegen"), As("ketenregisseur", "arnhem"));
        var id = await hub.ToAssess(sender);

        var first = await Offer(sender, id);
        Assert.Equal([first], await Offers(receiver));
        Assert.Empty(await Offers(sender));
        Assert.Equal(404, (await receiver.Refused($"/signals/{id}", null, HttpMethod.Get)).Status);
        Assert.Equal((404, "not_found"), await sender.Problem($"/transfers/{first}/acceptance"));
        Assert.Equal((404, "not_found"), await receiver.Problem($"/transfers/{Guid.CreateVersion7()}/acceptance"));
        Assert.Equal((403, "forbidden"), await As("analist", "arnhem").Problem($"/transfers/{first}/acceptance"));
        Assert.Equal(403, (await As("zorgcoordinator", "arnhem").Problem($"/transfers/{first}/refusal")).Status);
        Assert.Equal([first], await Offers(receiver));

        await receiver.Does($"/transfers/{first}/refusal");
        Assert.Equal((409, "moved_on"), await receiver.Problem($"/transfers/{first}/refusal"));
        Assert.Equal((409, "moved_on"), await receiver.Problem($"/transfers/{first}/acceptance"));
        await sender.Sees($"/signals/{id}", "to_decide");
        Assert.Empty(await Offers(receiver));

        var second = await Offer(sender, id);
        hub.Clock.PassWorkingDays(7);
        await sender.Sees($"/signals/{id}", "to_decide");
        Assert.Empty(await Offers(receiver));
        Assert.Equal((409, "moved_on"), await receiver.Problem($"/transfers/{second}/acceptance"));

        var third = await Offer(sender, id);
        var taken = await receiver.Does($"/transfers/{third}/acceptance");
        Assert.Equal(("to_assess", "ketenregisseur"), ((string?)taken["state"], (string?)taken["owner"]));
        Assert.Equal((409, "moved_on"), await receiver.Problem($"/transfers/{third}/acceptance"));
        Assert.Equal((409, "moved_on"), await receiver.Problem($"/transfers/{third}/refusal"));
        Assert.Single((await receiver.Sees($"/signals/{id}", "to_assess"))["facts"]!.AsArray());
        Assert.Empty(await Offers(receiver));

        var left = (await sender.Sees($"/signals/{id}")).AsObject();
        Assert.Equal(["region", "signalId", "state"], left.Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("arnhem", id, "transferred"), ((string?)left["region"], (Guid)left["signalId"]!, (string?)left["state"]));
        Assert.Equal((404, "not_found"), await sender.Problem($"/signals/{id}/decision", new { level = "none", wayOut = "nothing_found", motivation = "made up" }));
        Assert.Equal(404, (await As("ketenregisseur", "groningen").Refused($"/signals/{id}", null, HttpMethod.Get)).Status);
        Assert.Equal(["taken_up", "passed_on"], (await hub.Kept(id, kept => kept.Feedback.Count == 2)).Feedback.Select(due => due.Code));
    }

    [Fact]
    public async Task a_destination_that_is_none_is_refused_with_its_place()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var sender = As("aandachtsfunctionaris", "nijmegen");
        var id = await hub.ToAssess(sender);
        object To(object to, string wayOut = "other_municipality") => new { level = "none", wayOut, motivation = "made up", to };

        Assert.Equal((400, "#/to/region"), await sender.Wrong($"/signals/{id}/decision", To(new { region = "weather" })));
        Assert.Equal((400, "#/to/municipality"), await sender.Wrong($"/signals/{id}/decision", To(new { region = "arnhem", municipality = "Nijmegen" })));
        Assert.Equal((400, "#/to"), await sender.Wrong($"/signals/{id}/decision", To(new { region = "nijmegen" })));
        Assert.Equal((400, "#/to"), await sender.Wrong($"/signals/{id}/decision", To(new { region = "arnhem" }, "nothing_found")));
        Assert.Equal("to_assess", (string?)(await sender.Sees($"/signals/{id}"))["state"]);
    }

    private static async Task<Guid> Offer(Staff sender, Guid id)
    {
        var moved = await sender.Does($"/signals/{id}/decision", new { level = "none", wayOut = "other_municipality", motivation = "made up", to = new { region = "arnhem", municipality = "Arnhem" } });
        Assert.Equal(("handing_over", "ketenregisseur"), ((string?)moved["state"], (string?)moved["owner"]));
        return (Guid)(await sender.Sees($"/signals/{id}"))["offer"]!["transferId"]!;
    }

    private static async Task<IEnumerable<Guid>> Offers(Staff staff) => (await staff.Sees("/worklist"))["items"]!.AsArray()
        .Where(item => (string?)item!["kind"] == "transfer").Select(item => (Guid)item!["id"]!);

    private static async Task<JsonArray> Agenda(Staff staff) => (await staff.Sees("/tables/drieluik/agenda"))["items"]!.AsArray();
}
