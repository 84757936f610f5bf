using Keten.Adapters;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

public class NothingLeavesThatNoRuleNames
{
    [Fact]
    public void every_path_in_the_table_is_in_the_catalogue() =>
        Assert.Empty(Rules.Table.SelectMany(r => r.Share.Concat(r.Reduce)).Except(Catalogue.Paths));

    [Fact]
    public void no_path_is_both_shared_and_reduced() =>
        Assert.All(Rules.Table, rule => Assert.Empty(rule.Share.Intersect(rule.Reduce)));

    [Fact]
    public void at_most_one_row_holds_for_a_request() =>
        Assert.All(Sample.EveryRequest, request => Assert.Single(Rules.Table, r => r.Holds(request, Sample.Dossier) || (r.SexWorkOnly && r.RecipientClass == request.RecipientClass)));

    [Fact]
    public void a_view_holds_only_paths_of_its_row_at_no_higher_level()
    {
        var sexual = Sample.Dossier with { Report = Sample.Report with { Forms = ["sexual"] } };
        foreach (var request in Sample.EveryRequest)
        {
            var rule = Rules.Table.Single(r => r.Holds(request, sexual));
            var view = Sample.Decide(request, sexual)!.View;
            Assert.All(view.Fields, field => Assert.InRange(field.Level, Level.Reduce, rule.Of(field.Path)));
        }
    }

    [Theory]
    [InlineData("police_emergency", "judge", "signal")]
    [InlineData("police_investigation", "alarm", "signal")]
    [InlineData("police_investigation", "judge", "case")]
    [InlineData("riec_member", "organised_crime", "signal")]
    [InlineData("riec_member", "judge", "signal")]
    [InlineData("belastingdienst", "investigate", "case")]
    [InlineData("enforcement", "administrate", "signal")]
    [InlineData("enforcement", "administrate", "closed")]
    [InlineData("enforcement", "judge", "signal")]
    [InlineData("zorgcoordinatie", "care", "closed")]
    [InlineData("police_pct", "judge", "signal")] // greenhouses are not its business
    public void without_a_row_nothing_may_flow(string recipient, string purpose, string state) =>
        Assert.Null(Sample.Decide(Sample.Asks(recipient, purpose, state, "care", "criminal", "organised_crime", "administrative"), Sample.Dossier));

    [Theory]
    [InlineData("riec_member", "organised_crime", "administrative")]
    [InlineData("enforcement", "administrate", "organised_crime")]
    public void a_case_without_its_strand_gives_a_recipient_nothing(string recipient, string purpose, string other) =>
        Assert.Null(Sample.Decide(Sample.Asks(recipient, purpose, "case", "care", other), Sample.Dossier));

    [Fact]
    public void an_empty_signal_gives_no_view() =>
        Assert.Null(Sample.Decide(
            Sample.Asks("nla", "judge"),
            new() { SignalId = Sample.SignalId, Report = new() { Region = "nijmegen", Narrative = "Something.", Reporter = new() { Kind = "anonymous" } } }));

    [Fact]
    public void a_withheld_field_is_absent_and_nowhere_marked()
    {
        var text = Sample.Text(Sample.Asks("riec_member", "organised_crime", "case", "organised_crime"), Sample.Dossier);

        Assert.DoesNotContain("victim.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", text, StringComparison.Ordinal);
    }
}
