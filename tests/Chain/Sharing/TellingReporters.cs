using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>What a reporter hears leaves under an instrument like all that leaves: decided, recorded, and not told where none holds.</summary>
public sealed class TellingReporters : IDisposable
{
    private readonly string _folder = Changing.Folder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Instrument => Path.Combine(_folder, "terugkoppeling.2018-05-25.yaml");

    [Fact]
    public async Task it_is_in_the_ledger_with_the_paths_and_without_what_was_told()
    {
        await using var hub = await Start();
        var signal = await Asked(hub);
        await signal.ReporterHears("received", "taken_up", "question");

        var told = await Until.Holds(() => Recorded(hub, signal), lines => lines.Count == 3);
        Assert.Equal(["feedback.code", "feedback.code", "feedback.question"], told.Select(one => (string?)Assert.Single(one["shared"]!.AsArray())).Order());
        Assert.Equal(3, told.Select(one => (string?)one["decisionId"]).Distinct().Count());
        Assert.All(told, one =>
        {
            Assert.Equal(("reporter", "reporter", "feedback", 64, 64), ((string?)one["partner"], (string?)one["recipientClass"], (string?)one["purpose"], ((string)one["instrument"]!).Length, ((string)one["payloadHash"]!).Length));
            Assert.Equal("terugkoppeling/code", (string?)Assert.Single(one["grants"]!.AsArray()));
            Assert.DoesNotMatch("\"(taken_up|question|when)\"", one.ToJsonString());
        });

        var verified = await Person.With(hub, Roles.PrivacyOfficer).Get("/audit/verify");
        Assert.Empty(verified["findings"]!.AsArray());
        Assert.Equal(3, (int)verified["ledgers"]!.AsArray().Single(ledger => (string?)ledger!["service"] == "meldpunt")!["records"]!);
    }

    [Fact]
    public async Task where_no_instrument_holds_nothing_is_told_and_an_operator_sees_it_until_it_is_mended()
    {
        var ends = DutchDays.Of(DateTimeOffset.UtcNow).AddDays(2);
        var until = $"until: {ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        Changing.Change(Instrument, "until: open", until);
        await using var hub = await Start();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.ReporterHears("received", "taken_up");
        hub.Clock.Advance(DutchDays.Start(ends) - hub.Clock.GetUtcNow());

        await signal.Assessor("question", new { code = "when" });

        var operators = Person.With(hub, Roles.Operator);
        var faults = (await Until.Holds(() => operators.Get("/faults?code=feedback_without_instrument"), page => page["items"]!.AsArray().Count == 2))["items"]!.AsArray();
        Assert.All(faults, fault => Assert.Equal(("meldpunt", signal.Id.ToString()), ((string?)fault!["service"], (string?)fault["signalId"])));
        await signal.ReporterHears("received");
        Assert.Empty((await signal.Read())["questions"]!.AsArray());
        Assert.Single(await Recorded(hub, signal));

        await hub.TakesOver(Instrument, until, "until: open");
        foreach (var fault in faults)
        {
            await operators.Post($"/faults/{(string?)fault!["id"]}/retry");
        }

        await signal.ReporterHears("received", "taken_up", "question");
        await Until.Holds(async () => (await signal.Read())["questions"]!.AsArray().Count, questions => questions == 1);
        // What was read before the instrument ended was read again after it.
        var told = await Until.Holds(() => Recorded(hub, signal), lines => lines.Count == 4);
        Assert.Equal(2, told.Select(one => (string?)one["instrument"]).Distinct().Count());
    }

    private static async Task<Signal> Asked(Running hub)
    {
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Assessor("question", new { code = "when" });
        return signal;
    }

    private Task<Running> Start() => Running.Hub(settings => settings["Keten:Convenants"] = _folder);

    private static async Task<IReadOnlyList<JsonNode>> Recorded(Running hub, Signal signal) =>
    [
        .. (await Person.With(hub, Roles.PrivacyOfficer).Get($"/audit?subject={signal.Id}"))["items"]!.AsArray()
            .Where(line => (string?)line!["service"] == "meldpunt").Select(line => line!["disclosure"]).OfType<JsonNode>(),
    ];
}
