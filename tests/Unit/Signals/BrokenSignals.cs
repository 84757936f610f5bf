using System.Text;
using System.Text.Json;
using Keten.Sharing;

namespace Keten.Tests.Unit.Signals;

/// <summary>One thing wrong at a time, each with the pointer and code that its sender gets.</summary>
public class BrokenSignals
{
    /// <summary>Where, the JSON put there, and what is said of it (at the same place unless a place is named).</summary>
    public static TheoryData<string, string, string> Values => new()
    {
        { "region", "null", "required" },
        { "region", "\"\"", "required" },
        { "region", "7", "wrong_type" },
        { "region", Long(61), "too_long" },
        { "municipality", "[]", "wrong_type" },
        { "municipality", Long(101), "too_long" },
        { "urgency", "\"Acute\"", "unknown_code" },
        { "urgency", "true", "wrong_type" },
        { "urgency", "\" normal\"", "unknown_code" },
        { "observedOn", "\"2026-02-30\"", "date_invalid" },
        { "observedOn", "\"02-11-2026\"", "date_invalid" },
        { "observedOn", "\"2026-11-02T10:00:00Z\"", "date_invalid" },
        { "observedOn", "\"2026-11-23\"", "date_in_future" },
        { "observedOn", "\"1899-12-31\"", "date_too_early" },
        { "observedOn", "20261102", "wrong_type" },
        { "forms", "\"labour\"", "wrong_type" },
        { "forms", "[\"slavery\"]", "#/forms/0 unknown_code" },
        { "forms", "[\"labour\",null]", "#/forms/1 wrong_type" },
        { "forms", "[[\"labour\"]]", "#/forms/0 wrong_type" },
        { "sectors", "[\"sexual\"]", "#/sectors/0 unknown_code" },
        { "sectors", "{}", "wrong_type" },
        { "indicators", "[\"passport_withheld\",\"x\",\"y\"]", "#/indicators/1 unknown_code;#/indicators/2 unknown_code" },
        { "indicators", "[1]", "#/indicators/0 wrong_type" },
        { "narrative", Long(20_001), "too_long" },
        { "narrative", "\"nul \\u0000\"", "text_invalid" },
        { "narrative", "\"bel \\u0007\"", "text_invalid" },
        { "narrative", "{\"text\":\"x\"}", "wrong_type" },
        { "locations", "{}", "wrong_type" },
        { "locations", "[null]", "#/locations/0 wrong_type" },
        { "locations", "[{}]", "#/locations/0/kind required" },
        { "locations", Many("{\"kind\":\"street\"}", 51), "too_many" },
        { "locations/0/kind", "\"palace\"", "unknown_code" },
        { "locations/0/kind", "null", "required" },
        { "locations/0/postcode", "\"0511AB\"", "postcode_invalid" },
        { "locations/0/postcode", "\"6511SA\"", "postcode_invalid" },
        { "locations/0/postcode", "\"6511SD\"", "postcode_invalid" },
        { "locations/0/postcode", "\"6511ss\"", "postcode_invalid" },
        { "locations/0/postcode", "\"6511\"", "postcode_invalid" },
        { "locations/0/postcode", "\"6511A8\"", "postcode_invalid" },
        { "locations/0/postcode", "6511", "wrong_type" },
        { "locations/0/street", Long(201), "too_long" },
        { "locations/0/street", "\"a\\nb\"", "text_invalid" },
        { "locations/0/houseNumber", "12", "wrong_type" },
        { "locations/0/houseNumber", Long(21), "too_long" },
        { "locations/0/city", Long(101), "too_long" },
        { "locations/0/bagId", "\"0268010000000000\"", "unknown_property" },
        { "organisations/0/role", "\"boss\"", "unknown_code" },
        { "organisations/0/name", Long(201), "too_long" },
        { "organisations/0/kvkNumber", "\"1234567\"", "kvk_invalid" },
        { "organisations/0/kvkNumber", "\"1234567a\"", "kvk_invalid" },
        { "organisations/0/kvkNumber", "12345678", "wrong_type" },
        { "organisations/0/kvkNumber", "\"\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\"", "kvk_invalid" },
        { "vehicles/0/licensePlate", "\"AB\"", "license_plate_invalid" },
        { "vehicles/0/licensePlate", "\"ABCDEF\"", "license_plate_invalid" },
        { "vehicles/0/licensePlate", "\"AB-123-C!\"", "license_plate_invalid" },
        { "vehicles/0/licensePlate", "\"AB-123-C-456-78\"", "license_plate_invalid" },
        { "vehicles/0/licensePlate", "null", "required" },
        { "online/0/kind", "null", "required" },
        { "online/0/kind", "\"fax\"", "unknown_code" },
        { "online/0/value", "\"  \"", "required" },
        { "online/0/value", Long(2_001), "too_long" },
        { "accounts/0/iban", "\"NL91ABNA0417164301\"", "iban_invalid" },
        { "accounts/0/iban", "\"NL91ABNA04171643\"", "iban_invalid" },
        { "accounts/0/iban", "\"0000000000000000\"", "iban_invalid" },
        { "accounts/0/iban", "\"NL91 ABNA 0417 1643 0?\"", "iban_invalid" },
        { "persons", Many("{\"roles\":[\"witness\"]}", 51), "too_many" },
        { "persons/0/id", "\"0b9f1f5e-0000-0000-0000-000000000000\"", "unknown_property" },
        { "persons/0/roles", "[]", "required" },
        { "persons/0/roles", "[\"offender\"]", "#/persons/0/roles/0 unknown_code" },
        { "persons/0/name", "\"Testanna\"", "wrong_type" },
        { "persons/0/name/given", Long(101), "too_long" },
        { "persons/0/name/prefix", Long(51), "too_long" },
        { "persons/0/name/first", "\"x\"", "unknown_property" },
        { "persons/0/aliases", "[\"x\", 4]", "#/persons/0/aliases/1 wrong_type" },
        { "persons/0/aliases", Many("\"x\"", 21), "too_many" },
        { "persons/0/description", Long(2_001), "too_long" },
        { "persons/0/birthDate", "\"2027-01-01\"", "date_in_future" },
        { "persons/0/birthDate", "\"1899-01-01\"", "date_too_early" },
        { "persons/0/birthDate", "\"1999-13-01\"", "date_invalid" },
        { "persons/0/ageEstimate", "121", "age_out_of_range" },
        { "persons/0/ageEstimate", "-1", "age_out_of_range" },
        { "persons/0/ageEstimate", "17.5", "wrong_type" },
        { "persons/0/ageEstimate", "\"17\"", "wrong_type" },
        { "persons/0/ageEstimate", "99999999999999999999", "wrong_type" },
        { "persons/0/gender", "\"F\"", "unknown_code" },
        { "persons/0/nationality", "\"POL\"", "unknown_code" },
        { "persons/0/nationality", "\"ZZ\"", "unknown_code" },
        { "persons/0/bsn", "\"900000005\"", "bsn_invalid" },
        { "persons/0/bsn", "\"000000000\"", "bsn_invalid" },
        { "persons/0/bsn", "\"001222339\"", "bsn_invalid" },
        { "persons/0/bsn", "\"11122233\"", "bsn_invalid" },
        { "persons/0/bsn", "\"999.990.342\"", "bsn_invalid" },
        { "persons/0/bsn", "999990342", "wrong_type" },
        { "persons/0/residenceStatus", "\"illegal\"", "unknown_code" },
        { "persons/0/languages", "[\"pools\"]", "#/persons/0/languages/0 unknown_code" },
        { "persons/0/phone", "\"112\"", "phone_invalid" },
        { "persons/0/phone", "\"bel mij\"", "phone_invalid" },
        { "persons/0/phone", "\"+316123456789012345\"", "phone_invalid" },
        { "persons/0/email", "\"anna@\"", "email_invalid" },
        { "persons/0/email", "\"@example.org\"", "email_invalid" },
        { "persons/0/email", "\"anna@example\"", "email_invalid" },
        { "persons/0/email", "\"an na@example.org\"", "email_invalid" },
        { "persons/0/email", "\"a@b@example.org\"", "email_invalid" },
        { "persons/0/address/postcode", "\"9999\"", "postcode_invalid" },
        { "persons/0/address/kind", "\"dwelling\"", "unknown_property" },
        { "persons/0/unaccompanied", "\"no\"", "wrong_type" },
        { "persons/0/unaccompanied", "0", "wrong_type" },
        { "persons/0/riskFactors", "[\"LVB\"]", "#/persons/0/riskFactors/0 unknown_code" },
        { "persons/0/health", Long(4_001), "too_long" },
        { "persons/0/needs", "[\"money\"]", "#/persons/0/needs/0 unknown_code" },
        { "reporter", "null", "#/reporter/kind required" },
        { "reporter", "\"employee\"", "wrong_type" },
        { "reporter/kind", "null", "required" },
        { "reporter/kind", "\"police\"", "unknown_code" },
        { "reporter/meldcode", "\"yes\"", "unknown_code" },
        { "reporter/isSubject", "\"true\"", "wrong_type" },
        { "reporter/openTo", "[\"police\"]", "#/reporter/openTo/0 unknown_code" },
        { "reporter/organisation", Long(201), "too_long" },
        { "reporter/name", Long(201), "too_long" },
        { "reporter/webhook", "\"http://hooks.example.org/x\"", "webhook_invalid" },
        { "reporter/webhook", "\"https://user:pass@hooks.example.org/x\"", "webhook_invalid" },
        { "reporter/webhook", "\"https://hooks.example.org/x#y\"", "webhook_invalid" },
        { "reporter/webhook", "\"https://127.0.0.1/x\"", "webhook_invalid" },
        { "reporter/webhook", "\"/x\"", "webhook_invalid" },
        { "reporter/bsn", "\"999990342\"", "unknown_property" },
        { "id", "1", "unknown_property" },
    };

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "json_malformed" },
        { "   ", "json_malformed" },
        { "{", "json_malformed" },
        { "{\"region\":", "json_malformed" },
        { A.SmallSignal + "x", "json_malformed" },
        { A.SmallSignal + A.SmallSignal, "json_malformed" },
        { "{\"region\":\"nijmegen\",}", "json_malformed" },
        { "/* hello */" + A.SmallSignal, "json_malformed" },
        { "{'region':'nijmegen'}", "json_malformed" },
        { "{\"persons\":[{\"name\":{\"given\":NaN}}]}", "json_malformed" },
        { "[]", "wrong_type" },
        { "null", "wrong_type" },
        { "\"region\"", "wrong_type" },
        { "12", "wrong_type" },
        { new string('[', 100_000), "too_deep" },
        { "{\"x\":" + new string('[', 17) + new string(']', 17) + "}", "too_deep" },
        { string.Concat(Enumerable.Repeat("{\"persons\":[", 5_000)), "too_deep" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void a_wrong_value_is_pointed_at(string where, string value, string expected)
    {
        var faults = expected.Contains('#', StringComparison.Ordinal) ? expected.Split(';') : [$"#/{where} {expected}"];
        Assert.Equal(faults, A.Faults(A.Signal(where, value)));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void a_wrong_body_is_refused_whole(string body, string code) =>
        Assert.Equal([$"# {code}"], A.Faults(body));

    [Theory]
    [InlineData("{\"region\":\"a\",\"region\":\"b\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\"}}", "#/region")]
    [InlineData("{\"region\":\"a\",\"region\":null,\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\"}}", "#/region")]
    [InlineData("{\"region\":\"a\",\"\\u0072egion\":\"b\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\"}}", "#/region")]
    [InlineData("{\"region\":\"a\",\"persons\":[{\"roles\":[\"victim\"],\"bsn\":null,\"bsn\":null}],\"reporter\":{\"kind\":\"employee\"}}", "#/persons/0/bsn")]
    [InlineData("{\"region\":\"a\",\"narrative\":\"x\",\"reporter\":{\"kind\":\"employee\",\"kind\":\"partner\"}}", "#/reporter/kind")]
    public void a_property_that_occurs_twice_is_refused(string body, string pointer) =>
        Assert.Equal([$"{pointer} duplicate_property"], A.Faults(body));

    [Fact]
    public void an_unknown_property_is_named_as_a_pointer_must() =>
        Assert.Equal(["#/a~0b~1c%20%7B unknown_property"], A.Faults("{\"a~b/c {\":1," + A.SmallSignal[1..]));

    [Theory]
    [InlineData("narrative", "half \\ud800")]
    [InlineData("narrative", "turned \\udc00\\ud800")]
    public void an_escape_that_makes_half_a_character_is_refused(string property, string text) =>
        Assert.Equal([$"#/{property} text_invalid"], A.Faults(A.SmallSignal.Replace("Verzonnen verhaal.", text, StringComparison.Ordinal)));

    [Fact]
    public void bytes_that_are_no_utf8_are_refused()
    {
        var latin = Encoding.Latin1.GetBytes(A.SmallSignal.Replace("Verzonnen", "Verzónnen", StringComparison.Ordinal));

        Assert.False(SignalReader.TryRead(latin, A.Today, out _, out var errors));
        Assert.Equal("not_utf8", Assert.Single(errors).Code);
    }

    [Theory]
    [InlineData("{\"region\":\"a\",\"vehicles\":[{\"licensePlate\":\"AB123C\"}],\"reporter\":{\"kind\":\"employee\"}}")]
    [InlineData("{\"region\":\"a\",\"narrative\":\" \",\"persons\":[],\"forms\":[\"labour\"],\"reporter\":{\"kind\":\"employee\"}}")]
    public void a_signal_about_nothing_is_refused(string body) => Assert.Equal(["# content_required"], A.Faults(body));

    private static string Long(int length) => JsonSerializer.Serialize(new string('x', length));

    private static string Many(string item, int count) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]";
}
