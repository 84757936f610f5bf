using Keten.Sharing;
using Keten.Sharing.Rectify;

namespace Keten.Tests.Unit.Sharing;

public class WrongValuesArePutRight
{
    private static readonly Fact _told = new()
    {
        Source = "reporter",
        Origin = "reporter",
        At = DateTimeOffset.UnixEpoch,
        Persons = [Sample.Victim],
        Locations = [Sample.Report.Locations[0]],
        Organisations = [Sample.Report.Organisations[0]],
    };

    private static Dossier Twice => Sample.Dossier with { Facts = [_told] };

    /// <summary>One value of each field that can be put right, as somebody may write it, and another.</summary>
    public static TheoryData<string, string, string> Values => new()
    {
        { "person.name.given", "Givenvictim1", "Anders" },
        { "person.name.family", " Familyvictim1 ", "Anders" },
        { "person.aliases", "Aliasvictim1", "Anders" },
        { "person.description", "Tall, victim 1", "Anders" },
        { "person.birthDate", "1999-04-01", "1998-03-02" },
        { "person.gender", "female", "male" },
        { "person.nationality", "PL", "BG" },
        { "person.bsn", "999990001", "999990342" },
        { "person.residenceStatus", "none", "eu" },
        { "person.languages", "pl", "bg" },
        { "person.phone", "06 12345671", "+31600000001" },
        { "person.email", "victim1@example.org", "anders@example.org" },
        { "person.address.street", "Streetvictim", "Anders" },
        { "person.address.houseNumber", "1", "2" },
        { "person.address.postcode", "6511 zz", "6511AC" },
        { "person.address.city", "Town1", "Anders" },
        { "person.unaccompanied", "false", "true" },
        { "person.riskFactors", "lvb", "youth" },
        { "location.street", "Kasweg", "Anders" },
        { "location.houseNumber", "12", "14" },
        { "location.postcode", "6511 AB", "6511AC" },
        { "location.city", "Nijmegen", "Anders" },
        { "organisation.name", "Tuinderij Voorbeeld BV", "Anders" },
        { "organisation.kvkNumber", "12345678", "87654321" },
        { "vehicle.licensePlate", "xx-123-x", "YY456Y" },
        { "account.iban", "NL00TEST0000000001", "NL91ABNA0417164300" },
        { "online.value", "https://example.org/advert", "anders" },
        { "signal.observedOn", "2026-11-02", "2026-11-03" },
        { "signal.forms", "labour", "sexual" },
        { "signal.sectors", "agriculture", "cleaning" },
        { "signal.indicators", "passport_withheld", "excessive_hours" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void wherever_they_stand_and_however_they_were_written(string field, string wrong, string value)
    {
        var righted = Of(field, wrong, value).Right(Twice);

        Assert.Equal([value], Written(field, righted));
        Assert.Equal([field], righted.Corrections.Select(correction => correction.Field));
        Assert.Same(righted, Of(field, wrong, value).Right(righted));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void or_taken_out_when_nobody_knows_what_is_right(string field, string wrong, string value)
    {
        Assert.NotEmpty(value);
        Assert.Equal(field == "person.residenceStatus" ? ["unknown"] : [], Written(field, Of(field, wrong, null).Right(Twice)));
    }

    [Fact]
    public void every_field_is_tried_here() =>
        Assert.Equal(Rectification.Fields.Except(["person.name.prefix", "person.ageEstimate"]).Order(), Values.Select(row => row.Data.Item1).Order());

    [Fact]
    public void an_estimate_and_a_prefix_too()
    {
        var dossier = Sample.Of(Sample.Victim with { BirthDate = null, AgeEstimate = 31, Name = new PersonName { Prefix = "van" } });

        Assert.Equal(["13"], Written("person.ageEstimate", Of("person.ageEstimate", "31", "13").Right(dossier)));
        Assert.Null(Of("person.name.prefix", "van", null).Right(dossier).Report.Persons[0].Name);
    }

    [Fact]
    public void nobody_else_and_no_other_field_is_touched()
    {
        var righted = Of("person.residenceStatus", "none", "eu").Right(Twice);

        Assert.Equal("none", righted.Report.Persons[1].ResidenceStatus);
        Assert.Equal(Sample.Victim with { ResidenceStatus = "eu", Aliases = [], Languages = [], RiskFactors = [], Needs = [], Roles = [] },
            righted.Report.Persons[0] with { Aliases = [], Languages = [], RiskFactors = [], Needs = [], Roles = [] });
        Assert.Equal(Twice.Report.Reporter.Name, righted.Report.Reporter.Name);
    }

    [Fact]
    public void a_shelter_is_neither_put_right_nor_found_by_trying()
    {
        var shelter = Sample.Dossier with { Report = Sample.Report with { Locations = [Sample.Report.Locations[0] with { Kind = "shelter" }] } };

        Assert.False(Of("location.street", "Kasweg", "Anders").Stands(shelter.Report, shelter.Facts));
        Assert.Same(shelter, Of("location.street", "Kasweg", "Anders").Right(shelter));
    }

    [Theory]
    [InlineData("person.bsn", "999990343", "bsn_invalid")]
    [InlineData("person.birthDate", "2026-02-30", "date_invalid")]
    [InlineData("person.birthDate", "2999-01-01", "date_in_future")]
    [InlineData("person.gender", "weather", "unknown_code")]
    [InlineData("person.nationality", "Poland", "unknown_code")]
    [InlineData("person.phone", "0612", "phone_invalid")]
    [InlineData("person.email", "nobody", "email_invalid")]
    [InlineData("person.ageEstimate", "many", "wrong_type")]
    [InlineData("person.ageEstimate", "121", "age_out_of_range")]
    [InlineData("person.unaccompanied", "maybe", "wrong_type")]
    [InlineData("person.address.postcode", "0000AA", "postcode_invalid")]
    [InlineData("location.postcode", "6511", "postcode_invalid")]
    [InlineData("organisation.kvkNumber", "1234567", "kvk_invalid")]
    [InlineData("vehicle.licensePlate", "?", "license_plate_invalid")]
    [InlineData("account.iban", "NL00ABNA0417164300", "iban_invalid")]
    [InlineData("signal.forms", "weather", "unknown_code")]
    public void what_the_intake_refuses_is_refused_with_its_code(string field, string value, string code)
    {
        Assert.Null(Rectification.Read(field, value, Sample.Today, out var errors));
        Assert.Equal(code, Assert.Single(errors).Code);
    }

    internal static Correction Of(string field, string wrong, string? value) => new()
    {
        Field = field,
        Person = Rectification.IsOfPerson(field) ? Sample.Victim.Id : null,
        Wrong = Rectification.Read(field, wrong, Sample.Today, out _) ?? wrong.Trim(),
        Value = value,
        By = "aandachtsfunctionaris",
        At = DateTimeOffset.UnixEpoch,
    };

    /// <summary>What stands in a field, once each: of the victim where it is a person's.</summary>
    internal static IReadOnlyList<string> Written(string field, Dossier dossier)
    {
        var written = new List<string>();
        string? Look(string one)
        {
            written.Add(one);
            return one;
        }

        Rectifiables.All[field].In(dossier.Report, Sample.Victim.Id, Look);
        foreach (var fact in dossier.Facts)
            Rectifiables.All[field].In(fact, Sample.Victim.Id, Look);
        return [.. written.Distinct()];
    }
}
