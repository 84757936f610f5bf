using System.Text;
using Keten.Adapters.Events;

namespace Keten.Tests.Adapters.Sdk;

public class PartnerEventsAreRead
{
    private const string Id = "00000000-0000-4000-8000-000000000001";
    private const string Good = $$$"""{"specversion":"1.0","id":"e1","source":"urn:nld:oin:00000099000000100000:systeem:avim","type":"nl.keten.consultation.answered","time":"2026-11-02T10:00:00.5+01:00","data":{"consultationId":"{{{Id}}}","answer":"supports","text":"Verzonnen."}}""";

    [Fact]
    public void a_consultation_answered()
    {
        var read = Assert.IsType<ConsultationAnsweredEvent>(Read(Good).Event);

        Assert.Equal(("e1", "urn:nld:oin:00000099000000100000:systeem:avim", Guid.Parse(Id), "supports", "Verzonnen."), (read.Id, read.Source, read.ConsultationId, read.Answer, read.Text));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 0, 0, 500, TimeSpan.Zero), read.Time);
        Assert.DoesNotContain("Verzonnen", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void with_whom_it_may_go_on_to()
    {
        var read = Assert.IsType<ConsultationAnsweredEvent>(Read(With("\"text\"", "\"onward\":[{\"partner\":\"nla\",\"purpose\":\"judge\"},{\"partner\":\"om\",\"purpose\":\"care\"}],\"text\"")).Event);

        Assert.Equal([new OnwardTo("nla", "judge"), new OnwardTo("om", "care")], read.Onward);
        Assert.Empty(Read(Good).Event!.Onward);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("refused")]
    [InlineData("progressed")]
    [InlineData("completed")]
    public void a_referral(string status)
    {
        var read = Assert.IsType<ReferralEvent>(Read($$$"""{"specversion":"1.0","id":"e1","source":"/riec","type":"nl.keten.referral.{{{status}}}","data":{"referralId":"{{{Id}}}","outcome":"taken_up"}}""").Event);

        Assert.Equal((status, Guid.Parse(Id), "taken_up", null, null), (read.Status, read.ReferralId, read.Outcome, read.Text, read.Time));
    }

    [Theory]
    [InlineData(""" "traceparent":"00-aa-bb-01", """)]
    [InlineData(""" "sequence":"1", "sequencetype":"Integer", "dataref":"https://verzonnen.example/1", "nlbrpnationaliteitverzonnen":true, """)]
    [InlineData(""" "datacontenttype":"application/vnd.verzonnen+json", """)]
    [InlineData(""" "subject":"iets", "datacontenttype":"application/json; charset=utf-8", """)]
    [InlineData(""" "subject":null, "dataschema":null, """)]
    public void with_extensions_and_optional_attributes(string more) => Assert.Empty(Read(Good.Insert(1, more)).Errors);

    public static TheoryData<string, string, string> Broken { get; } = new()
    {
        { "", "#", "malformed_json" },
        { "nonsense", "#", "malformed_json" },
        { Good[..^1], "#", "malformed_json" },
        { Good + "{}", "#", "malformed_json" },
        { "// hello\n" + Good, "#", "malformed_json" },
        { With("\"supports\",", "\"supports\",\"text\":\"\\ud800\","), "#/data/text", "duplicate_property" },
        { With("\"Verzonnen.\"", "\"\\ud800\""), "#", "malformed_json" },
        { With("\"Verzonnen.\"", "[[[[[[[[[[1]]]]]]]]]]"), "#", "malformed_json" },
        { "[]", "#", "wrong_type" },
        { "\"event\"", "#", "wrong_type" },
        { "null", "#", "wrong_type" },
        { With("\"1.0\"", "\"0.3\""), "#/specversion", "unknown_code" },
        { With("\"1.0\"", "1.0"), "#/specversion", "wrong_type" },
        { With("\"specversion\":\"1.0\",", ""), "#/specversion", "required" },
        { With("\"id\":\"e1\",", ""), "#/id", "required" },
        { With("\"id\":\"e1\"", "\"id\":\"\""), "#/id", "empty" },
        { With("\"id\":\"e1\"", "\"id\":null"), "#/id", "required" },
        { With("\"id\":\"e1\"", $"\"id\":\"{new string('x', 257)}\""), "#/id", "too_long" },
        { With("\"id\":\"e1\"", "\"id\":\"a\\u0000b\""), "#/id", "invalid_character" },
        { With("\"id\":\"e1\"", "\"id\":\"e1\",\"id\":\"e2\""), "#/id", "duplicate_property" },
        { With("\"source\":\"urn:nld:oin:00000099000000100000:systeem:avim\",", ""), "#/source", "required" },
        { With("urn:nld:oin:00000099000000100000:systeem:avim", "not a uri"), "#/source", "not_a_uri" },
        { With("nl.keten.consultation.answered", "nl.keten.consultation.forgotten"), "#/type", "unknown_code" },
        { With("\"type\":\"nl.keten.consultation.answered\",", ""), "#/type", "required" },
        { With("2026-11-02T10:00:00.5+01:00", "2026-11-02"), "#/time", "not_a_time" },
        { With("2026-11-02T10:00:00.5+01:00", "2026-11-02T10:00:00"), "#/time", "not_a_time" },
        { With("2026-11-02T10:00:00.5+01:00", "2026-02-30T10:00:00Z"), "#/time", "not_a_time" },
        { With("2026-11-02T10:00:00.5+01:00", "2026-11-02 10:00:00Z"), "#/time", "not_a_time" },
        { With("2026-11-02T10:00:00.5+01:00", "2026-11-02T25:00:00Z"), "#/time", "not_a_time" },
        { With("\"specversion\"", "\"datacontenttype\":\"text/xml\",\"specversion\""), "#/datacontenttype", "unsupported" },
        { With("\"specversion\"", "\"data_base64\":\"e30=\",\"specversion\""), "#/data_base64", "unsupported" },
        { With("\"specversion\"", "\"Not-An-Extension\":1,\"specversion\""), "#/Not-An-Extension", "unknown_property" },
        { With("\"specversion\"", "\"a/b~c\":1,\"specversion\""), "#/a~1b~0c", "unknown_property" },
        { With("\"data\":{", "\"data\":null,\"data2\":{"), "#/data", "required" },
        { With("\"data\":{", "\"data\":[{").Replace("}}", "}]}", StringComparison.Ordinal), "#/data", "wrong_type" },
        { With(Id, "42"), "#/data/consultationId", "not_a_uuid" },
        { With(Id, "{00000000-0000-4000-8000-00000000001}"), "#/data/consultationId", "not_a_uuid" },
        { With(Id, Guid.Empty.ToString()), "#/data/consultationId", "not_a_uuid" },
        { With("consultationId", "referralId"), "#/data/consultationId", "required" },
        { With("\"supports\"", "\"maybe\""), "#/data/answer", "unknown_code" },
        { With("\"supports\"", "true"), "#/data/answer", "wrong_type" },
        { With("\"answer\":\"supports\",", ""), "#/data/answer", "required" },
        { With("\"Verzonnen.\"", $"\"{new string('x', 4001)}\""), "#/data/text", "too_long" },
        { With("\"Verzonnen.\"", "[\"Verzonnen.\"]"), "#/data/text", "wrong_type" },
        { With("\"text\"", "\"extra\""), "#/data/extra", "unknown_property" },
        { With("\"text\"", "\"onward\":{},\"text\""), "#/data/onward", "wrong_type" },
        { With("\"text\"", "\"onward\":[\"nla\"],\"text\""), "#/data/onward/0", "wrong_type" },
        { With("\"text\"", "\"onward\":[{\"partner\":\"nla\"}],\"text\""), "#/data/onward/0/purpose", "required" },
        { With("\"text\"", "\"onward\":[{\"partner\":\"nla\",\"purpose\":\"judge\",\"until\":1}],\"text\""), "#/data/onward/0/until", "unknown_property" },
        { With("\"text\"", $"\"onward\":[{string.Join(',', Enumerable.Repeat("{}", 51))}],\"text\""), "#/data/onward", "too_long" },
        { With("consultation.answered", "referral.accepted"), "#/data/referralId", "required" },
        { With("consultation.answered", "referral.completed").Replace("answer\":\"supports\"", "outcome\":\"Not A Code\"", StringComparison.Ordinal), "#/data/outcome", "not_a_code" },
        { With("\"Verzonnen.\"", $"\"{new string('x', PartnerEventReader.MaxBytes)}\""), "#", "too_large" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void what_is_broken_is_refused_with_its_place(string body, string pointer, string code)
    {
        var reading = Read(body);

        Assert.Null(reading.Event);
        Assert.Contains(reading.Errors, error => (error.Pointer, error.Code) == (pointer, code));
        Assert.DoesNotContain("Verzonnen", string.Concat(reading.Errors.Select(error => error.Detail)), StringComparison.Ordinal);
    }

    [Fact]
    public void bytes_that_are_not_utf_8_are_refused() =>
        Assert.Equal("malformed_json", Assert.Single(PartnerEventReader.Read(Encoding.Latin1.GetBytes(Good.Replace("Verzonnen.", "ü", StringComparison.Ordinal))).Errors).Code);

    [Fact]
    public void everything_wrong_is_told_at_once() =>
        Assert.Equal(["#/specversion", "#/id", "#/source", "#/type", "#/data"], Read("{}").Errors.Select(error => error.Pointer));

    private static string With(string old, string changed) => Good.Replace(old, changed, StringComparison.Ordinal);

    private static PartnerEventReading Read(string body) => PartnerEventReader.Read(Encoding.UTF8.GetBytes(body));
}
