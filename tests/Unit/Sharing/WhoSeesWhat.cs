using Keten.Sharing;

namespace Keten.Tests.Unit.Sharing;

public class WhoSeesWhat
{
    private static string Seen(string recipient, string purpose, string state = "signal", Dossier? dossier = null) =>
        Sample.Text(Sample.Asks(recipient, purpose, state, "care", "criminal", "organised_crime", "administrative"), dossier ?? Sample.Dossier);

    [Fact]
    public void riec_hears_of_offenders_and_places_and_how_many_victims()
    {
        var seen = Seen("riec_member", "organised_crime", "case");

        Assert.Contains("suspect.name=\"Givensuspect2 Familysuspect2\"", seen, StringComparison.Ordinal);
        Assert.Contains("organisation.kvkNumber", seen, StringComparison.Ordinal);
        Assert.Contains("vehicle.licensePlate", seen, StringComparison.Ordinal);
        Assert.Contains("case.victimCount=\"1\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("victim1", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suspicion")]
    [InlineData("established")]
    public void riec_hears_the_same_on_suspicion_and_once_it_is_established(string state) =>
        Assert.Equal(Seen("riec_member", "organised_crime", "case"), Seen("riec_member", "organised_crime", state));

    [Fact]
    public void riec_hears_nothing_of_a_suspect_who_is_a_victim_too()
    {
        var seen = Seen("riec_member", "organised_crime", "case", Sample.Of(Sample.Suspect with { Roles = ["suspect", "victim"] }));

        Assert.DoesNotContain("suspect", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("victim.", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case", "administrative")]
    [InlineData("signal", "")]
    public void enforcement_hears_of_places_and_organisations_and_of_nothing_else(string state, string strand)
    {
        var seen = Sample.Seen(Sample.Asks("enforcement", "administrate", state, strand), Sample.Dossier);

        Assert.Equal(
            [
                "location.kind", "location.street", "location.houseNumber", "location.postcode", "location.city", "location.bagId",
                "organisation.role", "organisation.name", "organisation.kvkNumber",
            ],
            seen.Select(field => field.Path));
    }

    [Fact]
    public void nor_of_a_business_that_bears_a_persons_name()
    {
        var trader = Sample.Dossier with
        {
            Report = Sample.Report with { Organisations = [new Organisation { Role = "employer", Name = "Klussen Familysuspect2", KvkNumber = "12345678" }] },
        };

        var seen = Seen("enforcement", "administrate", "case", trader);
        Assert.DoesNotContain("Familysuspect2", seen, StringComparison.Ordinal);
        Assert.Contains("organisation.kvkNumber", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void the_zvh_hears_of_victims_and_not_of_suspects_or_health()
    {
        var seen = Seen("zvh_safety_member", "protect", "case");

        Assert.Contains("victim.name=\"Givenvictim1 Familyvictim1\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("suspect", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void before_a_case_the_zvh_gets_a_pseudonym()
    {
        var seen = Seen("zvh_safety_member", "protect");

        Assert.Matches("victim.name=\"P-[0-9a-f]{12}\"", seen);
        Assert.Contains("victim.address=\"Town1\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Familyvictim1", seen, StringComparison.Ordinal);
        Assert.Contains("consultation.question", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void the_nla_judges_by_place_company_and_signs()
    {
        var seen = Seen("nla", "judge");

        Assert.Contains("organisation.name", seen, StringComparison.Ordinal);
        Assert.Contains("signal.indicators", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("(victim|suspect|facilitator|witness)\\.", seen);
    }

    [Fact]
    public void of_bad_employment_the_nla_hears_where_and_with_whom()
    {
        var seen = Sample.Seen(Sample.Asks("nla", "investigate"), Sample.Dossier);

        Assert.Equal(
            [
                "signal.forms", "signal.sectors",
                "location.kind", "location.street", "location.houseNumber", "location.postcode", "location.city", "location.bagId",
                "organisation.role", "organisation.name", "organisation.kvkNumber",
            ],
            seen.Select(field => field.Path));
    }

    [Fact]
    public void the_police_judge_with_suspects_and_a_victim_behind_a_pseudonym()
    {
        var seen = Seen("police_investigation", "judge");

        Assert.Contains("suspect.name=\"Givensuspect2 Familysuspect2\"", seen, StringComparison.Ordinal);
        Assert.Matches("victim.name=\"P-[0-9a-f]{12}\"", seen);
        Assert.Contains("victim.birthDate=\"18+\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("victim1", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void supervision_of_sex_work_sees_only_that()
    {
        var salon = Sample.Dossier with { Report = Sample.Report with { Sectors = ["massage_salon"] } };

        Assert.Contains("suspect.name", Seen("police_pct", "judge", dossier: salon), StringComparison.Ordinal);
        Assert.Empty(Seen("police_pct", "judge"));
    }

    [Fact]
    public void in_danger_the_emergency_desk_gets_whom_to_look_for_and_where()
    {
        var seen = Seen("police_emergency", "alarm", dossier: Sample.Of(Sample.Victim with { Roles = ["suspect", "victim"], BirthDate = null }));

        Assert.Contains("victim.name=\"Givenvictim1 Familyvictim1\"", seen, StringComparison.Ordinal);
        Assert.Contains("victim.description", seen, StringComparison.Ordinal);
        Assert.Contains("location.street=\"Kasweg\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("victim.phone", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void care_plans_with_needs_age_band_and_town_before_it_takes_the_victim_on()
    {
        var seen = Seen("zorgcoordinatie", "care", "case");

        Assert.Contains("care.needs=[\"shelter\"]", seen, StringComparison.Ordinal);
        Assert.Contains("victim.birthDate=\"18+\"", seen, StringComparison.Ordinal);
        Assert.Contains("victim.address=\"Town1\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Familyvictim1", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("suspect", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void regular_help_gets_no_name_and_no_way_to_reach_anybody()
    {
        var seen = Seen("regular_help", "care");

        Assert.Contains("signal.forms", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("(name|phone|email|Street)", seen);
    }

    [Fact]
    public void an_unknown_age_is_a_minors()
    {
        var unknown = Seen("zvh_safety_member", "protect", "case", Sample.Of(Sample.Victim with { BirthDate = null }));
        var minor = Seen("zvh_safety_member", "protect", "case", Sample.Of(Sample.Victim with { BirthDate = new DateOnly(2010, 1, 1) }));

        Assert.Matches("victim.name=\"P-", unknown);
        Assert.DoesNotContain("phone", unknown, StringComparison.Ordinal);
        Assert.Contains("victim.birthDate=\"16-17\"", minor, StringComparison.Ordinal);
        Assert.Matches("victim.name=\"P-", minor);
    }

    [Fact]
    public void an_estimated_age_is_given_as_a_band_and_never_as_a_number() =>
        Assert.Contains("victim.birthDate=\"12-15\"", Seen("police_investigation", "judge", dossier: Sample.Of(Sample.Victim with { BirthDate = null, AgeEstimate = 14 })), StringComparison.Ordinal);

    [Fact]
    public void what_staff_added_counts_and_what_registers_said_does_not()
    {
        var added = Sample.Dossier with
        {
            Facts =
            [
                new Fact { Source = "analist", Origin = "own", At = DateTimeOffset.UnixEpoch, Organisations = [new Organisation { Role = "owner", Name = "Added by staff" }] },
                new Fact { Source = "kvk", Origin = "register", At = DateTimeOffset.UnixEpoch, Organisations = [new Organisation { Role = "owner", Name = "Found by kvk" }] },
            ],
        };

        Assert.Contains("Added by staff", Seen("nla", "judge", dossier: added), StringComparison.Ordinal);
        Assert.DoesNotContain("Found by kvk", Seen("nla", "judge", dossier: added), StringComparison.Ordinal);
    }
}
