using Keten.Sharing;
using Keten.Sharing.Explaining;

namespace Keten.Tests.Unit.Sharing;

/// <summary>An address under geheimhouding goes to care and the emergency desk, and further in no form (sharing.md; never 28).</summary>
public class SecretAddressesStay
{
    private static readonly string[] Care = ["zorgcoordinatie", "shelter", "youth_care", "nidos", "police_emergency"];

    private static readonly Address Home = new() { Street = "Verborgenstraat", HouseNumber = "12a", Postcode = "6543 xy", City = "Schuilstad" };

    private static readonly Person Hidden = Sample.Victim with { Address = Home };

    public static TheoryData<string, string?, string?, string?, string?> Writings { get; } = new()
    {
        { "as it is", "Verborgenstraat", "12a", "6543XY", "Schuilstad" },
        { "in capitals, with blanks and signs", "VERBORGEN-STRAAT", "12 - A", "6543 XY", "SCHUILSTAD" },
        { "by postcode and number", null, "12 a", "6543xy", null },
        { "by street and town", "Verborgenstraat", "12a", null, "Schuilstad" },
        { "short", "verborgenstr.", "nr. 12A", null, null },
        { "accents", "Vérborgenstraat", "012a", null, "Schüilstad" },
        { "the number behind the street", "Verborgenstraat 12a", null, null, "Schuilstad" },
        { "another postcode by mistake", "Verborgenstraat", "12a", "6543XZ", "Schuilstad" },
        { "no number", "Verborgenstraat", null, null, "Schuilstad" },
        { "no number, by postcode", null, null, "6543 XY", null },
        { "a dwelling in that town", null, null, null, "Schuilstad" },
    };

