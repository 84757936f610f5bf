using System.Text.Json.Nodes;
using Keten.AvimPct.Telephone;
using Keten.Tests.Chain.Route;
using Microsoft.Data.Sqlite;

namespace Keten.Tests.Chain.Sharing;

/// <summary>Cases of sharing.md end to end: the police who want to call the reporter, a claim that nobody judged, health in danger, an alarm that cannot be recorded, and a reporter who may be the offender.</summary>
public class AsWasSaidBeforehand
{
    [Fact]
    public async Task the_police_get_a_reporter_who_is_open_to_them_and_no_other()
    {
        await using var hub = await Running.Hub();
        foreach (var open in (bool[])[true, false])
        {
            var report = Report();
            if (open)
                report["reporter"]!["openTo"] = new JsonArray("police_callback");
            var before = (await hub.Outside.Received("avim")).Count;
            var signal = await Signal.Reported(hub, report);
            await signal.Is("to_assess");
            await signal.Consults("avim");

            var got = JsonNode.Parse((await Until.Holds(() => hub.Outside.Received("avim"), all => all.Count > before))[before])!["fields"]!["melding"]!;
            Assert.Equal(open ? ("CANARY-melder", "+31600000077", 2) : (null, null, null), ((string?)got["melder"]?["naam"], (string?)got["melder"]?["telefoon"], got["melder"]?.AsObject().Count));
            Assert.DoesNotContain("canary-melder@", got.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task an_offender_whom_somebody_calls_a_victim_is_held_until_the_claim_is_judged()
    {
        await using var hub = await Running.Hub();
        var report = Report();
        report["persons"]![0]!["roles"] = new JsonArray("victim", "suspect");
        var signal = await Signal.Reported(hub, report);
        await signal.Is("to_assess");
        async Task<JsonNode> Name() => (await Person.With(hub, "aandachtsfunctionaris").Get($"/signals/{signal.Id}/preview?partner=avim"))["fields"]!.AsArray().Single(field => ((string)field!["path"]!).EndsWith(".name", StringComparison.Ordinal))!;

        var held = await Name();
        Assert.Equal(("victim.name", "reduce", "role:victim"), ((string?)held["path"], (string?)held["level"], (string?)held["way"]));
        var person = (string?)(await signal.Seen())["persons"]![0]!["id"];
        await signal.Assessor("roles", new { person, role = "victim", status = "rejected" });

        var judged = await Name();
        Assert.Equal(("suspect.name", "share"), ((string?)judged["path"], (string?)judged["level"]));
        await signal.Consults("avim");
        Assert.Contains("CANARYFAMILY", (await Until.Holds(() => hub.Outside.Received("avim"), all => all.Count > 0))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_emergency_desk_hears_of_health_once_danger_is_confirmed_and_not_on_a_claim()
    {
        await using var hub = await Running.Hub();
        foreach (var claimed in (bool[])[true, false])
        {
            var report = Report();
            report["persons"]![0]!["health"] = "Heeft insuline nodig, verzonnen.";
            if (claimed)
                report["urgency"] = "acute";
            var before = (await hub.Outside.Received("meldkamer")).Count;
            var signal = await Signal.Reported(hub, report);
            if (!claimed)
            {
                await signal.Is("to_assess");
                await signal.Assessor("acute", new { confirmed = true });
            }

            var got = (await Until.Holds(() => hub.Outside.Received("meldkamer"), all => all.Count > before))[before];
            Assert.Contains("CANARYFAMILY", got, StringComparison.Ordinal);
            Assert.Equal(!claimed, got.Contains("insuline", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task an_alarm_that_cannot_be_written_is_no_report_received_and_who_reports_hears_to_call_112()
    {
        await using var hub = await Running.Hub();
        await Write(hub, "create trigger unwritable before insert on meldpunt_outbox when new.target like '%AlarmRaised' begin select raise(abort, 'made up'); end");

        var (status, answer) = await Person.Stranger(hub).Send(HttpMethod.Post, "/signals", A.Acute);
        Assert.Equal((503, "not_received"), ((int)status, (string?)answer!["code"]));
        Assert.Contains("112", (string?)answer["detail"], StringComparison.Ordinal);

        // Neither half of it is there: the next, with which nothing is wrong, is the first.
        await Write(hub, "drop trigger unwritable");
        var signal = await Signal.Reported(hub, A.Acute);
        await signal.Is("to_assess");
        Assert.Single((await Person.With(hub, "duty-officer").Get("/alarms"))["items"]!.AsArray());
        Assert.Single((await Person.With(hub, "aandachtsfunctionaris").Get("/worklist"))["items"]!.AsArray());
    }

    [Fact]
    public async Task an_alarm_of_which_the_record_cannot_be_written_does_not_leave_and_is_telephoned_at_once()
    {
        await using var hub = await Running.Hub();
        await Write(hub, "create trigger unwritable before insert on avimpct_ledger begin select raise(abort, 'made up'); end");
        var signal = await Signal.Reported(hub, A.Acute);
        var (duty, operators) = (Person.With(hub, "duty-officer"), Person.With(hub, "operator"));
        async Task<string?> Alarm() => (string?)(await duty.Get("/alarms"))["items"]!.AsArray().SingleOrDefault()?["state"];
        await Until.Holds(Alarm, state => state == "open");
        var fault = (await Until.Holds(() => operators.Get("/faults"), page => page["items"]!.AsArray().Count == 1))["items"]![0]!;
        Assert.Equal(("avimpct", "AlarmRaised"), ((string?)fault["service"], (string?)fault["messageType"]));
        Assert.Equal("open", await Alarm());

        hub.Clock.Advance(PhoneTask.RecordWithin);

        await Until.Holds(Alarm, state => state == "phone_task");
        await signal.Shows(seen => seen["alarm"]!.ToJsonString().Contains("phone_task", StringComparison.Ordinal));
        Assert.Empty(await hub.Outside.Received("meldkamer"));

        await Write(hub, "drop trigger unwritable");
        await operators.Post($"/faults/{(string?)fault["id"]}/retry");
        await Until.Holds(() => hub.Outside.Received("meldkamer"), got => got.Count == 1);
    }

    [Fact]
    public async Task and_one_that_is_recorded_is_not()
    {
        await using var hub = await Running.Hub();
        await Signal.Reported(hub, A.Acute);
        var duty = Person.With(hub, "duty-officer");
        await Until.Holds(() => hub.Outside.Received("meldkamer"), got => got.Count == 1);
        await Until.Holds(() => duty.Get("/alarms"), page => page["items"]!.AsArray().Count == 1);

        hub.Clock.Advance(PhoneTask.RecordWithin);
        await Signal.Reported(hub, A.Acute);
        await Until.Holds(() => hub.Outside.Received("meldkamer"), got => got.Count == 2);
        Assert.All((await duty.Get("/alarms"))["items"]!.AsArray(), alarm => Assert.Equal("open", (string?)alarm!["state"]));
    }

    [Fact]
    public async Task who_reported_and_may_be_the_offender_cannot_tell_what_was_decided_nor_who_looks_into_it()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("hulp", new { mode = "answer", body = new { referral = Array.Empty<string>() } });
        var (before, after) = (new List<string>(), new List<string>());
        foreach (var decision in (object[])
        [
            new { level = "suspicion", strands = new[] { "criminal" }, motivation = "Verzonnen." },
            new { level = "suspicion", strands = new[] { "organised_crime" }, motivation = "Verzonnen." },
            new { level = "suspicion", strands = new[] { "care", "criminal", "organised_crime" }, motivation = "Verzonnen." },
            new { level = "suspicion", strands = new[] { "administrative" }, motivation = "Verzonnen." },
            new { level = "none", wayOut = "regular_help", motivation = "Verzonnen." },
        ])
        {
            var signal = await Signal.Reported(hub, Report());
            await signal.Is("to_assess");
            await signal.ReporterHears("received", "taken_up");
            if (before.Count % 2 == 1)
                await signal.Consults("avim");
            before.Add(Reply(await signal.Read()));
            await signal.Assessor("decision", decision);
            await signal.ReporterHears("received", "taken_up", "passed_on");
            after.Add(Reply(await signal.Read()));
        }

        Assert.Single(before.Distinct());
        Assert.Single(after.Distinct());
        Assert.NotEqual(before[0], after[0]); // the comparison sees a difference where there is one
    }

    /// <summary>What the reporter reads, but for its times.</summary>
    private static string Reply(JsonNode read)
    {
        read["lastUsed"] = null;
        foreach (var told in read["feedback"]!.AsArray())
            told!["at"] = null;
        return read.ToJsonString();
    }

    private static async Task Write(Running hub, string sql)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(hub.Folder, "keten.db")};Pooling=False");
        await file.OpenAsync();
        await using var write = new SqliteCommand(sql, file);
        await write.ExecuteNonQueryAsync();
    }

    private static JsonNode Report()
    {
        var report = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(A.WithVictim))!;
        report["reporter"]!["phone"] = "+31600000077";
        return report;
    }
}
