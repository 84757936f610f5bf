using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Tests.Unit.Signals;

public class ReadingASignal
{
    [Fact]
    public void everything_that_was_given_arrives_in_one_way_of_writing()
    {
        var report = A.Report(A.FullSignal)!;

        Assert.Equal(("nijmegen", "Nijmegen", "acute", new DateOnly(2026, 11, 2)), (report.Region, report.Municipality, report.Urgency, report.ObservedOn));
        Assert.Equal(["labour"], report.Forms);
        Assert.Equal(["agriculture"], report.Sectors);
        Assert.Equal(["passport_withheld", "excessive_hours"], report.Indicators);
        Assert.Equal("Verzonnen verhaal.\nTweede regel.", report.Narrative);
        Assert.Equal("6511AB", Assert.Single(report.Locations).Postcode);
        Assert.Equal(("employer", "Verzonnen Kas BV", "12345678"), (report.Organisations[0].Role, report.Organisations[0].Name, report.Organisations[0].KvkNumber));
        Assert.Equal("AB123C", Assert.Single(report.Vehicles).LicensePlate);
        Assert.Equal(("advert", "https://example.org/1"), (report.Online[0].Kind, report.Online[0].Value));
        Assert.Equal("NL91ABNA0417164300", Assert.Single(report.Accounts).Iban);
        var person = Assert.Single(report.Persons);
        Assert.Equal("+31612345678", person.Phone);
        Assert.Equal("+31241234567", report.Reporter.Phone);
    }

    [Fact]
    public void no_property_is_lost_on_the_way()
    {
        var given = JsonNode.Parse(A.FullSignal)!.AsObject();
        var read = JsonSerializer.SerializeToNode(A.Report(A.FullSignal), JsonSerializerOptions.Web)!.AsObject();

        Assert.Empty(Missing("#", given, read));
    }

    [Fact]
    public void and_a_lost_property_would_show() =>
        Assert.Equal(["#/a/0/c"], Missing("#", JsonNode.Parse("""{"a":[{"c":1}]}""")!, JsonNode.Parse("""{"a":[{"c":null}]}""")!));

    [Fact]
    public void null_is_the_same_as_absent()
    {
        var nulls = A.Report("""
            { "region": "nijmegen", "municipality": null, "urgency": null, "forms": null, "persons": null, "narrative": "Verzonnen.",
              "reporter": { "kind": "anonymous", "meldcode": null, "isSubject": null, "openTo": null, "webhook": null } }
            """)!;

        Assert.Equal(("normal", "not_applicable", false), (nulls.Urgency, nulls.Reporter.Meldcode, nulls.Reporter.IsSubject));
        Assert.Empty(nulls.Forms);
        Assert.Empty(nulls.Persons);
    }

    [Fact]
    public void text_is_trimmed_and_composed()
    {
        var report = A.Report("{ \"region\": \" nijmegen \", \"narrative\": \"  cafe\u0301 \", \"reporter\": { \"kind\": \"employee\", \"name\": \"   \" } }")!;

        Assert.Equal(("nijmegen", "caf\u00e9", null), (report.Region, report.Narrative, report.Reporter.Name));
    }

    [Fact]
    public void escaped_property_names_are_the_same_names() =>
        Assert.NotNull(A.Report("""{ "\u0072egion": "nijmegen", "narrative": "Verzonnen.", "reporter": { "k\u0069nd": "employee" } }"""));

    [Fact]
    public void a_byte_order_mark_does_no_harm() => Assert.NotNull(A.Report("\uFEFF" + A.SmallSignal));

    [Fact]
    public void the_same_code_twice_counts_once() =>
        Assert.Equal(["labour"], A.Report(A.Signal("forms", """["labour","labour"]"""))!.Forms);

    [Fact]
    public void twenty_thousand_characters_of_narrative_fit_and_emoji_count_once() =>
        Assert.NotNull(A.Report(A.Signal("narrative", JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("🙂", 20_000))))));

    [Fact]
    public void every_fault_is_told_at_once() =>
        Assert.Equal(
            ["#/urgency unknown_code", "#/foo unknown_property", "#/persons/0/bsn bsn_invalid", "#/persons/1/roles required",
                "#/reporter/phone phone_invalid", "#/reporter/kind required", "#/region required"],
            A.Faults("""
                { "urgency": "panic", "foo": 1, "persons": [ { "roles": ["victim"], "bsn": "900000005" }, {} ], "reporter": { "phone": "bel me" } }
                """));

    [Fact]
    public void an_empty_object_misses_three_things() =>
        Assert.Equal(["#/region required", "#/reporter/kind required", "# content_required"], A.Faults("{}"));

    [Fact]
    public void nothing_that_was_sent_comes_back_in_an_error()
    {
        A.Report(A.FullSignal.Replace("\"PL\"", "\"KANARIE\"").Replace("06-12345678", "KANARIE").Replace("999990342", "KANARIE"), out var errors);

        Assert.Equal(3, errors.Count);
        Assert.DoesNotContain(errors, error => error.ToString().Contains("KANARIE", StringComparison.Ordinal));
    }

    [Fact]
    public void ten_thousand_faults_are_cut_off() =>
        Assert.Equal(101, A.Faults($"{{{string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"\"x{i}\":1"))}}}").Count());

    private static IEnumerable<string> Missing(string pointer, JsonNode given, JsonNode? read) => (given, read) switch
    {
        (_, null) => [pointer],
        (JsonObject a, JsonObject b) => a.SelectMany(property => Missing($"{pointer}/{property.Key}", property.Value!, b[property.Key])),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.SelectMany((item, i) => Missing($"{pointer}/{i}", item!, b[i])),
        (JsonArray, _) => [pointer],
        _ => [],
    };
}
