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

    [Theory]
    [InlineData("Familyvictim1 was seen here.")]
    [InlineData("Call 06-1234 5671 to reach her.")]
    [InlineData("Her address is VICTIM1@example.org.")]
    [InlineData("They call her Aliasvictim1.")]
    [InlineData("Told by Reportercanary.")]
    public void a_summary_that_names_who_is_veiled_is_withheld_whole(string summary) =>
        Assert.DoesNotContain("signal.summary", Judge(Sample.Dossier with { Summary = summary }), StringComparison.Ordinal);

    [Fact]
    public void a_summary_that_names_a_shared_suspect_goes() =>
        Assert.Contains("signal.summary", Judge(Sample.Dossier with { Summary = "Familysuspect2 drives the van." }), StringComparison.Ordinal);

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
