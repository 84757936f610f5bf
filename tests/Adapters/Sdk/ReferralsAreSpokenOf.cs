using System.Text;
using Keten.Adapters.Events;

namespace Keten.Tests.Adapters.Sdk;

/// <summary>What partners say of a referral beside where it stands, and signals of their own.</summary>
public class ReferralsAreSpokenOf
{
    private const string Action = """{"id":"1","what":"Verzonnen.","who":"Wie","by":"2026-12-03","done":true}""";
    private const string Agreement = """{"what":"Verzonnen.","who":"Wie","by":"2026-12-03"}""";

    public static TheoryData<string, string, string> Broken => new()
    {
        { "\"judgement\":\"Taken Up\"", "#/data/judgement", "not_a_code" },
        { "\"judgement\":1", "#/data/judgement", "wrong_type" },
        { "\"table\":\"2026-12-03\"", "#/data/table", "wrong_type" },
        { "\"table\":{}", "#/data/table/on", "required" },
        { "\"table\":{\"on\":\"3 december\"}", "#/data/table/on", "not_a_date" },
        { "\"table\":{\"on\":\"2026-12-03\",\"who\":1}", "#/data/table/who", "unknown_property" },
        { "\"agreements\":{}", "#/data/agreements", "wrong_type" },
        { "\"agreements\":[1]", "#/data/agreements/0", "wrong_type" },
        { $"\"agreements\":[{Action}]", "#/data/agreements/0/done", "unknown_property" },
        { "\"agreements\":[{\"what\":\"Verzonnen.\",\"who\":\"Wie\"}]", "#/data/agreements/0/by", "required" },
        { $"\"actions\":[{Agreement},{{\"who\":\"Wie\",\"by\":\"2026-12-03\"}}]", "#/data/actions/1/what", "required" },
        { "\"actions\":[{\"what\":\"Verzonnen.\",\"who\":\"Wie\",\"by\":\"2026-12-03\",\"done\":\"yes\"}]", "#/data/actions/0/done", "wrong_type" },
        { $"\"actions\":[{{\"what\":\"{new string('x', 2001)}\",\"who\":\"Wie\",\"by\":\"2026-12-03\"}}]", "#/data/actions/0/what", "too_long" },
        { $"\"actions\":[{string.Join(',', Enumerable.Repeat(Action, 51))}]", "#/data/actions", "too_long" },
    };

    [Fact]
    public void a_judgement_a_table_and_what_was_agreed()
    {
        var read = Assert.IsType<ReferralEvent>(Read($"\"judgement\":\"taken_up\",\"table\":{{\"on\":\"2026-12-03\"}},\"agreements\":[{Agreement}],\"actions\":[{Action}]").Event);

        var day = new DateOnly(2026, 12, 3);
        Assert.Equal(("taken_up", day), (read.Judgement, read.TableOn));
        Assert.Equal(new AgreedOn(null, "Verzonnen.", "Wie", day, false), Assert.Single(read.Agreements));
        Assert.Equal(new AgreedOn("1", "Verzonnen.", "Wie", day, true), Assert.Single(read.Actions));
        Assert.DoesNotContain("Verzonnen", $"{read} {read.Actions[0]}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void what_is_broken_is_refused_with_its_place(string data, string pointer, string code)
    {
        var reading = Read(data);

        Assert.Null(reading.Event);
        Assert.Contains(reading.Errors, error => (error.Pointer, error.Code) == (pointer, code));
    }

    [Fact]
    public void a_signal_is_read_as_it_stands()
    {
        var read = Assert.IsType<SignalOfferedEvent>(Offered("""{"signal":{"region":"nijmegen", "narrative":"Verzonnen."}}""").Event);

        Assert.Equal("""{"region":"nijmegen", "narrative":"Verzonnen."}""", Encoding.UTF8.GetString(read.Signal.Span));
    }

    [Theory]
    [InlineData("\"text\":\"Verzonnen vraag?\"", "")]
    [InlineData("\"text\":null", "#/data/text required")]
    [InlineData("\"text\":\"Verzonnen vraag?\",\"outcome\":\"done\"", "#/data/outcome unknown_property")]
    public void a_question_is_words_and_nothing_else(string data, string wrong) => Assert.Equal(
        wrong,
        string.Join(' ', Of("referral.asked", $"{{\"referralId\":\"{Guid.NewGuid()}\",{data}}}").Errors.Select(one => $"{one.Pointer} {one.Code}")));

    [Theory]
    [InlineData("{}", "#/data/signal", "required")]
    [InlineData("""{"signal":"tekst"}""", "#/data/signal", "wrong_type")]
    [InlineData("""{"signal":{},"text":"Verzonnen."}""", "#/data/text", "unknown_property")]
    public void and_nothing_else_with_it(string data, string pointer, string code) =>
        Assert.Contains(Offered(data).Errors, error => (error.Pointer, error.Code) == (pointer, code));

    [Theory]
    [InlineData("taken_up", null, "progressed", "")]
    [InlineData("perhaps", null, "progressed", "#/data/judgement unknown_code")]
    [InlineData("taken_up", null, "completed", "#/data/judgement not_here")]
    [InlineData(null, "helped", "completed", "#/data/outcome unknown_code")]
    [InlineData(null, "done", "completed", "")]
    public void each_partner_has_its_own_codes(string? judgement, string? outcome, string status, string wrong)
    {
        var says = new Saying { Judgements = ["taken_up"], Outcomes = ["done"], HasTable = true };

        Assert.Equal(wrong, string.Join(' ', says.Wrong(Told(status) with { Judgement = judgement, Outcome = outcome }).Select(one => $"{one.Pointer} {one.Code}")));
    }

    [Fact]
    public void and_says_nothing_that_is_anothers()
    {
        var all = Told("progressed") with { Judgement = "taken_up", TableOn = new DateOnly(2026, 12, 3), Actions = [new(null, "a", "b", default, false)], Agreements = [new(null, "a", "b", default, false)], Outcome = "any" };

        Assert.Equal(["#/data/judgement", "#/data/table", "#/data/agreements", "#/data/actions"], Saying.Plain.Wrong(all).Select(one => one.Pointer));
        Assert.All(Saying.Plain.Wrong(all), one => Assert.Equal("not_yours", one.Code));
    }

    private static ReferralEvent Told(string status) => new() { Id = "1", Source = "urn:test", ReferralId = Guid.NewGuid(), Status = status };

    private static PartnerEventReading Read(string more) => Of("referral.progressed", $"{{\"referralId\":\"{Guid.NewGuid()}\",{more}}}");

    private static PartnerEventReading Offered(string data) => Of("signal.offered", data);

    private static PartnerEventReading Of(string type, string data) =>
        PartnerEventReader.Read(Encoding.UTF8.GetBytes($"{{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/made-up\",\"type\":\"nl.keten.{type}\",\"data\":{data}}}"));
}
