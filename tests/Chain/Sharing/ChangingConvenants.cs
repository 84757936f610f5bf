using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>Convenants end, change and are refused while the hub runs.</summary>
public sealed class ChangingConvenants : IDisposable
{
    private const string Consultation = "politie-consultatie.2018-05-25.yaml";
    private readonly string _folder = Changing.Folder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task a_change_is_taken_over_when_it_is_proven_and_only_then()
    {
        await using var hub = await Start();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");
        var before = await Sees(hub, signal);
        Assert.Equal("share", LevelOf(before.Body!, "signal.forms"));

        Change(Consultation, "share: [signal.forms, ", "share: [");
        var after = await Until.Holds(() => Sees(hub, signal), seen => LevelOf(seen.Body!, "signal.forms") == "withhold");
        Assert.NotEqual((string?)before.Body!["hash"], (string?)after.Body!["hash"]);

        // Gives a name that no set of rules may give: refused, and those of before go on.
        Change(Consultation, "share: [signal.sectors, ", "share: [reporter.name, victim.bsn, signal.forms, ");
        var inForce = hub.Get<ConvenantsInForce>();
        var refused = await Until.Holds(() => Task.FromResult(inForce.Refused), errors => errors.Count > 0);
        Assert.All(refused, error => Assert.Equal(Consultation, error.File));
        Assert.Equal((string?)after.Body!["hash"], (string?)(await Sees(hub, signal)).Body!["hash"]);

        Change(Consultation, "reporter.name, victim.bsn, ", "");
        await Until.Holds(() => Sees(hub, signal), seen => LevelOf(seen.Body!, "signal.forms") == "share");

        // The record names the version that decided.
        await signal.Consults("avim");
        await Until.Holds(() => hub.Outside.Received("avim"), received => received.Count > 0);
    }

    [Fact]
    public async Task what_ends_at_midnight_in_amsterdam_ends_then()
    {
        var ends = DutchDays.Of(DateTimeOffset.UtcNow).AddDays(3);
        Change(Consultation, "until: open", $"until: {ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        await using var hub = await Start();
        var signal = await Signal.Reported(hub, A.WithVictim);
        await signal.Is("to_assess");

        hub.Clock.Advance(DutchDays.Start(ends) - hub.Clock.GetUtcNow() - TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await Sees(hub, signal)).Status);
        hub.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.BadRequest, (await Sees(hub, signal)).Status);

        // What is asked all the same does not leave.
        await signal.Consults("avim");
        await signal.Shows(seen => seen["consultations"]!.AsArray().Any(asked => (string?)asked!["status"] == "refused"));
        Assert.Empty(await hub.Outside.Received("avim"));
    }

    [Fact]
    public async Task a_hub_does_not_start_on_rules_that_break_a_never()
    {
        Change("handhaving.2018-05-25.yaml", "share: [location.kind,", "share: [victim.name, location.kind,");

        var refused = await Assert.ThrowsAsync<RegionException>(Start);
        Assert.Contains(refused.Errors, error => error.File == "handhaving.2018-05-25.yaml" && error.Message.StartsWith("never 6 ", StringComparison.Ordinal));
    }

    private Task<Running> Start() => Running.Hub(settings => settings["Keten:Convenants"] = _folder);

    private static Task<(HttpStatusCode Status, JsonNode? Body)> Sees(Running hub, Signal signal) =>
        Person.With(hub, "aandachtsfunctionaris").Send(HttpMethod.Get, $"/signals/{signal.Id}/preview?partner=avim&purpose=judge");

    private static string LevelOf(JsonNode seen, string path) => (string)seen["fields"]!.AsArray().Single(field => (string?)field!["path"] == path)!["level"]!;

    private void Change(string file, string was, string now) => Changing.Change(Path.Combine(_folder, file), was, now);
}
