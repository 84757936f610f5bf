using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>Whom care asks for one victim hears of that victim: whoever else is in view, and however they occur.</summary>
public class OfOneVictimOnly
{
    private static readonly string[] ForOne = ["shelter care", "youth_care care", "nidos care", "coa care", "ind residence", "comensha register"];

    private static readonly List<Request> Requests = [.. Sample.EveryRequest.Where(request => ForOne.Contains($"{request.RecipientClass} {request.Purpose}"))];

    private static readonly Regex Marks = new("[A-Za-z]+x[1-6]x|-04-0[1-6]|0000000[1-6]|100[1-6]ZZ", RegexOptions.NonBacktracking);

    private static readonly Gen<Person> Victims =
        from number in Gen.Choose(1, 6)
        from status in Gen.Elements("none", "asylum", "unknown")
        from birth in Gen.Elements<int?>(null, 1990, 2012)
        from unaccompanied in Gen.Elements<bool?>(null, true)
        from roles in Gen.Elements<string[]>(["victim"], ["victim"], ["victim", "suspect"], ["suspect"], ["witness"])
        from like in Gen.Choose(1, 6)
        from same in Gen.SubListOf<string>("name", "aliases", "birthDate", "bsn", "phone", "email", "address")
        select Like(Marked(number) with
        {
            Roles = roles,
            ResidenceStatus = status,
            Unaccompanied = unaccompanied,
            BirthDate = birth is { } year ? new DateOnly(year, 4, same.Contains("birthDate") ? like : number) : null,
        }, Marked(like), same);

    private static readonly Arbitrary<(Request Request, Dossier Dossier)> Situations = (
        from request in Gen.Elements<Request>(Requests)
        from many in Gen.Choose(1, 5)
        from reported in Gen.ListOf(Victims, many)
        from more in Gen.Choose(0, 2)
        from added in Gen.ListOf(Victims, more)
        from homes in Gen.SubListOf<int>(Enumerable.Range(1, 6))
        from named in Gen.Choose(1, 6)
        from period in Gen.Choose(1, 6)
        from summary in Gen.Choose(1, 6)
        select (request with { Person = Marked(named).Id }, Of(reported, added, homes, period, summary))).ToArbitrary();

