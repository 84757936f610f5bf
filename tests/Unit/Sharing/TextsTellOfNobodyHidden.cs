using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>What becomes of free text on its way to each recipient: who is hidden from them is hidden in it.</summary>
public class TextsTellOfNobodyHidden
{
    private const string Summary =
        "Givenvictim1 Familyvictim1 (06 12 34 56 71) werkt voor Givensuspect2. Familysuspect2 rijdt in XX-123-X. Rita Reportercanary belde, en 06-00000099 ook. Geld gaat naar NL00 TEST 0000 0000 01.";

    private static readonly string[] Names = ["Familyvictim", "Givenvictim", "12 34 56 71", "Reportercanary", "Rita", "00000099", "NL00"];

    private static string Said(Request request, Dossier dossier) =>
        Sample.Seen(request, dossier).Where(field => field.Path == "signal.summary").Select(field => field.Value).SingleOrDefault("");

    private static Dossier Told(string summary) => Sample.Dossier with { Summary = summary };

    [Fact]
    public void of_the_hidden_there_is_nothing_and_of_the_named_everything()
    {
        var police = Said(Sample.Asks("police_investigation", "judge"), Told(Summary));

        Assert.Equal(
            "\"[slachtoffer 1] ([slachtoffer 1]) werkt voor Givensuspect2. Familysuspect2 rijdt in XX-123-X. [persoon 1] belde, en [persoon 1] ook. Geld gaat naar [rekening 1].\"", police);
    }

    [Fact]
    public void who_gets_nobody_by_name_reads_of_nobody()
    {
        var inspectorate = Said(Sample.Asks("nla", "judge"), Told(Summary));

        Assert.Equal(
            "\"[slachtoffer 1] ([slachtoffer 1]) werkt voor [verdachte 1]. [verdachte 1] rijdt in [kenteken 1]. [persoon 1] belde, en [persoon 1] ook. Geld gaat naar [rekening 1].\"", inspectorate);
    }

    [Fact]
    public void nobody_reads_of_a_reporter() =>
        Assert.All(Sample.EveryRequest, request => Assert.All(["Rita", "Reportercanary", "00000099"], name =>
            Assert.DoesNotContain(name, Sample.Text(request, Sample.Whole with { Summary = Summary, Question = Summary }), StringComparison.Ordinal)));

    [Fact]
    public void in_danger_the_victim_is_named_in_the_text_too() =>
        Assert.Contains("Givenvictim1 Familyvictim1 ([slachtoffer 1])", Said(Sample.Asks("police_emergency", "alarm"), Told(Summary)), StringComparison.Ordinal);

    [Fact]
    public void whoever_only_a_register_knows_is_hidden_as_well() =>
        Assert.Contains("\"[verdachte 2] was er ook.\"", Said(Sample.Asks("police_investigation", "judge"), Told("Familysuspect7 was er ook.")), StringComparison.Ordinal);

    [Fact]
    public void but_not_when_it_is_somebody_who_is_named()
    {
        var dossier = Told("Familysuspect2 was er ook.");
        dossier = dossier with { Facts = [new Fact { Source = "brp", Origin = "register", At = DateTimeOffset.UnixEpoch, Persons = [Sample.Suspect with { Id = Guid.Empty }] }] };

        Assert.Contains("Familysuspect2", Said(Sample.Asks("police_investigation", "judge"), dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void who_is_known_twice_is_called_one_thing()
    {
        var dossier = Told("Aliasvictim1, Familyvictim1 en Anderenaam.") with
        {
            Facts = [new Fact { Source = "analist", Origin = "own", At = DateTimeOffset.UnixEpoch, Persons = [Sample.Victim with { Name = new PersonName { Family = "Anderenaam" } }] }],
        };

        Assert.Equal("\"[slachtoffer 1], [slachtoffer 1] en [slachtoffer 1].\"", Said(Sample.Asks("nla", "judge"), dossier));
    }

    [Fact]
    public void a_reporter_is_called_what_a_witness_is_called()
    {
        var dossier = Sample.Of(Sample.Victim, Sample.Person("witness", 5)) with { Summary = "Familywitness5 en Reportercanary zagen het." };

        Assert.Equal("\"[persoon 1] en [persoon 2] zagen het.\"", Said(Sample.Asks("nla", "judge"), dossier));
    }

    [Fact]
    public void a_victim_who_reports_is_called_a_victim()
    {
        var own = Told("Givenvictim1 Familyvictim1 belde zelf.");
        own = own with { Report = own.Report with { Reporter = own.Report.Reporter with { IsSubject = true, Name = "Givenvictim1 Familyvictim1" } } };

        Assert.Equal("\"[slachtoffer 1] belde zelf.\"", Said(Sample.Asks("nla", "judge"), own));
    }

    [Fact]
    public void every_other_text_is_masked_too()
    {
        var dossier = Sample.Dossier with
        {
            Question = "Kent u Familyvictim1?",
            Report = Sample.Report with
            {
                Organisations = [new Organisation { Role = "employer", Name = "Kas van Familyvictim1 BV" }],
                Online = [new OnlineTrace { Kind = "profile", Value = "https://example.org/familyvictim1" }, new OnlineTrace { Kind = "advert", Value = "https://example.org/advert" }],
            },
        };
        var seen = Sample.Text(Sample.Asks("police_investigation", "judge"), dossier);

        Assert.DoesNotContain("Familyvictim", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("consultation.question=\"Kent u [slachtoffer 1]?\"", seen, StringComparison.Ordinal);
        Assert.Contains("organisation.name=\"Kas van [slachtoffer 1] BV\"", seen, StringComparison.Ordinal);
        Assert.Contains("https://example.org/advert", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void where_a_victim_is_sheltered_is_in_no_text()
    {
        var dossier = Told("Zij is nu op de Schuilstraat 5, 6500 AA.");
        dossier = dossier with { Report = dossier.Report with { Locations = [new Location { Kind = "shelter", Street = "Schuilstraat", HouseNumber = "5", Postcode = "6500AA" }] } };

        Assert.All(Sample.EveryRequest, request => Assert.DoesNotContain("Schuilstraat 5", Sample.Text(request, dossier), StringComparison.Ordinal));
        Assert.Equal("\"Zij is nu op de [adres 1], [adres 1].\"", Said(Sample.Asks("nla", "judge"), dossier));
    }

    [Fact]
    public void no_name_is_in_any_view_of_who_does_not_get_it() =>
        Assert.All(Sample.EveryRequest.Where(request => request.RecipientClass is "nla" or "riec_member" or "enforcement" or "police_investigation"), request =>
            Assert.All(Names, name => Assert.DoesNotContain(name, Sample.Text(request, Told(Summary)), StringComparison.Ordinal)));
}
