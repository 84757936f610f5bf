using Keten.Enrichment.Correlate;
using Keten.Sharing;

namespace Keten.Tests.Unit.Enrichment;

public class WhatPeopleWriteInManyWays
{
    [Theory]
    [InlineData("6511AB", "12", "6511AB 12")]
    [InlineData("6511 ab", " 12 ", "6511AB 12")]
    [InlineData("6511AB", "12a", "6511AB 12 A")]
    [InlineData("6511AB", "12-A", "6511AB 12 A")]
    [InlineData("6511AB", "012 a bis", "6511AB 12 ABIS")]
    [InlineData("6511AB", "12-1", "6511AB 12 1")]
    public void an_address_is_its_postcode_and_number(string postcode, string number, string one) =>
        Assert.Equal(one, Written.Address(postcode, number, "Waalkade", "Nijmegen"));

    [Fact]
    public void without_a_postcode_the_street_and_town_say_it() =>
        Assert.Equal("sintannastraat 12 nijmegen", Written.Address(null, "12", "Sint Anna-straat", "NIJMEGEN"));

    [Theory]
    [InlineData("6511AB", null)]
    [InlineData("6511AB", "bis")]
    [InlineData("6511AB", "0")]
    [InlineData(null, "12")]
    public void half_an_address_is_none(string? postcode, string? number) =>
        Assert.Null(Written.Address(postcode, number, "Waalkade", null));

    [Fact]
    public void an_addition_is_not_more_digits() => Assert.NotEqual(Written.HouseNumber("12-1"), Written.HouseNumber("121"));

    [Theory]
    [InlineData("AB-123-C", "AB123C")]
    [InlineData("ab 123 c", "AB123C")]
    [InlineData("-", null)]
    public void plates(string written, string? one) => Assert.Equal(one, Written.Plate(written));

    [Theory]
    [InlineData("+31612345678", "+31612345678")]
    [InlineData("06-12345678", "+31612345678")]
    [InlineData("0031 6 12 34 56 78", "+31612345678")]
    [InlineData("+31 (0)6 12345678", "+31612345678")]
    [InlineData("+48 601 234 567", "+48601234567")]
    [InlineData("112", null)]
    [InlineData("", null)]
    public void phones_get_their_country(string written, string? one) => Assert.Equal(one, Written.Phone(written));

    [Theory]
    [InlineData("nl91 abna 0417 1643 00", "NL91ABNA0417164300")]
    [InlineData("NL91", null)]
    public void ibans(string written, string? one) => Assert.Equal(one, Written.Iban(written));

    [Theory]
    [InlineData("12345678", "12345678")]
    [InlineData("1234.5678", "12345678")]
    [InlineData("1234567", null)]
    public void kvk_numbers(string written, string? one) => Assert.Equal(one, Written.KvkNumber(written));

    [Theory]
    [InlineData("999990342", "999990342")]
    [InlineData("99999034", "099999034")]
    [InlineData("9999", null)]
    public void bsns(string written, string? one) => Assert.Equal(one, Written.Bsn(written));

    [Theory]
    [InlineData(" A@Example.org ", "a@example.org")]
    [InlineData("a@", null)]
    [InlineData("nobody", null)]
    public void emails(string written, string? one) => Assert.Equal(one, Written.Email(written));

    [Theory]
    [InlineData("https://www.Example.org/ads/1/", "example.org/ads/1")]
    [InlineData("http://example.org/ads/1", "example.org/ads/1")]
    [InlineData("@Sunny_Day", "sunny_day")]
    [InlineData("/", null)]
    public void adverts_and_handles(string written, string? one) => Assert.Equal(one, Written.Online(written));

    [Theory]
    [InlineData("van der", "Kowalska", "kowalska 1999-04-12")]
    [InlineData(null, "van der Kowalska", "kowalska 1999-04-12")]
    [InlineData(null, "KOWALSKA", "kowalska 1999-04-12")]
    [InlineData("el", "Amrani", "amrani 1999-04-12")]
    [InlineData(null, "El-Amrani", "amrani 1999-04-12")]
    [InlineData(null, "'t Hart", "hart 1999-04-12")]
    [InlineData(null, "Łukasiewicz-Müller", "lukasiewiczmuller 1999-04-12")]
    [InlineData(null, "Şahin", "sahin 1999-04-12")]
    [InlineData(null, "O’Brien", "obrien 1999-04-12")]
    [InlineData(null, "Straßer", "strasser 1999-04-12")]
    [InlineData(null, "Le", "le 1999-04-12")]
    public void a_person_is_the_family_name_and_the_day_of_birth(string? prefix, string family, string one) =>
        Assert.Equal(one, Written.Person(new PersonName { Given = "Anna", Prefix = prefix, Family = family }, new DateOnly(1999, 4, 12)));

    [Fact]
    public void without_a_day_of_birth_a_name_says_nothing() =>
        Assert.Null(Written.Person(new PersonName { Family = "Kowalska" }, null));
}