    [Fact]
    public void nothing_of_anybody_else_is_in_any_view() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Situations, s =>
    {
        var seen = Sample.Decide(s.Request, s.Dossier)?.View.Fields ?? [];
        var text = Sample.Text(s.Request, s.Dossier);
        var all = s.Dossier.Persons();
        // A value that is also the named victim's own may show as hers, and only as hers.
        var hers = Values(all.Where(person => person.Id == s.Request.Person));
        Assert.All(Values(all.Where(person => person.Id != s.Request.Person)).Except(hers), value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
        Assert.All(seen.Where(field => field.Path.StartsWith("victim.", StringComparison.Ordinal)), field => Assert.Equal(s.Request.Person, all[field.Subject!.Value].Id));
        Assert.All(seen.Where(field => field.Path == "case.victimCount"), field => Assert.Equal("1", field.Value.ToString()));
    }));

    [Theory]
    [InlineData("shelter")]
    [InlineData("youth_care")]
    [InlineData("nidos")]
    public void she_keeps_what_another_victim_has_too(string recipientClass)
    {
        Person her = Marked(1) with { BirthDate = recipientClass == "shelter" ? new DateOnly(1990, 1, 1) : new DateOnly(2012, 1, 1), Unaccompanied = true };
        Person twin = her with { Id = Marked(2).Id };
        Request asked = Sample.Asks(recipientClass, "care", "case", "care") with { Person = her.Id, Accepted = true };

        Assert.Equal(Sample.Seen(asked, Of([her], [], [], 1, 1)), Sample.Seen(asked, Of([her, twin], [], [], 1, 1)));
        Assert.Contains("victim.name=\"Givenx1x Familyx1x\"", Sample.Text(asked, Of([twin, her], [], [], 1, 1)), StringComparison.Ordinal);
        Assert.Contains($"victim.birthDate=\"{her.BirthDate:yyyy-MM-dd}\"", Sample.Text(asked, Of([twin, her], [], [], 1, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void and_not_what_a_suspect_has_too()
    {
        Request asked = Sample.Asks("shelter", "care", "case", "care") with { Person = Marked(1).Id, Accepted = true };
        Assert.DoesNotContain("victim.name", Sample.Text(asked, Of([Marked(1), Marked(2) with { Roles = ["suspect"], Name = Marked(1).Name }], [], [], 1, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void and_of_the_one_named_there_is_something_wherever_the_row_is_for_such_a_victim()
    {
        var told = Gen.Sample(Situations.Generator, 2_000).Where(s => Sample.Decide(s.Request, s.Dossier) is not null).ToList();

        Assert.Equal(ForOne.Order(), told.Select(s => $"{s.Request.RecipientClass} {s.Request.Purpose}").Distinct().Order());
        Assert.Contains(told, s => s.Dossier.Facts.SelectMany(fact => fact.Persons).Any(person => person.Id == s.Request.Person));
        Assert.Contains(told, s => Sample.Text(s.Request, s.Dossier).Contains($"Familyx{Number(s.Request.Person)}x", StringComparison.Ordinal));
    }

    [Fact]
    public void for_nobody_for_who_is_no_victim_and_for_who_is_not_there_nothing_flows() => Assert.All(Requests, request =>
    {
        Assert.NotNull(Sample.Decide(request, Sample.Whole));
        Assert.Null(Sample.Decide(request with { Person = null }, Sample.Whole));
        Assert.Null(Sample.Decide(request with { Person = Guid.Empty }, Sample.Whole with { Report = Sample.Whole.Report with { Persons = [.. Sample.Whole.Report.Persons.Select(person => person with { Id = Guid.Empty })] } }));
        Assert.Null(Sample.Decide(request with { Person = Sample.Suspect.Id }, Sample.Whole));
        Assert.Null(Sample.Decide(request with { Person = new Guid(9, 0, 0, new byte[8]) }, Sample.Whole));
    });

    private static List<Sample.Row> ForOnly => [.. Sample.Rows.Where(row => row.Rule.When.Facts.GetValueOrDefault("asked_for"))];

    [Fact]
    public void these_rows_and_no_others_are_for_one_victim_and_none_of_them_gives_a_text()
    {
        Assert.Equal(ForOne.Order(), ForOnly.Select(row => $"{row.Class} {row.Purpose}").Distinct().Order());
        var texts = Catalogue.Fields.Where(field => field.FreeText).Select(field => field.Leaf is { } leaf ? $"victim.{leaf}" : field.Path).ToList();
        Assert.All(ForOnly, row => Assert.Empty(row.Gives.Intersect(texts)));
        // Whoever is asked for one victim has no rule that tells of the others.
        Assert.All(Sample.Rows.Where(row => ForOne.Contains($"{row.Class} {row.Purpose}")), row => Assert.Contains(row, ForOnly));
    }

    [Fact]
    public void who_was_reported_and_added_is_one_and_staffs_words_are_told_too()
    {
        var dossier = Of([Marked(1) with { Languages = [] }, Marked(2)], [Marked(1) with { Roles = [], Name = null, BirthDate = null }], [], 1, 1);
        var seen = Sample.Text(Sample.Asks("shelter", "care", "case", "care") with { Accepted = true, Person = Marked(1).Id }, dossier);

        Assert.Contains("victim.languages=[\"langx1x\"]", seen, StringComparison.Ordinal);
        Assert.Contains("victim.name=\"Givenx1x Familyx1x\"", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void where_another_lives_is_not_told_as_a_place_and_where_they_live_together_is()
    {
        Person together = Marked(2) with { Address = Marked(1).Address };
        Request asked = Sample.Asks("shelter", "care", "case", "care") with { Person = Marked(1).Id };

        Assert.DoesNotContain("Townx2x", Sample.Text(asked, Of([Marked(1), Marked(2)], [], [2], 1, 1)), StringComparison.Ordinal);
        Assert.Contains("location.city=\"Townx1x\"", Sample.Text(asked, Of([Marked(1), together], [], [1], 1, 1)), StringComparison.Ordinal);
        var vague = Of([Marked(1), Marked(2)], [], [], 1, 1) with { };
        vague = vague with { Report = vague.Report with { Locations = [new Location { Kind = "dwelling", City = "Townx2x" }, new Location { Kind = "workplace", City = "Nijmegen" }] } };
        Assert.DoesNotContain("Townx2x", Sample.Text(asked, vague), StringComparison.Ordinal);
        Assert.Contains("location.city=\"Nijmegen\"", Sample.Text(asked, vague), StringComparison.Ordinal);
    }

    /// <summary>Every value of this person bears the number, so that any view can be searched for it.</summary>
    private static Person Marked(int number) => Sample.Person("victim", number) with
    {
        Name = new PersonName { Given = $"Givenx{number}x", Family = $"Familyx{number}x" },
        Aliases = [$"Aliasx{number}x"],
        Description = $"Descriptionx{number}x",
        BirthDate = new DateOnly(1990, 4, number),
        Gender = $"genderx{number}x",
        Nationality = $"natx{number}x",
        Bsn = $"bsnx{number}x",
        Languages = [$"langx{number}x"],
        Phone = $"+3160000000{number}",
        Email = $"mailx{number}x@example.org",
        Address = new Address { Street = $"Streetx{number}x", HouseNumber = $"{number}", Postcode = $"100{number}ZZ", City = $"Townx{number}x" },
        RiskFactors = [$"riskx{number}x"],
        Health = $"Healthx{number}x",
        Needs = [$"needx{number}x"],
    };

    /// <summary>The same by value, in these of its fields.</summary>
    private static Person Like(Person one, Person other, IReadOnlyCollection<string> same) => one with
    {
        Name = same.Contains("name") ? other.Name : one.Name,
        Aliases = same.Contains("aliases") ? other.Aliases : one.Aliases,
        Bsn = same.Contains("bsn") ? other.Bsn : one.Bsn,
        Phone = same.Contains("phone") ? other.Phone : one.Phone,
        Email = same.Contains("email") ? other.Email : one.Email,
        Address = same.Contains("address") ? other.Address : one.Address,
    };

    /// <summary>Every part of these persons that bears a number.</summary>
    private static IEnumerable<string> Values(IEnumerable<Person> persons) =>
        persons.SelectMany(person => Marks.Matches(JsonSerializer.Serialize(person with { Id = Guid.Empty })).Select(match => match.Value)).Distinct(StringComparer.Ordinal);

    private static int Number(Guid? person) => Enumerable.Range(1, 6).Single(number => Marked(number).Id == person);

    private static Dossier Of(IEnumerable<Person> reported, IEnumerable<Person> added, IEnumerable<int> homes, int period, int summary) => Sample.Dossier with
    {
        Report = Sample.Report with
        {
            Persons = [.. reported],
            Locations = [.. Sample.Report.Locations, .. homes.Select(Home)],
        },
        Summary = $"Familyx{summary}x was seen.",
        Facts = [.. Sample.Dossier.Facts, new Fact { Source = "analist", Origin = "own", At = DateTimeOffset.UnixEpoch, Persons = [.. added] }],
        Reflection = new ReflectionOf(Marked(period).Id, new DateOnly(2026, 11, 22), new DateOnly(2027, 2, 22)),
    };

    private static Location Home(int number) => Marked(number).Address is { } home
        ? new Location { Kind = "dwelling", Street = home.Street, HouseNumber = home.HouseNumber, Postcode = home.Postcode, City = home.City }
        : throw new InvalidOperationException("everybody has one");
}
