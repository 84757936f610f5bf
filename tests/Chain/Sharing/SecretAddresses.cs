using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>sharing.md: an address with geheimhouding goes never beyond care and police_emergency; and what registers were asked is in the ledger.</summary>
public class SecretAddresses
{
    private static readonly string[] Registers = ["brp", "kvk", "bag", "enforcement-files", "wijkteam"];

    [Fact]
    public async Task go_to_care_and_to_nobody_who_judges_or_investigates()
    {
        await using var hub = await Running.Hub();
        foreach (var partner in (string[])["avim", "nla", "moviera", "riec-oost-nederland"])
            await hub.Outside.Behave(partner, new { mode = "answer", body = new { answer = "supports", referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, Report("999990020"));
        await signal.Is("to_assess");

        // The assessor reads where, and that it is secret; the analist does not read where.
        var (assessor, analist) = ((await signal.Seen()).ToJsonString(), (await Person.With(hub, "analist").Get($"/signals/{signal.Id}")).ToJsonString());
        Assert.Contains("geheimhouding", assessor, StringComparison.Ordinal);
        Assert.Contains("Verborgenweg", assessor, StringComparison.Ordinal);
        Assert.Contains("Proefweg", analist, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)verborgenweg|6511 ?zy", analist);

        await signal.Consults("avim", "nla");
        await signal.Is("to_decide");
        await signal.Decides("organised_crime");
        await Until.Holds(() => hub.Outside.Received("riec-oost-nederland"), got => got.Count > 0);
        foreach (var partner in (string[])["avim", "nla", "riec-oost-nederland"])
        {
            var told = string.Join('\n', await hub.Outside.Received(partner));
            Assert.Contains("Proefweg", told, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)verborgenweg|6511 ?zy", told);
        }

        // Care took her on, and gets where she lives.
        await Until.Holds(() => hub.Outside.Received("moviera"), got => got.Any(body => body.Contains("Verborgenweg", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task and_others_go_where_they_went()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, Report("999990342"));
        await signal.Is("to_assess");
        await signal.Consults("avim", "nla");

        foreach (var partner in (string[])["avim", "nla"])
            await Until.Holds(() => hub.Outside.Received(partner), got => got.Any(body => body.Contains("verborgenweg", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task registers_get_keys_and_every_asking_is_recorded()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, Report("999990342"));
        await signal.Is("to_assess");

        var audit = await Until.Holds(() => Person.With(hub, "privacy-officer").Get($"/audit?subject={signal.Id}"), seen => Asked(seen).Count == Registers.Length);
        foreach (var register in Registers)
        {
            var record = Asked(audit)[register];
            Assert.Equal("enrich", (string?)record["purpose"]);
            var paths = record["shared"]!.AsArray().Select(path => (string)path!).Order();
            Assert.Equal(Fields[register].Order(), paths);
            Assert.Empty(record["reduced"]!.AsArray());
            var queries = await hub.Outside.Received(register);
            Assert.NotEmpty(queries);
            // Keys: neither role, form, story nor who reports; nobody's identity but to the BRP, and the BSN to no other.
            Assert.All(queries, query => Assert.DoesNotMatch("(?i)CANARY|labour|victim|slachtoffer|employer|workplace|dwelling|verborgenweg|proefweg", query));
            Assert.All(queries, query => Assert.Equal(register == "brp" && query.Contains("burgerservicenummer", StringComparison.Ordinal), query.Contains("999990342", StringComparison.Ordinal)));
        }

        Assert.DoesNotMatch("CANARY|6511|Kas Verzonnen|999990342", audit.ToJsonString());
    }

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["brp"] = ["victim.bsn", "location.postcode", "location.houseNumber"],
        ["kvk"] = ["organisation.kvkNumber"],
        ["bag"] = ["location.postcode", "location.houseNumber"],
        ["enforcement-files"] = ["location.postcode", "location.houseNumber", "organisation.kvkNumber"],
        ["wijkteam"] = ["victim.address"],
    };

    private static Dictionary<string, JsonNode> Asked(JsonNode audit) => audit["items"]!.AsArray().Select(line => line!["disclosure"]).OfType<JsonNode>()
        .Where(record => Registers.Contains((string?)record["partner"])).ToDictionary(record => (string)record["partner"]!, StringComparer.Ordinal);

    private static object Report(string bsn) => new
    {
        region = "nijmegen",
        narrative = "CANARY-verhaal. Verzonnen.",
        forms = new[] { "labour" },
        locations = new[]
        {
            new { kind = "dwelling", street = "VERBORGENWEG", houseNumber = "9", postcode = "6511ZY", city = "Nijmegen" },
            new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode = "6511ZZ", city = "Nijmegen" },
        },
        organisations = new[] { new { role = "employer", name = "Kas Verzonnen BV", kvkNumber = "87654321" } },
        persons = new[]
        {
            new
            {
                roles = new[] { "victim" },
                name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" },
                birthDate = "1999-04-12",
                bsn,
                needs = new[] { "shelter" },
                address = new { street = "Verborgenweg", houseNumber = "9", postcode = "6511ZY", city = "Nijmegen" },
            },
        },
        reporter = new { kind = "employee", name = "CANARY-melder" },
    };
}
