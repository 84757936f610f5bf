using Keten.Simulators.Registers;
using Microsoft.Extensions.Configuration;

namespace Keten.Simulators;

/// <summary>Everybody outside whom the route reaches.</summary>
public sealed class Parties
{
    private readonly Dictionary<string, Party> all;

    /// <param name="configuration"><c>Keten:Simulators:Forms:{id}</c>: one more partner, and the form it takes.</param>
    public Parties(IConfiguration configuration)
    {
        var enforcement = Party.Partner("handhaving", "controleverzoek", new EnforcementSimulator());
        all = new(StringComparer.Ordinal)
        {
            // One municipal department: asked for checks by its partner id, and for its files as a register.
            ["enforcement-files"] = enforcement,
        };
        foreach (var party in (Party[])
        [
            .. Partners("melding", "meldkamer", "avim", "pct", "vreemdelingenpolitie"),
            Party.Partner("om", "zaakbericht"),
            Party.Partner("raad", "verzoekTotOnderzoek"),
            Party.Partner("nla", "signaal"),
            Party.Partner("veilig-thuis", "meldcodemelding"),
            Party.Partner("hulp", "hulpvraag"),
            Party.CareProvider("moviera"),
            Party.CareProvider("zvh-noord-holland-noord-zorg"),
            Party.CareProvider("zvh-groningen-zorg"),
            .. Partners("plaatsingsverzoek", "opvang", "crisisopvang", "overweeghuis", "cosm", "omm"),
            Party.Partner("jeugdhulp", "jeugdhulpvraag"),
            Party.Partner("nidos", "voogdijverzoek"),
            Party.Partner("coa", "opvangverzoek"),
            Party.Partner("ind", "verblijfsmelding"),
            Party.Partner("comensha", "registratie"),
            .. Partners("aanmelding", "zvh-rijk-van-nijmegen", "zvh-rivierenland", "zvh-noord-holland-noord", "zvh-gelderland-midden", "zvh-groningen"),
            .. Partners("inbreng", "riec-oost-nederland", "riec-noord-holland", "riec-noord"),
            Party.Sink("webhook"),
            Party.OfRegister("brp", new BrpSimulator()),
            Party.OfRegister("kvk", new KvkSimulator()),
            Party.OfRegister("bag", new BagSimulator()),
            enforcement,
            Party.OfRegister("wijkteam", new WijkteamSimulator()),
            .. configuration.GetSection("Keten:Simulators:Forms").GetChildren().Select(one => Party.Partner(one.Key, one.Value!)),
        ])
        {
            // Prefix 00000099, a number of 9 and 000: 20 positions (OIN-Stelsel, ch. 6).
            party.Oin = $"00000099{all.Count + 100:D9}000";
            all[party.Id] = party;
        }
    }

    public IReadOnlyCollection<Party> All => [.. all.Values.Distinct()];

    public Party? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>Organisations of one kind, each with an inbox of its own.</summary>
    private static IEnumerable<Party> Partners(string form, params string[] ids) => ids.Select(id => Party.Partner(id, form));
}
