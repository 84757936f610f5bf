using Keten.Sharing;

namespace Keten.Tests.Unit.Sharing;

public class OneValueOneLevel
{
    private static string Judge(Dossier dossier) => Sample.Text(Sample.Asks("police_investigation", "judge"), dossier);

    [Fact]
    public void a_phone_of_suspect_and_victim_goes_at_the_lowest()
    {
        var shared = Sample.Of(Sample.Victim, Sample.Suspect with { Phone = "06 12345671" });

        Assert.DoesNotContain("suspect.phone", Judge(shared), StringComparison.Ordinal);
        Assert.Contains("suspect.phone", Judge(Sample.Dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void an_alias_that_is_the_victims_name_goes_at_the_lowest()
    {
        var shared = Sample.Of(Sample.Victim, Sample.Suspect with { Aliases = ["givenVICTIM1  Familyvictím1"] });

        Assert.DoesNotContain("suspect.aliases", Judge(shared), StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_the_reporters_of_a_signal_that_was_merged_goes_to_nobody_either()
    {
        Dossier Merged(Reporter also) => Sample.Of(Sample.Victim, Sample.Suspect with { Phone = "06 87654321" }) with { Summary = "Told by Tellercanary.", AlsoReportedBy = [also] };
        var reporter = new Reporter { Kind = "resident", Name = "Theo Tellercanary", Phone = "+31687654321" };

        Assert.DoesNotContain("suspect.phone", Judge(Merged(reporter)), StringComparison.Ordinal);
        Assert.DoesNotContain("Tellercanary", Judge(Merged(reporter)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("suspect.phone", Judge(Merged(new Reporter { Kind = "resident" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Familyvictim1 was seen here.", "[slachtoffer 1] was seen here.")]
    [InlineData("Call 06-1234 5671 to reach her.", "Call [slachtoffer 1] to reach her.")]
    [InlineData("Her address is VICTIM1@example.org.", "Her address is [slachtoffer 1].")]
    [InlineData("They call her Aliasvictim1.", "They call her [slachtoffer 1].")]
    [InlineData("Told by Reportercanary.", "Told by [persoon 1].")]
    [InlineData("Seen twice.\nFamilyvictim1 was here.", "Seen twice.\\n[slachtoffer 1] was here.")]
    [InlineData("Born on 1 april 1999, BSN 9999.90.001.", "Born on [slachtoffer 1], BSN [slachtoffer 1].")]
    [InlineData("She lives at Streetvictim nr. 1, 6511 zz.", "She lives at [slachtoffer 1], [slachtoffer 1].")]
    public void a_summary_that_names_who_is_veiled_goes_without_the_name(string summary, string told) =>
        Assert.Contains($"signal.summary=\"{told}\"", Judge(Sample.Dossier with { Summary = summary }), StringComparison.Ordinal);

    [Fact]
    public void and_is_recorded_as_reduced()
    {
        var decision = Sample.Decide(Sample.Asks("police_investigation", "judge"), Sample.Dossier with { Summary = "Familyvictim1 was seen here." })!.Decision;

        Assert.Contains("signal.summary", decision.Reduced);
        Assert.DoesNotContain("signal.summary", decision.Shared);
    }

    [Fact]
    public void a_summary_that_names_a_shared_suspect_goes() =>
        Assert.Contains("signal.summary=\"Familysuspect2 drives the van.\"", Judge(Sample.Dossier with { Summary = "Familysuspect2 drives the van." }), StringComparison.Ordinal);

    [Fact]
    public void a_pseudonym_is_the_same_within_a_case_and_differs_between_recipients()
    {
        string Pseudonym(string partner) => Sample.Seen(Sample.Asks("police_investigation", "judge") with { Partner = partner }, Sample.Dossier).Single(f => f.Path == "victim.name").Value;

        Assert.Equal(Pseudonym("avim"), Pseudonym("avim"));
        Assert.NotEqual(Pseudonym("avim"), Pseudonym("pct"));
    }

    [Fact]
    public void the_same_dossier_gives_the_same_hash_and_another_field_another()
    {
        string Hash(Dossier dossier) => Sample.Decide(Sample.Asks("nla", "judge"), dossier)!.Decision.PayloadHash;

        Assert.Equal(Hash(Sample.Dossier), Hash(Sample.Dossier));
        Assert.NotEqual(Hash(Sample.Dossier), Hash(Sample.Dossier with { Summary = "Another." }));
    }

    [Fact]
    public void a_decision_names_fields_and_holds_no_content()
    {
        var decision = Sample.Decide(Sample.Asks("police_investigation", "judge"), Sample.Dossier)!.Decision;

        Assert.Contains("suspect.name", decision.Shared);
        Assert.Contains("victim.name", decision.Reduced);
        Assert.DoesNotContain("Familysuspect2", decision.ToString() + string.Join(',', decision.Shared), StringComparison.Ordinal);
    }
}
