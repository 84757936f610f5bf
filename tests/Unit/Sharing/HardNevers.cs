using Keten.Sharing;

namespace Keten.Tests.Unit.Sharing;

public class HardNevers
{
    private static readonly Dossier Everything = Sample.Dossier with { Report = Sample.Report with { Forms = ["sexual"] } };

    [Theory]
    [InlineData("eporter")]              // no name, organisation, address or path of the reporter
    [InlineData("600000099")]
    [InlineData("Narrative-canary")]
    [InlineData("Motivation-canary")]
    [InlineData("Enrichment-canary")]
    [InlineData("suspect7")]             // a person only a register knows
    [InlineData("99999000")]             // BSN
    [InlineData("residenceStatus")]
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
                request.RecipientClass == "zorgcoordinatie",
                Sample.Text(request, Everything).Contains("care.needs", StringComparison.Ordinal));
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
                Persons = [Sample.Victim with { Address = new Address { Street = "Shelterstreet", HouseNumber = "5", Postcode = "6500AA", City = "Sheltertown" } }],
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
