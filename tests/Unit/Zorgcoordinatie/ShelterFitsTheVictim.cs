using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Advise;

namespace Keten.Tests.Unit.Zorgcoordinatie;

public sealed class ShelterFitsTheVictim
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly DateOnly Child = new(2010, 1, 1);

    private static readonly Victim Nobody = new() { PersonId = A.PersonId, AgeEstimate = 30 };

    private static readonly Victim Everything = new()
    {
        PersonId = A.PersonId,
        AgeEstimate = 30,
        Gender = "female",
        ResidenceStatus = "asylum",
        RiskFactors = ["lvb", "addiction"],
        LabourCrisis = true,
        SexWork = true,
    };

    public static TheoryData<string, Victim, string?, string?> Fits => new()
    {
        { "unaccompanied minor", Nobody with { BirthDate = Child, Unaccompanied = true }, "nidos", "unaccompanied_minor" },
        { "unaccompanied minor of the union", Nobody with { BirthDate = Child, Unaccompanied = true, Nationality = "PL" }, "jeugdhulp", "minor" },
        { "other minor", Nobody with { BirthDate = Child, ResidenceStatus = "asylum" }, "jeugdhulp", "minor" },
        { "unknown age, signs of minority", Nobody with { AgeEstimate = null, SignsOfMinority = true, Unaccompanied = true }, "nidos", "unaccompanied_minor" },
        { "signs of minority, but of age", Nobody with { SignsOfMinority = true, ResidenceStatus = "eu" }, "opvang", "lawful_residence" },
        { "multiple problems first", Everything, "omm", "multiple_problems" },
        { "one problem is not multiple", Everything with { RiskFactors = ["lvb", "debt"] }, "coa", "asylum_procedure" },
        { "no lawful residence", Everything with { RiskFactors = [], ResidenceStatus = "none" }, "cosm", "no_lawful_residence" },
        { "labour, in crisis", Everything with { RiskFactors = [], ResidenceStatus = "permit" }, "crisisopvang", "labour_crisis" },
        { "woman in sex work", Everything with { RiskFactors = [], ResidenceStatus = "eu", LabourCrisis = false }, "overweeghuis", "woman_in_sex_work" },
        { "man in sex work", Nobody with { Gender = "male", SexWork = true, ResidenceStatus = "dutch" }, "opvang", "lawful_residence" },
        { "lawful residence", Nobody with { ResidenceStatus = "permit" }, "opvang", "lawful_residence" },
        { "too little known", Nobody, null, null },
    };

    [Theory]
    [MemberData(nameof(Fits))]
    public void the_first_that_fits_is_advised_and_why(string who, Victim victim, string? partner, string? reason)
    {
        Assert.NotEmpty(who);
        var first = Guidance.Of(victim, A.Region, Today) is [var advice, ..] ? advice : null;
        Assert.Equal((partner, reason), (first?.Partner, first?.Reason));
    }

    [Theory]
    [InlineData("none", "permit", "permit")]
    [InlineData("asylum", "permit", "none")]
    [InlineData("none", null, "unknown")]
    public void what_proves_wrong_is_put_right_in_what_care_keeps_and_nothing_else(string wrong, string? right, string becomes)
    {
        var correction = new Correction { Field = "person.residenceStatus", Person = A.PersonId, Wrong = wrong, Value = right, By = "aandachtsfunctionaris", At = A.Now };

        Assert.Equal(A.Woman with { ResidenceStatus = becomes }, VictimsInDossier.Right(A.Woman, correction) with { RiskFactors = A.Woman.RiskFactors });
        Assert.Equal("none", VictimsInDossier.Right(A.Woman with { PersonId = A.Early }, correction).ResidenceStatus);
    }

    [Fact]
    public void all_that_fit_come_in_the_order_in_which_they_are_thought_of() =>
        Assert.Equal(["omm", "coa", "crisisopvang", "overweeghuis"], Guidance.Of(Everything, A.Region, Today).Select(advice => advice.Partner));

    [Fact]
    public void what_the_region_has_not_is_not_advised()
    {
        var elsewhere = A.Region with { Care = A.Region.Care with { Shelters = ["overweeghuis", "opvang"] } };
        Assert.Equal("overweeghuis", Guidance.Of(Everything, elsewhere, Today)[0].Partner);
    }

    [Fact]
    public void a_minor_is_never_sent_to_what_is_for_adults()
    {
        var victim = Everything with { BirthDate = Child, Unaccompanied = true };
        Assert.Equal(["nidos", "jeugdhulp"], Guidance.Of(victim, A.Region, Today).Select(advice => advice.Partner));
        Assert.Empty(Guidance.Of(victim, A.Region with { Care = A.Region.Care with { Shelters = ["omm", "coa", "opvang"] } }, Today));
    }

    [Fact]
    public void a_birthday_changes_the_advice()
    {
        var victim = Nobody with { BirthDate = new DateOnly(2008, 11, 22), ResidenceStatus = "dutch" };
        Assert.Equal("opvang", Guidance.Of(victim, A.Region, Today)[0].Partner);
        Assert.Equal("jeugdhulp", Guidance.Of(victim, A.Region, Today.AddDays(-1))[0].Partner);
    }

    [Fact]
    public void every_advice_is_of_the_vocabulary() =>
        Assert.All(Fits.Select(row => row.Data.Item3).OfType<string>(), partner => Assert.Contains(partner, Vocabulary.Shelters));

    [Fact]
    public void victims_are_who_was_reported_or_added_by_people_and_not_who_a_register_names()
    {
        Person Named(string role) => new() { Id = Guid.NewGuid(), Roles = [role], Needs = ["safety"] };
        var (reported, added) = (Named("victim"), Named("victim"));
        var dossier = new Dossier
        {
            SignalId = A.SignalId,
            Report = new Report { Region = "nijmegen", Forms = ["labour"], Persons = [reported, Named("suspect")], Reporter = new Reporter { Kind = "employee" } },
            Facts =
            [
                new Fact { Source = "analist", Origin = "own", At = A.Now, Persons = [added] },
                new Fact { Source = "brp", Origin = "register", At = A.Now, Persons = [Named("victim")] },
            ],
        };
        var victims = VictimsInDossier.Of(dossier);
        Assert.Equal([reported.Id, added.Id], victims.Select(victim => victim.PersonId));
        Assert.All(victims, victim => Assert.True(victim is { LabourCrisis: true, SexWork: false, SignsOfMinority: false }));
    }
}
