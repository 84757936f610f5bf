using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>What those get who help a victim, to the field: more in any row is red here.</summary>
public class ThoseWhoHelpSeeTheirOwn
{
    private static readonly string[] ForPlace = ["signal.urgency", "location.city", "victim.birthDate", "victim.gender", "victim.address", "care.needs"];
    private static readonly string[] TakenIn = ["signal.urgency", "location.city", "victim.name", "victim.birthDate", "victim.gender", "victim.languages", "victim.address", "care.needs"];

    [Theory]
    [InlineData("signal")]
    [InlineData("case")]
    public void nidos_hears_at_once_who_the_child_is(string state)
    {
        var seen = Sample.Seen(Sample.Asks("nidos", "care", state), Sample.Whole);

        Assert.Equal(
            ["signal.urgency", "location.city", "victim.name", "victim.birthDate", "victim.gender", "victim.nationality", "victim.languages", "victim.unaccompanied"],
            seen.Select(field => field.Path));
        Assert.Contains(("victim.name", "\"Givenvictim3 Familyvictim3\""), seen);
    }

    [Fact]
    public void nidos_takes_an_unknown_age_for_a_childs_and_hears_nothing_of_an_adult()
    {
        var unknown = Sample.Of(Sample.Victim, Sample.Minor with { BirthDate = null });

        Assert.Contains("Familyvictim3", Sample.Text(Sample.Asks("nidos", "care"), unknown), StringComparison.Ordinal);
        Assert.DoesNotContain("victim1", Sample.Text(Sample.Asks("nidos", "care"), unknown), StringComparison.Ordinal);
        Assert.Null(Sample.Decide(OfVictim, unknown));
        Assert.Null(Sample.Decide(OfVictim, Sample.Of(Sample.Victim with { Unaccompanied = true })));
        Assert.Null(Sample.Decide(Sample.Asks("nidos", "care"), Sample.Of(Sample.Minor with { Unaccompanied = null })));
    }

    [Fact]
    public void a_child_of_whom_staff_learnt_more_stays_one_child()
    {
        var added = Sample.Of(Sample.Minor with { Unaccompanied = null }) with
        {
            Facts = [new Fact { Source = "analist", Origin = "own", At = DateTimeOffset.UnixEpoch, Persons = [Sample.Minor with { BirthDate = null }] }],
        };
        var known = added with { Facts = [added.Facts[0] with { Persons = [Sample.Minor with { BirthDate = new DateOnly(1990, 1, 1) }] }] };
        var grown = Sample.Of(Sample.Victim) with { Facts = [added.Facts[0] with { Persons = [Sample.Victim with { BirthDate = null, Unaccompanied = true }] }] };

        Assert.Contains("victim.name", Sample.Text(Sample.Asks("nidos", "care"), added), StringComparison.Ordinal);
        Assert.Contains("victim.name", Sample.Text(Sample.Asks("nidos", "care"), known), StringComparison.Ordinal); // a disputed age is a minor's
        Assert.Null(Sample.Decide(OfVictim, grown));
    }

    private static Request OfVictim => Sample.Asks("nidos", "care") with { Person = Sample.Victim.Id };

    [Fact]
    public void a_child_who_is_a_suspect_too_is_helped_as_a_child() =>
        Assert.Contains("Familyvictim3", Sample.Text(Sample.Asks("nidos", "care"), Sample.Of(Sample.Minor with { Roles = ["suspect", "victim"] })), StringComparison.Ordinal);

    [Theory]
    [InlineData("signal")]
    [InlineData("case")]
    public void veilig_thuis_gets_the_child_and_the_summary(string state)
    {
        var seen = Sample.Seen(Sample.Asks("veilig_thuis", "protect", state), Sample.Whole);

        Assert.Equal(["signal.summary", "victim.name", "victim.birthDate", "victim.address"], seen.Select(field => field.Path));
        Assert.Contains(("victim.name", "\"Givenvictim3 Familyvictim3\""), seen);
    }

