using Keten.Sharing;
using Keten.Sharing.Rectify;

namespace Keten.Tests.Unit.Sharing;

/// <summary>A name that was put right is still the name under which somebody is known in what was written before.</summary>
public class OldWritingsStayHidden
{
    [Theory]
    [InlineData("person.name.family", "Familyvictim1", "Familyvictím1 was seen here.")]
    [InlineData("person.name.given", "Givenvictim1", "They call her givenvictim1.")]
    [InlineData("person.aliases", "Aliasvictim1", "Also known as ALIASVICTIM1.")]
    [InlineData("person.phone", "+31612345671", "Call 06-1234 5671 to reach her.")]
    [InlineData("person.email", "victim1@example.org", "Her address is VICTIM1@example.org.")]
    [InlineData("person.bsn", "999990001", "Number 99999.0001 on her card.")]
    [InlineData("person.birthDate", "1999-04-01", "Born 01-04-1999.")]
    [InlineData("person.address.street", "Streetvictim", "She sleeps at Streetvictim 1.")]
    [InlineData("person.address.postcode", "6511ZZ", "She sleeps at 6511 ZZ.")]
    [InlineData("location.street", "Kasweg", "Behind the Kasweg.")]
    [InlineData("organisation.name", "Tuinderij Voorbeeld BV", "At Tuinderij Voorbeeld B.V. they work at night.")]
    [InlineData("vehicle.licensePlate", "XX-123-X", "The van is XX 123 X.")]
    public void a_text_that_holds_one_goes_to_nobody(string field, string wrong, string text)
    {
        var value = field == "person.birthDate" ? "1998-03-02" : null;
        var righted = WrongValuesArePutRight.Of(field, wrong, value).Right(Sample.Whole with { Summary = text, Question = text });

        Assert.All(Sample.EveryRequest, request => Assert.DoesNotContain(Sample.Seen(request, righted), seen => seen.Path is "signal.summary" or "consultation.question"));
    }

    [Fact]
    public void also_where_the_right_name_would_go()
    {
        var police = Sample.Asks("police_investigation", "judge");
        var suspect = WrongValuesArePutRight.Of("person.name.family", "Familysuspect2", "Anders") with { Person = Sample.Suspect.Id };
        var dossier = Sample.Dossier with { Summary = "Familysuspect2 drives the van." };

        Assert.Contains("Familysuspect2 drives", Sample.Text(police, dossier), StringComparison.Ordinal);
        Assert.DoesNotContain("Familysuspect2", Sample.Text(police, suspect.Right(dossier)), StringComparison.Ordinal);
        Assert.Contains("Anders", Sample.Text(police, suspect.Right(dossier)), StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_right_after_all_hides_nothing()
    {
        var wrong = WrongValuesArePutRight.Of("location.street", "Kasweg", "Anders");
        var back = WrongValuesArePutRight.Of("location.street", "Anders", "Kasweg");
        var righted = back.Right(wrong.Right(Sample.Dossier with { Summary = "Behind the Kasweg." }));

        Assert.Contains("Behind the Kasweg", Sample.Text(Sample.Asks("nla", "judge"), righted), StringComparison.Ordinal);
    }

    [Fact]
    public void a_house_number_is_no_name_and_hides_nothing() => Assert.Contains(
        "12 workers",
        Sample.Text(Sample.Asks("nla", "judge"), WrongValuesArePutRight.Of("location.houseNumber", "12", "14").Right(Sample.Dossier with { Summary = "12 workers." })),
        StringComparison.Ordinal);

    /// <summary>The same phone for suspect and victim goes at the lowest until an assessor decides (sharing.md): now one did.</summary>
    [Fact]
    public void a_number_that_was_not_the_victims_is_the_suspects_own()
    {
        var police = Sample.Asks("police_investigation", "judge");
        var shared = Sample.Of(Sample.Victim, Sample.Suspect with { Phone = Sample.Victim.Phone });

        Assert.DoesNotContain("suspect.phone", Sample.Text(police, shared), StringComparison.Ordinal);
        Assert.Contains("suspect.phone", Sample.Text(police, WrongValuesArePutRight.Of("person.phone", Sample.Victim.Phone!, null).Right(shared)), StringComparison.Ordinal);
    }
}
