using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Tests.Unit.Signals;

/// <summary>Signals, valid by default and about nobody. A test changes only what it is about.</summary>
internal static class A
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Every property there is.</summary>
    public const string FullSignal = """
        { "region": "nijmegen", "municipality": "Nijmegen", "urgency": "acute", "observedOn": "2026-11-02",
          "forms": ["labour"], "sectors": ["agriculture"], "indicators": ["passport_withheld", "excessive_hours"],
          "narrative": "Verzonnen verhaal.\nTweede regel.",
          "locations": [ { "kind": "workplace", "street": "Voorbeeldkade", "houseNumber": "12", "postcode": "6511 ab", "city": "Nijmegen" } ],
          "organisations": [ { "role": "employer", "name": "Verzonnen Kas BV", "kvkNumber": "12345678" } ],
          "vehicles": [ { "licensePlate": "ab-123-c" } ], "online": [ { "kind": "advert", "value": "https://example.org/1" } ],
          "accounts": [ { "iban": "nl91 ABNA 0417 1643 00" } ],
          "persons": [ { "roles": ["victim", "suspect"], "name": { "given": "Testanna", "prefix": "van der", "family": "Voorbeeld" },
            "aliases": ["Testje"], "description": "Draagt een rode jas.", "birthDate": "1999-04-12", "ageEstimate": 27, "gender": "female",
            "nationality": "PL", "bsn": "999990342", "residenceStatus": "eu", "languages": ["pl"], "phone": "06-12345678",
            "email": "anna@example.org", "address": { "street": "Teststraat", "houseNumber": "1", "postcode": "6511AB", "city": "Nijmegen" },
            "unaccompanied": false, "riskFactors": ["lvb"], "health": "Verzonnen klacht.", "needs": ["shelter"] } ],
          "reporter": { "kind": "employee", "meldcode": "undecided", "isSubject": true, "openTo": ["police_callback"], "organisation": "Burgerzaken",
            "name": "Testmelder", "email": "melder@example.org", "phone": "+31 24 1234567", "webhook": "https://hooks.example.org/keten" } }
        """;

    public const string SmallSignal = """{ "region": "nijmegen", "narrative": "Verzonnen verhaal.", "reporter": { "kind": "employee" } }""";

    public static Report? Report(string json) => Report(json, out _);

    public static Report? Report(string json, out IReadOnlyList<FieldError> errors)
    {
        SignalReader.TryRead(Encoding.UTF8.GetBytes(json), Today, out var report, out var found);
        errors = found ?? [];
        return report;
    }

    public static IEnumerable<string> Faults(string json)
    {
        Report(json, out var errors);
        return errors.Select(error => $"{error.Pointer} {error.Code}");
    }

    /// <summary>The full signal with one value replaced; <c>null</c> JSON text removes nothing but sets null.</summary>
    public static string Signal(string pointer, string value)
    {
        var signal = JsonNode.Parse(FullSignal)!;
        var steps = pointer.Split('/');
        var at = steps[..^1].Aggregate(signal, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        var replacement = JsonNode.Parse(value);
        if (at is JsonArray items)
        {
            items[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = replacement;
        }
        else
        {
            at[steps[^1]] = replacement;
        }

        return signal.ToJsonString();
    }
}
