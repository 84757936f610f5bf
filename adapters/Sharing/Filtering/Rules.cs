using System.Security.Cryptography;
using System.Text;

namespace Keten.Sharing.Filtering;

/// <summary>
/// Who may see what, first and strict: domain.md under that heading and nothing more. One row a recipient, purpose and
/// state; at most one row holds. Never in any row: the reporter, the narrative, BSN, residence status, what registers said.
/// </summary>
internal static class Rules
{
    private static readonly string[] BeforeCase = ["signal"];
    private static readonly string[] InCase = ["suspicion", "established", "case"];

    private static readonly string[] What = ["signal.forms", "signal.sectors", "signal.indicators", "signal.summary", "signal.observedOn", "signal.urgency"];
    private static readonly string[] Place = ["location.kind", "location.street", "location.houseNumber", "location.postcode", "location.city", "location.bagId"];
    private static readonly string[] Business = ["organisation.role", "organisation.name", "organisation.kvkNumber"];
    private static readonly string[] Offenders = [.. Of("suspect"), .. Of("facilitator")];

    /// <summary>A person behind a pseudonym: enough to judge, too little to find.</summary>
    private static readonly string[] Veiled = ["victim.name", "victim.birthDate", "victim.address"];

    public static readonly IReadOnlyList<Rule> Table =
    [
        // Danger now: vital interest. Whom to look for and where, to the emergency desk only.
        new("police_emergency", "alarm")
        {
            States = [.. BeforeCase, .. InCase], VictimFirst = true, MinorsWhole = true,
            Share = [.. What, .. Place, "victim.name", "victim.description"],
        },

        // Before a case, sharing is bounded to what is needed to judge.
        new("police_investigation", "judge")
        {
            States = BeforeCase,
            Share = [.. What, .. Place, .. Business, .. Offenders, "consultation.question", "vehicle.licensePlate", "signal.online", "victim.gender"],
            Reduce = ["victim.name", "victim.birthDate"],
        },
        new("police_pct", "judge")
        {
            States = BeforeCase, SexWorkOnly = true,
            Share = [.. What, .. Place, .. Business, .. Offenders, "consultation.question", "vehicle.licensePlate", "signal.online", "victim.gender"],
            Reduce = ["victim.name", "victim.birthDate"],
        },
        new("nla", "judge")
        {
            States = BeforeCase,
            Share = ["signal.forms", "signal.sectors", "signal.indicators", "signal.summary", "consultation.question", .. Place, .. Business],
        },

        // Offender-directed goes to the police and to RIEC partners: no victim identity, care or reporter.
        new("police_investigation", "investigate")
        {
            States = InCase, Strand = "criminal",
            Share = [.. What, .. Place, .. Business, .. Offenders, "vehicle.licensePlate", "signal.online", "victim.gender"],
            Reduce = ["victim.name", "victim.birthDate"],
        },
        new("riec_member", "organised_crime")
        {
            States = InCase, Strand = "organised_crime",
            Share = ["signal.forms", "signal.sectors", .. Place, .. Business, .. Offenders, "vehicle.licensePlate"],
            Reduce = ["case.victimCount"],
        },

        // A check or measure is asked for with place and organisation, not the victim (domain.md, administrative strand). Nor with
        // anybody else, a form or a text: at the door those would tell what is suspected there, and of whom.
        new("enforcement", "administrate")
        {
            States = InCase, Strand = "administrative",
            Share = [.. Place, .. Business],
        },

        // Victim-directed goes to the ZVH's partners; health stays with care.
        new("zvh_safety_member", "protect")
        {
            States = BeforeCase,
            Share = ["signal.forms", "signal.summary", "signal.urgency", "location.city", "victim.gender"],
            Reduce = Veiled,
        },
        new("zvh_safety_member", "protect")
        {
            States = InCase,
            Share = [.. What, .. Place, "victim.description", "victim.aliases", "victim.gender", "victim.nationality", "victim.languages",
                "victim.unaccompanied", "victim.riskFactors", "victim.phone", "victim.email", .. Veiled],
        },

        // Care waits for no decision, and care data stays with care. Identity and health only once care has taken the person on:
        // the legal ground for that is still to be confirmed.
        new("zorgcoordinatie", "care")
        {
            States = [.. BeforeCase, .. InCase], Accepted = false, VictimFirst = true,
            Share = ["care.needs", "signal.forms", "signal.urgency", "consultation.question", "location.city", "victim.gender", "victim.languages"],
            Reduce = Veiled,
        },
        new("zorgcoordinatie", "care")
        {
            States = InCase, Accepted = true, VictimFirst = true, MinorsWhole = true,
            Share = ["care.needs", "signal.forms", "signal.urgency", "location.city", "victim.gender", "victim.languages", "victim.nationality",
                "victim.unaccompanied", "victim.riskFactors", "victim.health", "victim.phone", "victim.email", .. Veiled],
        },
        new("regular_help", "care")
        {
            States = [.. BeforeCase, .. InCase],
            Share = ["signal.forms", "signal.summary", "location.city"],
            Reduce = ["victim.birthDate", "victim.address"],
        },
    ];

    /// <summary>Changes with every change of the table; recorded with each decision.</summary>
    public static readonly string Instrument = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Table.Select(r => string.Join('|',
            r.RecipientClass, r.Purpose, string.Join(',', r.States), r.Strand, r.Accepted, r.SexWorkOnly, r.VictimFirst, r.MinorsWhole,
            string.Join(',', r.Share), string.Join(',', r.Reduce)))))));

    private static IEnumerable<string> Of(string role) =>
        new[] { "name", "aliases", "description", "birthDate", "gender", "nationality", "phone", "email", "address" }.Select(leaf => $"{role}.{leaf}");
}
