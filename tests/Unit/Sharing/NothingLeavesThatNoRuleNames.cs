using Keten.Adapters;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

public class NothingLeavesThatNoRuleNames
{
    [Fact]
    public void every_path_in_the_table_is_in_the_catalogue() =>
        Assert.Empty(Sample.Rows.SelectMany(row => row.Gives).Except(Catalogue.Paths));

    [Fact]
    public void no_path_is_both_shared_and_reduced() =>
        Assert.All(Sample.Rows, row => Assert.Empty(row.Rule.Share.Intersect(row.Rule.Reduce)));

    [Fact]
    public void a_view_holds_only_paths_of_its_rules_at_no_higher_level()
    {
        foreach (var request in Sample.EveryRequest)
        {
            var rules = Sample.Rows.Where(row => row.Class == request.RecipientClass && row.Purpose == request.Purpose).Select(row => row.Rule).ToList();
            var view = Sample.Decide(request, Sample.Whole)!.View;
            Assert.All(view.Fields, field => Assert.InRange(field.Level, Level.Reduce, rules.Exists(rule => rule.Share.Contains(field.Path)) ? Level.Share : rules.Exists(rule => rule.Reduce.Contains(field.Path)) ? Level.Reduce : Level.Withhold));
        }
    }

    [Theory]
    [InlineData("police_emergency", "judge", "signal")]
    [InlineData("police_investigation", "alarm", "signal")]
    [InlineData("police_investigation", "judge", "case")]
    [InlineData("riec_member", "organised_crime", "signal")]
    [InlineData("riec_member", "judge", "signal")]
    [InlineData("belastingdienst", "investigate", "case")]
    [InlineData("enforcement", "administrate", "closed")]
    [InlineData("enforcement", "judge", "signal")]
    [InlineData("zorgcoordinatie", "care", "closed")]
    [InlineData("zorgcoordinatie", "register", "case")]
    [InlineData("nla", "investigate", "case")]
    [InlineData("nla", "care", "signal")]
    [InlineData("om", "investigate", "case")]
    [InlineData("raad", "protect", "case")]
    [InlineData("police_aliens", "residence", "case")]
    [InlineData("comensha", "register", "signal")]
    [InlineData("comensha", "care", "case")]
    [InlineData("shelter", "care", "signal")]
    [InlineData("youth_care", "care", "signal")]
    [InlineData("coa", "care", "signal")]
    [InlineData("coa", "residence", "case")]
    [InlineData("ind", "residence", "signal")]
    [InlineData("police_pct", "judge", "signal")] // greenhouses are not its business
    [InlineData("nidos", "care", "case")] // no child alone
    [InlineData("youth_care", "care", "case")] // no child at all
    [InlineData("veilig_thuis", "protect", "case")] // nobody chose to report
    [InlineData("coa", "care", "case")] // nobody asks for asylum
    public void without_a_row_nothing_may_flow(string recipient, string purpose, string state) =>
        Assert.Null(Sample.Decide(Sample.Asks(recipient, purpose, state, "care", "criminal", "organised_crime", "administrative"), Sample.Dossier));

    [Theory]
    [InlineData("riec_member", "organised_crime", "administrative")]
    [InlineData("enforcement", "administrate", "organised_crime")]
    public void a_case_without_its_strand_gives_a_recipient_nothing(string recipient, string purpose, string other) =>
        Assert.Null(Sample.Decide(Sample.Asks(recipient, purpose, "case", "care", other), Sample.Dossier));

    [Theory]
    [InlineData("shelter", "care")]
    [InlineData("youth_care", "care")]
    [InlineData("coa", "care")]
    [InlineData("ind", "residence")]
    [InlineData("comensha", "register")]
    public void nor_does_one_without_care_give_those_who_help(string recipient, string purpose)
    {
        Assert.NotNull(Sample.Decide(Sample.Asks(recipient, purpose, "case", "care"), Sample.Whole));
        Assert.Null(Sample.Decide(Sample.Asks(recipient, purpose, "case", "criminal", "organised_crime", "administrative"), Sample.Whole));
    }

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
