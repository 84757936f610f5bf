using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Chain.Delivering;

/// <summary>Whoever a case can be referred to gets it over its own line, takes it on, and says how it ended.</summary>
public class EveryPartnerIsReached
{
    private static readonly Guid[] Victims = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

    private static readonly Dossier Dossier = new()
    {
        SignalId = Guid.Empty,
        Summary = "Slapen boven de kas.",
        Report = Asker.Report with
        {
            Organisations = [new Organisation { Role = "employer", Name = "Kas Verzonnen BV", KvkNumber = "12345678" }],
            Persons =
            [
                new Person { Id = Victims[0], Roles = ["victim"], Gender = "female", AgeEstimate = 30, ResidenceStatus = "none", Needs = ["shelter"] },
                new Person { Id = Victims[1], Roles = ["victim"], Gender = "male", AgeEstimate = 30, ResidenceStatus = "asylum" },
                new Person { Id = Victims[2], Roles = ["victim"], Gender = "male", AgeEstimate = 14, Unaccompanied = true },
            ],
            Reporter = new Reporter { Kind = "professional", Meldcode = "hub_sends", Name = "Canaryreporter" },
        },
    };

    private static readonly string[] Regions = ["nijmegen", "arnhem", "west-friesland", "groningen"];

    private static readonly (string Purpose, string State, string[] Partners)[] Referrals =
    [
        ("care", "case",
            ["moviera", "zvh-noord-holland-noord-zorg", "zvh-groningen-zorg", "opvang", "crisisopvang", "overweeghuis", "cosm", "omm", "jeugdhulp", "nidos", "coa", "hulp"]),
        ("protect", "case", ["zvh-rijk-van-nijmegen", "zvh-rivierenland", "zvh-noord-holland-noord", "zvh-gelderland-midden", "zvh-groningen", "veilig-thuis"]),
        ("organised_crime", "established", ["riec-oost-nederland", "riec-noord-holland", "riec-noord"]),
        ("residence", "case", ["ind"]),
        ("register", "case", ["comensha"]),
        ("administrate", "signal", ["handhaving"]),
        ("investigate", "signal", ["nla"]),
    ];

    [Fact]
    public async Task and_answers()
    {
        await using var hub = await Running.Start(
            app =>
            {
                Running.AddAll(app);
                app.AddAsker();
            },
            partnersAnswer: true);
        var asked = new List<(string Partner, Guid Referral)>();
        foreach (var (purpose, state, partners) in Referrals)
        {
            foreach (var partner in partners)
                asked.Add((partner, await Refers(hub, partner, purpose, state)));
        }

        foreach (var (partner, referral) in asked)
        {
            await Until.Holds(async () => $"{partner} {(await hub.Look<Delivery>(Vocabulary.HostOf[partner], referral))?.Status}", seen => seen == $"{partner} completed");
            var got = await hub.Outside.Received(partner);
            Assert.NotEmpty(got);
            Assert.All(got, body => Assert.DoesNotContain("canary", body, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whom care would ask this partner for.</summary>
    private static Guid? ForOne(string partner, string purpose) => partner switch
    {
        "nidos" or "jeugdhulp" => Victims[2],
        "coa" => Victims[1],
        _ => purpose is "residence" or "register" || Vocabulary.Shelters.Contains(partner) ? Victims[0] : null,
    };

    private static async Task<Guid> Refers(Running hub, string partner, string purpose, string state)
    {
        var signal = Guid.CreateVersion7();
        var id = Guid.CreateVersion7();
        var region = Regions.First(one => hub.Get<SharingEngine>().Purposes(one, partner, DateTimeOffset.UtcNow).Contains(purpose));
        await hub.Do(Asker.Name, async work =>
        {
            await work.NewKey(signal, Vocabulary.HostOf[partner]);
            await work.Publish(new ReferralRequested
            {
                ReferralId = id,
                SignalId = signal,
                Region = region,
                Partner = partner,
                Purpose = purpose,
                Acute = "none",
                State = state,
                Strands = state == "signal" ? [] : ["care", "organised_crime"],
                Sequence = 1,
                PersonId = ForOne(partner, purpose),
                RequestedAt = work.Now,
                Dossier = await work.Seal(signal, Dossier with { SignalId = signal }),
            });
        });
        return id;
    }
}
