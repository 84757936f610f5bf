using Keten.Simulators.Registers;

namespace Keten.Simulators;

/// <summary>Everybody outside whom the route reaches.</summary>
public sealed class Parties
{
    private readonly Dictionary<string, Party> all;

    public Parties()
    {
        var enforcement = Party.Partner("handhaving", "controleverzoek", new EnforcementSimulator());
        all = new(StringComparer.Ordinal)
        {
            // One municipal department: asked for checks by its partner id, and for its files as a register.
            ["enforcement-files"] = enforcement,
        };
        foreach (var party in (Party[])
        [
            Party.Partner("meldkamer", "melding"),
            Party.Partner("avim", "melding"),
            Party.Partner("pct", "melding"),
            Party.Partner("vreemdelingenpolitie", "melding"),
            Party.Partner("nla", "signaal"),
            Party.Partner("moviera", "zorgvraag"),
            Party.Partner("zvh-rijk-van-nijmegen", "aanmelding"),
            Party.Partner("riec-oost-nederland", "inbreng"),
            Party.Partner("hulp", "hulpvraag"),
            Party.Sink("webhook"),
            Party.OfRegister("brp", new BrpSimulator()),
            Party.OfRegister("kvk", new KvkSimulator()),
            Party.OfRegister("bag", new BagSimulator()),
            enforcement,
            Party.OfRegister("wijkteam", new WijkteamSimulator()),
        ])
        {
            all[party.Id] = party;
        }
    }

    public IReadOnlyCollection<Party> All => [.. all.Values.Distinct()];

    public Party? Find(string id) => all.GetValueOrDefault(id);
}
