using System.Diagnostics;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Care;

public class ConsentsReachEveryHost
{
    // What design.md allows between saying it and every host deciding by it.
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task given_and_taken_back_within_seconds()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, Route.A.WithVictim);
        await signal.Is("to_assess");
        var carer = new Carer(hub, signal.Id);
        await carer.Does(new { step = "call" });
        var person = await carer.Victim();

        var since = Stopwatch.StartNew();
        var first = await carer.Records(Permit(person));
        Assert.Equal(("self", 0), ((string?)first["needed"]![0], first["missing"]!.AsArray().Count));
        await Everywhere(hub, person, kept => kept.Statements.Count == 1);
        Assert.True(since.Elapsed < Lag, $"{since.Elapsed}");
        // The second is under the key of the first.
        var second = (Guid)(await carer.Records(Permit(person)))["consentId"]!;
        await Everywhere(hub, person, kept => kept.Statements.Count == 2);
        var care = await carer.Sees(seen => seen["consents"]!.AsArray().Count == 2);
        Assert.Equal(second, (Guid)Assert.Single(care["tasks"]!.AsArray(), task => (string?)task!["code"] == "consent_expires")!["consentId"]!);

        since.Restart();
        await carer.Withdraws(second);
        await Everywhere(hub, person, kept => kept.Statements.Single(one => one.Id == second).WithdrawnAt is not null);
        Assert.True(since.Elapsed < Lag, $"{since.Elapsed}");
        foreach (var service in (string[])["meldpunt", "operations"])
            await Assert.ThrowsAsync<SealedAwayException>(() => hub.Do(service, work => work.Grant(PersonConsents.KeyOf(person), service)));
    }

    [Fact]
    public async Task also_when_the_withdrawal_comes_first()
    {
        await using var hub = await Running.Hub();
        var (person, signal, consent) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var now = hub.Clock.GetUtcNow();
        await Says(hub, person, new ConsentWithdrawn { ConsentId = consent, PersonId = person, SignalId = signal, Region = "nijmegen", WithdrawnAt = now });
        await Everywhere(hub, person, kept => kept.Ahead.Count == 1);
        await Says(hub, person, new ConsentGiven
        {
            ConsentId = consent,
            PersonId = person,
            SignalId = signal,
            Region = "nijmegen",
            Recipient = "moviera",
            Data = ["contact"],
            Purposes = ["care"],
            From = now.AddDays(-1),
            Giver = "self",
            Statement = "permit",
            GivenAt = now.AddDays(-1),
        });
        await Everywhere(hub, person, kept => kept is { Ahead.Count: 0, Statements: [{ WithdrawnAt: not null }] });
    }

    private static async Task Everywhere(Running hub, Guid person, Func<PersonConsents, bool> holds)
    {
        foreach (var service in ConsentsKept.Keepers)
            await Until.Holds(() => hub.Look<PersonConsents>(service, person), kept => kept is not null && holds(kept));
    }

    private static Task Says<T>(Running hub, Guid person, T message)
        where T : class => hub.Do("zorgcoordinatie", async work =>
    {
        work.Acute = true;
        await work.NewKey(PersonConsents.KeyOf(person), ConsentsKept.Keepers.Where(service => service != work.Service));
        await work.Publish(message);
    });

    private static JsonObject Permit(Guid person) => new()
    {
        ["person"] = person,
        ["recipient"] = "moviera",
        ["data"] = new JsonArray("contact"),
        ["purposes"] = new JsonArray("care"),
        ["from"] = "2020-01-01",
        ["until"] = "2099-01-01",
        ["giver"] = "self",
        ["statement"] = "permit",
        ["evidence"] = "CANARY-map, verzonnen",
    };
}
