using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Keten.Tests.Unit.Signals;
using static Keten.Tests.Unit.Meldpunt.RunningMeldpunt;

namespace Keten.Tests.Unit.Meldpunt;

public sealed class SignalsComeIn(RunningMeldpunt meldpunt) : IClassFixture<RunningMeldpunt>
{
    [Fact]
    public async Task a_signal_is_filed_and_announced_before_its_receipt_is_given()
    {
        var taken = await meldpunt.Report(Signal());

        Assert.Equal(202, taken.Status);
        Assert.Matches("^[0-9]{16}$", taken["receipt"]);
        Assert.False(taken.Json.AsObject().ContainsKey("acuteAdvice"));
        Assert.Contains(await meldpunt.Filed(), filed => filed.SignalId == taken.SignalId);
        var heard = await meldpunt.Hears<SignalReceived>(taken.SignalId);
        Assert.Equal(("nijmegen", "Nijmegen", "internal", "employee", "none"), (heard.Region, heard.Municipality, heard.Entry, heard.ReporterKind, heard.Acute));
        Assert.Equal("Verzonnen verhaal.", (await meldpunt.Open<Keten.Sharing.Report>(heard.Report)).Narrative);
    }

    [Fact]
    public async Task a_whole_signal_of_staff_is_direct_entry_with_everybody_given_an_id()
    {
        var taken = await meldpunt.Report(A.FullSignal, meldpunt.Token(Roles.Aandachtsfunctionaris));

        var heard = await meldpunt.Hears<SignalReceived>(taken.SignalId);
        Assert.Equal(("direct", "claimed", "undecided", true), (heard.Entry, heard.Acute, heard.Meldcode, heard.SpecificVictim));
        Assert.NotEqual(Guid.Empty, Assert.Single((await meldpunt.Open<Keten.Sharing.Report>(heard.Report)).Persons).Id);
    }

    [Fact]
    public async Task danger_now_raises_an_alarm_and_says_to_call_112()
    {
        var taken = await meldpunt.Report(Signal(urgency: "acute"));

        Assert.Contains("112", taken.Json["acuteAdvice"]!["nl"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(taken.SignalId, (await meldpunt.Hears<AlarmRaised>(taken.SignalId)).AlarmId);
        await meldpunt.Hears<SignalReceived>(taken.SignalId);
    }

    [Theory]
    [InlineData("acute", true)]
    [InlineData("normal", false)]
    public async Task the_police_liaison_can_open_an_alarm_and_nothing_that_it_was_not_asked_about(string urgency, bool opens)
    {
        var taken = await meldpunt.Report(Signal(urgency: urgency));
        var heard = await meldpunt.Hears<SignalReceived>(taken.SignalId);

        var opening = meldpunt.Open<Keten.Sharing.Report>(heard.Report, "avimpct");

        Assert.Equal(opens, await Record.ExceptionAsync(() => opening) is null);
        Assert.True(opens || opening.Exception!.GetBaseException() is SealedAwayException);
    }

    [Theory]
    [InlineData("resident", "normal", false)]
    [InlineData("business", "acute", true)]
    public async Task a_resident_or_business_is_sent_on_and_nothing_is_stored(string kind, string urgency, bool advice)
    {
        var before = (await meldpunt.Filed()).Count;

        var referred = await meldpunt.Report(Signal(kind, urgency), key: Guid.NewGuid().ToString());

        Assert.Equal(200, referred.Status);
        Assert.Equal("112", referred.Json["referral"]![0]!["phone"]!.ToString());
        Assert.Equal(advice, referred.Json["acuteAdvice"] is not null);
        Assert.False(referred.Json.AsObject().ContainsKey("signalId"));
        Assert.Equal(before, (await meldpunt.Filed()).Count);
    }

    [Fact]
    public async Task an_anonymous_report_is_taken_in() => Assert.Equal(202, (await meldpunt.Report(Signal("anonymous"))).Status);

    [Theory]
    [InlineData("{\"region\":\"atlantis\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\"}}", 400, "#/region unknown_region")]
    [InlineData("{\"region\":\"nijmegen\",\"municipality\":\"Amsterdam\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\"}}", 400, "#/municipality unknown_municipality")]
    [InlineData("{\"region\":\"nijmegen\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\",\"webhook\":\"https://hooks.example.org/a\"}}", 400, "#/reporter/webhook webhook_needs_token")]
    [InlineData("{\"region\":\"nijmegen\",\"persons\":[{\"roles\":[\"victim\"],\"bsn\":\"900000005\"}],\"reporter\":{\"kind\":\"employee\"}}", 400, "#/persons/0/bsn bsn_invalid")]
    [InlineData("{", 400, "# json_malformed")]
    [InlineData("{\"region\":\"nijmegen\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"partner\"}}", 403, null)]
    public async Task what_is_wrong_is_said_and_nothing_is_stored(string json, int status, string? fault)
    {
        var before = (await meldpunt.Filed()).Count;

        var refused = await meldpunt.Report(json);

        Assert.Equal(status, refused.Status);
        Assert.Equal(fault is null ? [] : [fault], refused.Json["errors"] is null ? [] : refused.Faults);
        Assert.Equal(before, (await meldpunt.Filed()).Count);
    }

    [Fact]
    public async Task too_large_and_other_content_are_refused()
    {
        var large = new JsonObject { ["narrative"] = new string('x', 1024 * 1024) }.ToJsonString();

        Assert.Equal(413, (await meldpunt.Report(large)).Status);
        Assert.Equal(415, (await meldpunt.Post("/api/v1/signals", Signal(), type: "text/plain")).Status);
        Assert.Equal(415, (await meldpunt.Post("/api/v1/signals/batch", Signal(), meldpunt.Token(Roles.Partner, "nla"))).Status);
    }

    [Fact]
    public async Task staff_report_only_in_their_own_region() =>
        Assert.Equal(403, (await meldpunt.Report(Signal(), meldpunt.Token(Roles.Analist, region: "groningen"))).Status);

    [Fact]
    public async Task a_partner_reports_with_its_own_token()
    {
        var taken = await meldpunt.Report(Signal("partner"), meldpunt.Token(Roles.Partner, "veilig-thuis"));

        Assert.Equal("veilig_thuis", (await meldpunt.Hears<SignalReceived>(taken.SignalId)).Entry);
    }

    [Fact]
    public async Task the_same_request_three_times_is_one_signal_with_one_receipt()
    {
        var before = (await meldpunt.Filed()).Count;
        var key = Guid.NewGuid().ToString();

        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => meldpunt.Report(Signal(urgency: "acute"), key: key)));

        Assert.Equal([202, 202, 202], replies.Select(reply => reply.Status));
        Assert.Single(replies.Select(reply => reply.Body).Distinct());
        Assert.Equal(before + 1, (await meldpunt.Filed()).Count);
        await meldpunt.Hears<SignalReceived>(replies[0].SignalId);
        Assert.Equal(1, meldpunt.Count<AlarmRaised>(replies[0].SignalId));
    }

