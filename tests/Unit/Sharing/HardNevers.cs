using Keten.Sharing;

namespace Keten.Tests.Unit.Sharing;

public class HardNevers
{
    private static readonly Dossier Everything = Sample.Whole;

    [Theory]
    [InlineData("eporter")]              // no name, organisation, address or path of the reporter
    [InlineData("600000099")]
    [InlineData("Narrative-canary")]
    [InlineData("Motivation-canary")]
    [InlineData("Enrichment-canary")]
    [InlineData("suspect7")]             // a person only a register knows
    [InlineData("99999000")]             // BSN
    [InlineData("NL00TEST")]
    public void goes_to_nobody(string canary) =>
        Assert.All(Sample.EveryRequest, request => Assert.DoesNotContain(canary, Sample.Text(request, Everything), StringComparison.Ordinal));

    [Fact]
    public void and_the_summary_goes_instead_of_the_narrative() =>
        Assert.Contains("signal.summary=\"Workers sleep above the greenhouse.\"", Sample.Text(Sample.Asks("nla", "judge"), Sample.Dossier), StringComparison.Ordinal);

    [Fact]
    public void health_goes_only_to_care_that_took_the_victim_on()
    {
        foreach (var request in Sample.EveryRequest)
            Assert.Equal(
                request is { RecipientClass: "zorgcoordinatie", Accepted: true },
                Sample.Text(request, Everything).Contains("Health-canary victim", StringComparison.Ordinal));
    }

    [Fact]
    public void needs_stay_with_care()
    {
        foreach (var request in Sample.EveryRequest)
            Assert.Equal(
                request.RecipientClass is "zorgcoordinatie" or "youth_care" or "shelter",
                Sample.Text(request, Everything).Contains("care.needs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("care.shelter")]
    [InlineData("care.provider")]
    [InlineData("offence.suspicions")]
    [InlineData("offence.enforcementHistory")]
    public void what_no_source_fills_yet_is_in_no_row_either(string path) =>
        Assert.DoesNotContain(Sample.Rows, row => row.Gives.Contains(path));

    [Fact]
    public void residence_and_reflection_period_go_to_the_ind_and_then_only_of_who_has_none()
    {
        Assert.All(Sample.Rows, row => Assert.Equal(
            row is { Class: "ind", Purpose: "residence" } && row.Rule.When.Facts is { } facts && facts["asked_for"] && facts["no_residence"],
            row.Gives.Any(path => path is "care.reflectionPeriod" || path.EndsWith(".residenceStatus", StringComparison.Ordinal))));
        foreach (var request in Sample.EveryRequest)
            Assert.Equal(
                request.RecipientClass == "ind",
                Sample.Text(request, Everything).Contains("residenceStatus", StringComparison.Ordinal));
        Assert.DoesNotContain("asylum", Sample.Text(Sample.Asks("ind", "residence", "case", "care"), Everything), StringComparison.Ordinal);
    }

    [Fact]
    public void a_victim_is_named_in_danger_as_a_child_at_risk_and_to_those_who_took_the_case_or_the_victim_on()
    {
        foreach (var request in Sample.EveryRequest)
            Assert.Equal(
                request is { RecipientClass: "police_emergency" or "nidos" or "veilig_thuis" }
                    or { RecipientClass: "zvh_safety_member", State: not "signal" }
                    or { RecipientClass: "zorgcoordinatie" or "youth_care" or "shelter" or "coa", Accepted: true },
                Sample.Text(request, Everything).Contains("Familyvictim", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("riec_member")]
    [InlineData("enforcement")]
    [InlineData("comensha")]
    public void of_victims_some_hear_no_more_than_how_many(string recipient) =>
        Assert.All(Sample.EveryRequest.Where(request => request.RecipientClass == recipient), request =>
        {
            Assert.NotEmpty(Sample.Text(request, Everything));
            Assert.DoesNotMatch("victim[.0-9]", Sample.Text(request, Everything));
        });

    [Fact]
    public void texts_that_nobody_reviewed_go_to_nobody_who_needs_a_review() =>
        Assert.All(
            Sample.Rows.Where(row => row.Class is "riec_member" or "enforcement" or "belastingdienst" && !row.Rule.When.Facts.GetValueOrDefault("reviewed")),
            row => Assert.All(["signal.summary", "signal.online", "consultation.question"], path => Assert.DoesNotContain(path, row.Gives)));

    [Theory]
    [InlineData("not_applicable")]
    [InlineData("undecided")]
    [InlineData("reported")]
    [InlineData("not_reported")]
    public void veilig_thuis_hears_nothing_that_the_professional_did_not_choose(string meldcode)
    {
        var told = Everything with { Report = Everything.Report with { Reporter = Everything.Report.Reporter with { Meldcode = meldcode } } };

        Assert.All(Sample.EveryRequest.Where(request => request.RecipientClass == "veilig_thuis"), request => Assert.Null(Sample.Decide(request, told)));
    }

    [Fact]
    public void a_shelter_goes_to_nobody_under_any_name()
    {
        var sheltered = Everything with
        {
            Report = Everything.Report with
            {
                Locations =
                [
                    new Location { Kind = "shelter", Street = "Shelterstreet", HouseNumber = "5", Postcode = "6500 aa", City = "Sheltertown" },
                    new Location { Kind = "dwelling", Street = "Shelterstreet", HouseNumber = "5", Postcode = "6500AA", City = "Sheltertown" },
                ],
                Persons =
                [
                    .. Everything.Report.Persons.Select(person => person with
                    {
                        Address = new Address { Street = "Shelterstreet", HouseNumber = "5", Postcode = "6500AA", City = "Sheltertown" },
                    }),
                ],
            },
        };

        Assert.All(Sample.EveryRequest, request => Assert.DoesNotContain("Shelter", Sample.Text(request, sheltered), StringComparison.Ordinal));
    }

    [Fact]
    public void a_reporter_who_is_also_a_witness_or_suspect_is_withheld_by_value()
    {
        var told = Sample.Of(Sample.Suspect with
        {
            Name = new PersonName { Given = "Rita", Family = "Réportercanary" },
            Phone = "06-00000099",
        });

        Assert.All(Sample.EveryRequest, request =>
        {
            var text = Sample.Text(request, told);
            Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("00000099", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void a_victim_who_reports_is_still_helped_in_danger()
    {
        var own = Sample.Of(Sample.Victim) with { };
        own = own with
        {
            Report = own.Report with
            {
                Reporter = own.Report.Reporter with { IsSubject = true, Name = "Givenvictim1 Familyvictim1" },
            },
        };

        Assert.Contains("victim.name=\"Givenvictim1 Familyvictim1\"", Sample.Text(Sample.Asks("police_emergency", "alarm"), own), StringComparison.Ordinal);
    }
}
