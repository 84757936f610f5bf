using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Keten.Enrichment;
using Keten.Enrichment.Correlate;
using Keten.Sharing;

namespace Keten.Tests.Unit.Enrichment.Matching;

/// <summary>Whatever stands in a field: no form breaks on it, a form is a form of itself, and how it is set out counts for nothing.</summary>
public sealed class AnyWritingHasOneForm
{
    private static readonly DateOnly _day = new(1999, 4, 12);

    private static readonly IReadOnlyDictionary<string, Func<string, string?>> _forms = new Dictionary<string, Func<string, string?>>(StringComparer.Ordinal)
    {
        ["plate"] = Written.Plate,
        ["iban"] = Written.Iban,
        ["kvk"] = Written.KvkNumber,
        ["bsn"] = Written.Bsn,
        ["phone"] = Written.Phone,
        ["email"] = Written.Email,
        ["online"] = Written.Online,
        ["company"] = Written.Company,
        ["number"] = Written.HouseNumber,
    };

    public static TheoryData<string> Forms => [.. _forms.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void a_form_is_its_own_form(string form) => All(text => _forms[form](text) is not { } once || form is "online" or "company" || _forms[form](once) == once);

    [Theory]
    [MemberData(nameof(Forms))]
    public void capitals_and_blanks_around_it_count_for_nothing(string form) => All(text => !Ascii.IsValid(text) || _forms[form](text) == _forms[form]($"  {text.ToUpperInvariant()} "));

    [Fact]
    public void nothing_breaks_on_any_text() => All(text => CorrelationKey.Of(Everything(text)).All(key => key.Value.Length > 0));

    [Fact]
    public void the_same_said_twice_is_one() => All(text => CorrelationKey.Of(Everything(text)).SequenceEqual(CorrelationKey.Of(Everything(text).With(Everything(text))).Take(CorrelationKey.Most)));

    [Fact]
    public void a_prefix_counts_for_nothing_wherever_it_stands() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Subjects("person"), made =>
    {
        var name = made.View.Persons[0].Name!;
        return new[] { "van", "van der", "El", "v.d." }.All(prefix => Keys(new PersonName { Given = name.Given, Family = $"{prefix} {name.Family}" }).SetEquals(Keys(name)));
    }));

    [Fact]
    public void without_a_given_name_nobody_is_told_of() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Subjects("person"), made =>
        Written.Somebody(made.View.Persons[0].Name! with { Given = null }, _day).Count == 0 && Written.Somebody(made.View.Persons[0].Name, null).Count == 0));

    private static HashSet<string> Keys(PersonName name) => [.. Written.Somebody(name, _day)];

    private static Arbitrary<Subject> Subjects(string kind) => Gen.Choose(0, 100_000).Select(seed => Subject.Of(kind, seed)).ToArbitrary();

    private static InView Everything(string text) => new()
    {
        Locations = [new Location { Kind = "street", Street = text, HouseNumber = text, City = text, Postcode = text }, new Location { Kind = "street", Street = text, HouseNumber = "1", City = "Nepstad" }],
        Organisations = [new Organisation { Role = "employer", Name = text, KvkNumber = text }],
        Vehicles = [new Vehicle { LicensePlate = text }],
        Accounts = [new Account { Iban = text }],
        Online = [new OnlineTrace { Kind = "advert", Value = text }],
        Persons =
        [
            new Person { Roles = [], Name = new PersonName { Given = text, Family = text }, BirthDate = _day, Bsn = text, Phone = text, Email = text },
            new Person { Roles = [], Name = new PersonName { Given = text, Family = text }, BirthDate = new DateOnly(1999, 1, 1) },
        ],
    };

    private static void All(Func<string, bool> holds)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<string?>(text => holds(text ?? "")));
        // What people do type.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Gen.Choose(0, 100_000).SelectMany(seed => Gen.Elements(Subject.Kinds).Select(kind => Rewritings.Of(Subject.Of(kind, seed)).ToList()))
            .SelectMany(ways => Gen.Elements(ways.ToArray())).Select(Text).ToArbitrary(), holds));
    }

    private static string Text(InView view) => view switch
    {
        { Persons: [{ } person, ..] } => person.Phone ?? person.Email ?? person.Bsn ?? person.Name!.Family!,
        { Organisations: [{ } organisation, ..] } => organisation.Name ?? organisation.KvkNumber!,
        { Locations: [{ } place, ..] } => place.Street ?? place.HouseNumber!,
        { Vehicles: [{ } vehicle, ..] } => vehicle.LicensePlate,
        { Accounts: [{ } account, ..] } => account.Iban,
        _ => view.Online[0].Value,
    };
}