    [Fact]
    public async Task without_a_key_every_request_is_a_signal() =>
        Assert.NotEqual((await meldpunt.Report(Signal())).SignalId, (await meldpunt.Report(Signal())).SignalId);

    [Fact]
    public async Task a_key_with_another_body_is_a_conflict()
    {
        var key = Guid.NewGuid().ToString();
        await meldpunt.Report(Signal(), key: key);

        var other = await meldpunt.Report(Signal("anonymous"), key: key);

        Assert.Equal((409, "key_reused"), (other.Status, other["code"]));
    }

    [Fact]
    public async Task one_callers_key_says_nothing_to_another()
    {
        var key = Guid.NewGuid().ToString();

        var mine = await meldpunt.Report(Signal(), meldpunt.Token(Roles.Analist), key);
        var strangers = await meldpunt.Report(Signal(), key: key);

        Assert.NotEqual(mine.SignalId, strangers.SignalId);
    }

    [Fact]
    public async Task a_strangers_key_must_be_a_uuid()
    {
        Assert.Equal(400, (await meldpunt.Report(Signal(), key: "melding-1")).Status);
        Assert.Equal(202, (await meldpunt.Report(Signal(), meldpunt.Token(Roles.Analist), "melding-1")).Status);
    }

    [Fact]
    public async Task a_webhook_needs_a_token_and_an_agreed_host()
    {
        var agreed = A.Signal("reporter/webhook", "\"https://hooks.example.org/keten\"");
        var other = A.Signal("reporter/webhook", "\"https://evil.example.org/keten\"");

        Assert.Equal(["#/reporter/webhook webhook_needs_token"], (await meldpunt.Report(agreed)).Faults);
        Assert.Equal(["#/reporter/webhook webhook_not_allowed"], (await meldpunt.Report(other, meldpunt.Token(Roles.Analist))).Faults);
        Assert.Equal(202, (await meldpunt.Report(agreed, meldpunt.Token(Roles.Analist))).Status);
    }

    [Fact]
    public async Task everybody_may_read_the_codes()
    {
        var codes = JsonNode.Parse(await meldpunt.Http.GetStringAsync("/api/v1/codes"))!;

        Assert.Equal("passport withheld", codes["indicators"]!.AsArray().Single(term => term!["code"]!.ToString() == "passport_withheld")!["label"]!["en"]!.ToString());
        Assert.Contains("NL", codes["countries"]!.AsArray().Select(code => code!.ToString()));
        Assert.True(Codes.Indicators.Count >= 40);
    }
}
