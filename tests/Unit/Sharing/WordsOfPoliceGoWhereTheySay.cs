using Keten.Messages;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>sharing.md, never 8: police origin only within the sender's onward list.</summary>
public class WordsOfPoliceGoWhereTheySay
{
    private const string Riec = "riec-noord-holland";
    private const string Words = "Familysuspect2 en Familyvictim1 zijn gezien bij Hardleers. Verzonnen.";

    private static PartnerSaid Said(params (string Partner, string Purpose)[] onward) => new()
    {
        Partner = "avim",
        Origin = "police",
        Answer = "supports",
        Text = Words,
        Onward = [.. onward.Select(to => new Onward { Partner = to.Partner, Purpose = to.Purpose })],
    };

    private static Dossier With(params PartnerSaid[] said) => Sample.Whole with { Said = said };

    private static Request Zvh => Sample.Asks("zvh_safety_member", "protect", "case", "care", "criminal", "organised_crime");

    private static string Of(Request request, Dossier dossier) => string.Join('\n', Sample.Seen(request, dossier).Where(seen => seen.Path.StartsWith("partner.", StringComparison.Ordinal)).Select(seen => $"{seen.Path}={seen.Value}"));

    [Fact]
    public void to_exactly_whom_they_listed_for_exactly_that()
    {
        var told = With(Said((Zvh.Partner, "protect")));

        Assert.Contains("partner.answer=\"supports\"", Of(Zvh, told), StringComparison.Ordinal);
        foreach (var request in Sample.EveryRequest.Where(one => (one.Partner, one.Purpose) != (Zvh.Partner, "protect")))
            Assert.Equal("", Of(request, told));
    }

    [Fact]
    public void to_nobody_without_a_list_or_for_something_else()
    {
        foreach (var told in new[] { With(Said()), With(Said((Zvh.Partner, "judge"))), With(Said(("zvh-elders", "protect"))) })
            Assert.All(Sample.EveryRequest, request => Assert.Equal("", Of(request, told)));
    }

    [Fact]
    public void each_by_its_own_list()
    {
        var told = With(Said(), Said((Zvh.Partner, "protect")) with { Answer = null, Outcome = "arrested", Text = null }, Said(("nla", "judge")));

        Assert.Equal("partner.outcome=\"arrested\"", Of(Zvh, told));
    }

    [Fact]
    public void before_a_case_not_at_all() => Assert.Equal("", Of(Zvh with { State = "signal", Strands = [] }, With(Said((Zvh.Partner, "protect")))));

    /// <summary>A list of others than the police opens nothing: their words go on by no rule.</summary>
    [Theory]
    [InlineData("own")]
    [InlineData("care")]
    [InlineData("register")]
    [InlineData("reporter")]
    public void nor_by_the_list_of_others(string origin) => Assert.Equal("", Of(Zvh, With(Said((Zvh.Partner, "protect")) with { Origin = origin })));

    /// <summary>What the municipality tells of somebody itself may stand in the police's words too; whom it does not tell of is hidden in them.</summary>
    [Fact]
    public void with_whoever_is_hidden_from_the_recipient_hidden_in_them()
    {
        var riec = Sample.Asks("riec_member", "organised_crime", "case", "organised_crime") with { IfReviewed = true };
        var told = With(Said((riec.Partner, "organised_crime")));

        var seen = Of(riec, told);
        Assert.Contains("Familysuspect2 en [slachtoffer 1] zijn gezien", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Familyvictim1", seen, StringComparison.Ordinal);
        Assert.Contains("Familyvictim1", Of(Zvh, With(Said((Zvh.Partner, "protect")))), StringComparison.Ordinal);
    }

    [Fact]
    public void to_a_table_only_once_a_person_read_them()
    {
        var riec = Sample.Asks("riec_member", "organised_crime", "case", "organised_crime");
        var told = With(Said((riec.Partner, "organised_crime")));
        var read = told with { ByHand = new ByHand { Version = 1, Reviewed = [new("partner.text", "riec_member", Reviewing.HashOf(told, "partner.text")!)] } };

        Assert.Equal("partner.answer=\"supports\"", Of(riec, told));
        Assert.Contains("partner.text=", Of(riec, read), StringComparison.Ordinal);
        Assert.DoesNotContain("partner.text=", Of(riec, read with { Said = [.. told.Said, Said((Riec, "organised_crime"))] }), StringComparison.Ordinal);
    }

    /// <summary>Nothing else counts as listed because something is.</summary>
    [Fact]
    public void and_the_rest_of_the_view_is_the_same()
    {
        var (with, without) = (Sample.Seen(Zvh, With(Said((Zvh.Partner, "protect")))), Sample.Seen(Zvh, Sample.Whole));
        Assert.Equal(without, with.Where(seen => !seen.Path.StartsWith("partner.", StringComparison.Ordinal)));
    }
}
