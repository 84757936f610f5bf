using System.Diagnostics;
using System.Text.Json.Nodes;
using Keten.AvimPct;
using Keten.Hosting;
using Keten.Operations;
using Keten.Partners;
using Keten.Tests.Chain.Delivering;
using Keten.Tests.Chain.Privacy;
using Keten.Tests.Chain.Route;
using Keten.Zorgcoordinatie;

namespace Keten.Tests.Chain.Auditing;

/// <summary>What every service discloses is chained, collected and verified; whatever is done to it in a database is found.</summary>
public class LedgersAreVerified
{
    public static TheoryData<bool> Both => Broker.IsThere ? new(false, true) : new(false);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task all_services_together(bool onBroker)
    {
        await using var hub = await AuditedHub.Start(onBroker);
        Assert.Empty(AuditedHub.Findings(await hub.Verify()));

        var (asked, alarmed) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await hub.Running.Consults("partners", "nla", asked);
        await hub.Running.RaisesAlarm(alarmed);
        await hub.Running.Hears(asked, said => said.Contains("delivered nla", StringComparison.Ordinal));
        await hub.Running.Hears(alarmed, said => said.Contains("disclosed meldkamer", StringComparison.Ordinal));
        await Task.WhenAll(hub.Disclose("partners", 20), hub.Disclose("partners", 20, acute: true), hub.Disclose("zorgcoordinatie", 5), hub.Disclose("informatieplein", 5));
        await hub.DestroyKeys(); // of all signals and cases: erased

        var verified = await hub.Verify();
        Assert.Empty(AuditedHub.Findings(verified));
        Assert.Equal(
            ["avimpct 1 1", "enrichment 0 0", "informatieplein 5 5", "meldpunt 0 0", "partners 41 41", "zorgcoordinatie 5 5"],
            verified["ledgers"]!.AsArray().Select(ledger => $"{ledger!["service"]} {ledger["records"]} {ledger["sequence"]}"));

        var line = (await Person.With(hub.Running, Roles.PrivacyOfficer).Get($"/audit?subject={alarmed}"))["items"]!.AsArray().Single(line => (string?)line!["what"] == "disclosed")!;
        Assert.Equal((1, (string)verified["ledgers"]![0]!["hash"]!), ((int)line["disclosure"]!["sequence"]!, (string)line["disclosure"]!["hash"]!));
        Assert.Equal("avimpct", (string)line["service"]!);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task what_is_disclosed_meanwhile_is_no_finding(bool onBroker)
    {
        await using var hub = await AuditedHub.Start(onBroker);
        var disclosing = Task.WhenAll(hub.Disclose("partners", 40), hub.Disclose("partners", 40, acute: true), hub.Disclose("avimpct", 40));
        do
        {
            Assert.Empty(AuditedHub.Findings(await hub.Verify()));
        }
        while (!disclosing.IsCompleted);
        await disclosing;
    }

    [Fact]
    public async Task who_is_away_is_named()
    {
        await using var hub = await Running.Start(app =>
        {
            app.AddPartners();
            app.AddAvimPct();
            app.AddZorgcoordinatie();
            app.AddOperations();
        });
        var (_, body) = await Person.With(hub, Roles.PrivacyOfficer).Send(HttpMethod.Get, "/audit/verify");
        Assert.Equal(["enrichment - unanswered ", "informatieplein - unanswered ", "meldpunt - unanswered "], AuditedHub.Findings(body!));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task whatever_is_done_in_a_database_is_found(bool onBroker)
    {
        await using var hub = await AuditedHub.Start(onBroker);
        await hub.Disclose("partners", 6);
        await hub.Disclose("avimpct", 6);
        await hub.Disclose("zorgcoordinatie", 6);
        await hub.Disclose("informatieplein", 6);
        var kept = (await hub.Verify())["ledgers"]!.AsArray().Single(ledger => (string?)ledger!["service"] == "informatieplein")!;

        await hub.Tamper("partners", "ledger", "update {table} set record = previous where sequence = 2");
        await hub.Tamper("partners", "ledger", "delete from {table} where sequence = 4");
        await hub.Tamper("operations", "collected", "update {table} set previous = seal where service = 'partners' and sequence = 6");
        await hub.Tamper("avimpct", "ledger", "update {table} set sequence = 99 where sequence = 3");
        await hub.Tamper("avimpct", "ledger", "update {table} set sequence = 3 where sequence = 4");
        await hub.Tamper("avimpct", "ledger", "update {table} set sequence = 4 where sequence = 99");
        await hub.Tamper("avimpct", "ledger", "delete from {table} where sequence > 5");
        await hub.Tamper("operations", "collected", "delete from {table} where service = 'zorgcoordinatie' and sequence > 4");
        await hub.Tamper("informatieplein", "ledger", "delete from {table} where sequence > 3");
        await hub.Tamper("operations", "collected", "delete from {table} where service = 'informatieplein' and sequence > 3");

        var expected = new[]
        {
            "avimpct 3-4 changed own", "avimpct 3-5 unlinked own", "avimpct 6-6 missing own",
            "partners 2-2 changed own", "partners 4-4 missing own", "partners 6-6 changed collected", "partners 6-6 unlinked collected",
            "zorgcoordinatie 5-6 missing collected",
        };
        Assert.Equal(expected, AuditedHub.Findings(await hub.Verify()).Order(StringComparer.Ordinal));

        // Both copies were cut off, so only who kept the head elsewhere can know.
        var found = AuditedHub.Findings(await hub.Verify($"?head=informatieplein:6:{kept["hash"]}"));
        Assert.Equal(["informatieplein 6-6 not_as_kept collected", "informatieplein 6-6 not_as_kept own"], found.Except(expected).Order(StringComparer.Ordinal));

        // The service goes on, and what was done stays seen.
        await hub.Disclose("avimpct", 1);
        Assert.Contains("avimpct 3-4 changed own", AuditedHub.Findings(await hub.Verify()));
    }

    [Fact]
    public async Task on_the_command_line()
    {
        await using var hub = await AuditedHub.Start(onBroker: false);
        await hub.Disclose("partners", 3);
        var (clean, heads) = await Command(hub);
        Assert.Equal((0, 0), (clean, heads["findings"]!.AsArray().Count));

        var file = Path.Combine(hub.Running.Folder, "heads.json");
        await File.WriteAllTextAsync(file, heads.ToJsonString(), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Command(hub, "--heads", file)).Exit);

        await hub.Tamper("partners", "ledger", "delete from {table} where sequence = 3");
        await hub.Tamper("operations", "collected", "delete from {table} where service = 'partners' and sequence = 3");
        Assert.Equal(0, (await Command(hub)).Exit);
        var (exit, found) = await Command(hub, "--heads", file);
        Assert.Equal((1, 2), (exit, found["findings"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("?head=partners:1")]
    [InlineData("?head=partners:0:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("?head=partners:1:0000000000000000000000000000000000000000000000000000000000000000&head=nonsense")]
    public async Task what_is_no_head_is_refused(string query)
    {
        await using var hub = await Running.Hub();
        var (status, body) = await Person.With(hub, Roles.PrivacyOfficer).Send(HttpMethod.Get, "/audit/verify" + query);
        Assert.Equal((400, "?head"), ((int)status, (string?)body!["errors"]![0]!["pointer"]));
    }

    private static async Task<(int Exit, JsonNode Printed)> Command(AuditedHub hub, params string[] more)
    {
        var token = DevelopmentTokens.Issue(hub.Running.Key, "made-up-officer", [Roles.PrivacyOfficer], []);
        using var keten = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Keten.Host.dll"), "audit", "verify", "--json", "--url", hub.Running.Http.BaseAddress!.ToString(), "--token", token, .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var printed = await keten.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await keten.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (keten.ExitCode, JsonNode.Parse(printed)!);
    }
}