    [Theory]
    [MemberData(nameof(Writings))]
    public void as_a_place_or_as_anothers_address_it_goes_to_care_only(string how, string? street, string? number, string? postcode, string? city)
    {
        var place = new Location { Kind = "dwelling", Street = street, HouseNumber = number, Postcode = postcode, City = city, BagId = "0268010000000009" };
        var other = Sample.Suspect with { Address = new Address { Street = street, HouseNumber = number, Postcode = postcode, City = how.StartsWith("a dwelling", StringComparison.Ordinal) ? null : city } };
        var secret = Of([Hidden, other], place, Hidden.Id);

        var told = 0;
        foreach (var request in Sample.EveryRequest)
        {
            var text = Sample.Text(request, secret);
            if (Care.Contains(request.RecipientClass))
                told += text.Contains("Schuilstad", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            else
                Assert.DoesNotMatch("(?i)v[eé]rborgen-?str|6543|sch[uü]ilstad|0268010000000009", text);
        }

        Assert.True(told > 0, "care gets it");
        // What made it so: nobody said so, and it flows.
        Assert.Contains("0268010000000009", Sample.Text(Sample.Asks("nla", "judge"), Of([Hidden, other], place)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Verborgenstraat", "12b", "6543XY")]
    [InlineData("Verborgenstraat", "12", "6543XY")]
    [InlineData("Anderestraat", "12a", "6543XZ")]
    public void another_door_goes_on(string street, string number, string postcode)
    {
        var place = new Location { Kind = "workplace", Street = street, HouseNumber = number, Postcode = postcode, City = "Schuilstad" };
        var suspect = Sample.Suspect with { Address = new Address { Street = street, HouseNumber = number, Postcode = postcode, City = "Schuilstad" } };
        var seen = Sample.Text(Sample.Asks("police_investigation", "judge"), Of([Hidden, suspect], place, Hidden.Id));

        Assert.Contains($"location.street=\"{street}\"", seen, StringComparison.Ordinal);
        Assert.Contains($"suspect.address=\"{street} {number}, {postcode} Schuilstad\"", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void not_even_the_town_of_it_goes_to_who_got_that()
    {
        var asked = Sample.Asks("zvh_safety_member", "protect");

        Assert.Contains("victim.address=\"Schuilstad\"", Sample.Text(asked, Of([Hidden], null)), StringComparison.Ordinal);
        Assert.DoesNotContain("address", Sample.Text(asked, Of([Hidden], null, Hidden.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public void it_is_of_a_suspect_as_much_as_of_a_victim()
    {
        var suspect = Sample.Suspect with { Address = Home };

        Assert.All(Sample.EveryRequest.Where(one => !Care.Contains(one.RecipientClass)), request =>
            Assert.DoesNotContain("Verborgen", Sample.Text(request, Of([Sample.Victim, suspect], null, suspect.Id)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("bsn")]
    [InlineData("name and birth date")]
    public void whoever_is_the_same_person_is_meant_too(string by)
    {
        var again = Sample.Person("suspect", 9) with { Address = new Address { Street = "Anderestraat", HouseNumber = "3", Postcode = "6599ZZ", City = "Elders" } };
        again = by switch
        {
            "id" => again with { Id = Hidden.Id },
            "bsn" => again with { Bsn = " 9999 9000 1" },
            _ => again with { Name = new PersonName { Given = "A.", Family = "FAMILYVICTÍM1" }, BirthDate = Hidden.BirthDate },
        };
        var seen = Sample.Text(Sample.Asks("police_investigation", "judge"), Of([Hidden, again], null, Hidden.Id));

        Assert.DoesNotContain("Anderestraat", seen, StringComparison.Ordinal);
        Assert.Contains("Anderestraat", Sample.Text(Sample.Asks("police_investigation", "judge"), Of([Hidden, Sample.Person("suspect", 9) with { Address = again.Address }], null, Hidden.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public void what_staff_and_registers_told_since_counts_as_well()
    {
        var dossier = Of([Hidden], null) with { ByHand = new ByHand { Version = 1, SecretAddresses = [Hidden.Id] } };

        Assert.DoesNotContain("address", Sample.Text(Sample.Asks("zvh_safety_member", "protect"), dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void in_a_text_it_is_masked_in_the_words_of_the_place_too()
    {
        var place = new Location { Kind = "dwelling", Street = "Verborgenstraat", HouseNumber = "12a" };
        var only = Hidden with { Address = Home with { Street = "Verborgenstr.", City = null } };
        var secret = Of([only], place, only.Id) with { Summary = "She was seen at Verborgenstraat 12a." };

        Assert.DoesNotContain("Verborgen", Sample.Text(Sample.Asks("nla", "judge"), secret), StringComparison.Ordinal);
    }

    [Fact]
    public void who_asks_why_reads_why()
    {
        var place = new Location { Kind = "dwelling", Street = "Verborgenstraat", HouseNumber = "12a", City = "Schuilstad" };
        var fields = Explanation.Of(Sample.Engine, Sample.Asks("police_investigation", "judge"), Of([Hidden, Sample.Suspect with { Address = Home }], place, Hidden.Id), Sample.Hash, null, []).Fields;

        Assert.All(["location.street", "suspect.address"], path => Assert.Equal(("withhold", "secret_address"), (fields.Single(one => one.Path == path).Level, fields.Single(one => one.Path == path).Because)));
    }

    /// <summary>Who judges reads where; the analist does not, in whatever form, nor what a register told of that place.</summary>
    [Theory]
    [InlineData("aandachtsfunctionaris", "judge", true)]
    [InlineData("ketenregisseur", "judge", true)]
    [InlineData("analist", "enrich", false)]
    public void of_staff_who_judges_reads_it(string role, string purpose, bool reads)
    {
        var place = new Location { Kind = "dwelling", Street = "Verborgenstraat", HouseNumber = "12a", City = "Schuilstad" };
        var found = new Location { Kind = "dwelling", HouseNumber = "12A", Postcode = "6543XY", BagId = "0268010000000009" };
        var dossier = Of([Hidden], place, Hidden.Id);
        dossier = dossier with { Facts = [.. dossier.Facts, new Fact { Source = "bag", Origin = "register", At = DateTimeOffset.UnixEpoch, Text = "Verzonnen.", Locations = [found] }] };
        var sight = Sample.Engine.SightOf([Sample.Asks(role, purpose) with { Partner = role }], dossier);

        Assert.Equal((reads, reads, reads), (sight.Sees(Hidden, "address"), sight.Sees(place), sight.Sees(found, "register")));
        Assert.True(sight.Sees(Hidden, "name"));
        Assert.True(sight.Sees(Sample.Report.Locations[0] with { Street = "Kasweg" }, "register"));
    }

    [Fact]
    public void of_whom_nobody_said_so_nothing_changes() => Assert.All(Sample.EveryRequest, request => Assert.Equal(
        Sample.Text(request, Sample.Whole),
        Sample.Text(request, Sample.Whole with { ByHand = new ByHand { Version = 1, SecretAddresses = [Guid.NewGuid()] } })));

    private static Dossier Of(Person[] persons, Location? place, params Guid[] secret) => Sample.Dossier with
    {
        Report = Sample.Report with { Persons = persons, Locations = place is null ? [] : [place] },
        Facts = secret.Length == 0 ? [] : [new Fact { Source = "brp", Origin = "register", At = DateTimeOffset.UnixEpoch, Text = "Verzonnen.", SecretAddressOf = secret }],
    };
}