    [Fact]
    public void veilig_thuis_reads_of_grown_ups_without_their_names()
    {
        var seen = Sample.Text(Sample.Asks("veilig_thuis", "protect"), Sample.Whole with { Summary = "Familysuspect2 keeps Givenvictim3 and her friends." });

        Assert.Contains("signal.summary=\"[verdachte 1] keeps Givenvictim3 and her friends.\"", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void veilig_thuis_is_not_for_grown_ups() =>
        Assert.Null(Sample.Decide(
            Sample.Asks("veilig_thuis", "protect"),
            Sample.Whole with { Report = Sample.Whole.Report with { Persons = [Sample.Victim, Sample.Suspect] } }));

    [Theory]
    [InlineData("youth_care", 3, "\"12-15\"")]
    [InlineData("shelter", 1, "\"18+\"")]
    public void a_place_is_asked_for_by_need_and_filled_by_name(string recipient, int victim, string band)
    {
        var dossier = Sample.Of(Sample.Suspect, victim == 3 ? Sample.Minor : Sample.Victim);
        var asked = Sample.Asks(recipient, "care", "case", "care") with { Person = Sample.Person("victim", victim).Id };
        var before = Sample.Seen(asked, dossier);
        var after = Sample.Seen(asked with { Accepted = true }, dossier);

        Assert.Equal(ForPlace, before.Select(field => field.Path));
        Assert.Contains(("victim.birthDate", band), before);
        Assert.Equal(TakenIn, after.Select(field => field.Path));
        Assert.Contains(("victim.name", $"\"Givenvictim{victim} Familyvictim{victim}\""), after);
        Assert.All(before.Concat(after).Where(field => field.Path == "victim.address"), field => Assert.Equal($"\"Town{victim}\"", field.Value));
    }

    [Fact]
    public void youth_care_hears_of_children_only()
    {
        var asked = Sample.Asks("youth_care", "care", "case", "care") with { Accepted = true };

        Assert.DoesNotContain("Familyvictim1", Sample.Text(asked, Sample.Whole), StringComparison.Ordinal);
        Assert.Null(Sample.Decide(asked with { Person = Sample.Victim.Id }, Sample.Whole));
    }

    [Fact]
    public void a_shelter_gets_no_name_of_who_may_be_a_child()
    {
        var seen = Sample.Text(Sample.Asks("shelter", "care", "case", "care") with { Accepted = true, Person = Sample.Minor.Id }, Sample.Whole);

        Assert.Contains("victim.name=\"P-", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Familyvictim3", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void the_coa_hears_of_who_asks_for_asylum()
    {
        var asked = Sample.Asks("coa", "care", "case", "care");

        Assert.Equal(["signal.urgency", "location.city", "victim.birthDate", "victim.gender"], Sample.Seen(asked, Sample.Whole).Select(field => field.Path));
        Assert.Equal(
            ["signal.urgency", "location.city", "victim.name", "victim.birthDate", "victim.gender", "victim.languages"],
            Sample.Seen(asked with { Accepted = true }, Sample.Whole).Select(field => field.Path));
        Assert.Contains("Familyvictim4", Sample.Text(asked with { Accepted = true }, Sample.Whole), StringComparison.Ordinal);
        Assert.Null(Sample.Decide(asked, Sample.Of(Sample.AsylumSeeker, Sample.AsylumSeeker with { ResidenceStatus = "permit" })));
    }

    [Fact]
    public void the_ind_hears_how_somebody_stays_here_and_not_who_it_is()
    {
        var asked = Sample.Asks("ind", "residence", "case", "care");
        var dossier = Sample.Of(Sample.Victim, Sample.Suspect, Sample.AsylumSeeker) with { Reflection = new(Sample.Victim.Id, new(2026, 11, 22), new(2027, 2, 22)) };
        var seen = Sample.Seen(asked, dossier);

        Assert.Equal(["victim.name", "victim.birthDate", "victim.nationality", "victim.residenceStatus", "care.reflectionPeriod"], seen.Select(field => field.Path));
        Assert.StartsWith("\"P-", seen[0].Value, StringComparison.Ordinal);
        Assert.Equal(("\"18+\"", "\"none\"", "\"2026-11-22/2027-02-22\""), (seen[1].Value, seen[3].Value, seen[4].Value));
        // Where the strictest role decides, a suspicion withholds the period with the rest.
        Assert.Null(Sample.Decide(asked, dossier with { Report = dossier.Report with { Persons = [Sample.Victim with { Roles = ["victim", "suspect"] }] } }));
        // Another's period is not told beside it, and nobody else's stay is.
        Assert.DoesNotContain("reflectionPeriod", Sample.Text(asked, dossier with { Reflection = dossier.Reflection! with { Person = Sample.AsylumSeeker.Id } }), StringComparison.Ordinal);
        Assert.Null(Sample.Decide(asked with { Person = Sample.AsylumSeeker.Id }, dossier));
    }

    [Fact]
    public void comensha_hears_that_it_is_one_whoever_else_is_in_view() =>
        Assert.Equal([("case.victimCount", "\"1\"")], Sample.Seen(Registers, Sample.Whole));

    /// <summary>sharing.md, "CoMensha without consent": nothing personal.</summary>
    [Fact]
    public void comensha_hears_who_it_is_from_who_signed_for_that_and_of_nobody_else()
    {
        var signed = new Statement
        {
            Id = new Guid(7, 0, 0, new byte[8]),
            PersonId = Sample.Victim.Id,
            Recipient = "comensha",
            Data = ["identity"],
            Purposes = ["register"],
            From = Registers.At.AddDays(-1),
            Giver = "self",
            Says = "permit",
            GivenAt = Registers.At.AddDays(-1),
        };

        var seen = Sample.Seen(Registers with { Consents = [signed] }, Sample.Whole);

        Assert.Equal(["victim.name", "victim.birthDate", "case.victimCount"], seen.Select(field => field.Path));
        Assert.Equal("\"Givenvictim1 Familyvictim1\"", seen[0].Value);
        Assert.Contains("victim.gender", Sample.Text(Registers with { Consents = [signed with { Data = ["identity", "status"] }] }, Sample.Whole), StringComparison.Ordinal);
        // Not for another, nor when it is taken back, run out, or said for something else.
        foreach (var other in new[]
        {
            signed with { PersonId = Sample.Minor.Id },
            signed with { WithdrawnAt = Registers.At.AddHours(-1) },
            signed with { Until = Registers.At.AddHours(-1) },
            signed with { Purposes = ["care"] },
            signed with { Recipient = "moviera" },
            signed with { Says = "objection" },
        })
            Assert.DoesNotContain("victim.name", Sample.Text(Registers with { Consents = [other] }, Sample.Whole), StringComparison.Ordinal);
    }

    private static Request Registers => Sample.Asks("comensha", "register", "case", "care");
}
