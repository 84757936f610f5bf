using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

public class TheCatalogueIsComplete
{
    private static readonly Type[] Types =
    [
        typeof(Dossier), typeof(Fact), typeof(Report), typeof(Location), typeof(Organisation), typeof(Vehicle),
        typeof(OnlineTrace), typeof(Account), typeof(Person), typeof(Reporter), typeof(PartnerSaid),
    ];

    // Hold other types of the list above, so they are read through those.
    private static readonly string[] Containers =
    [
        "Dossier.Report", "Dossier.Facts", "Dossier.Said", "Fact.Organisations", "Fact.Locations", "Fact.Persons", "Report.Locations", "Report.Organisations",
        "Report.Vehicles", "Report.Online", "Report.Accounts", "Report.Persons", "Report.Reporter",
    ];

    private static IEnumerable<string> Properties => Types.SelectMany(type => type.GetProperties().Select(p => $"{type.Name}.{p.Name}"));

    private static HashSet<string> Known => [.. Catalogue.Fields.Select(f => f.Source).OfType<string>(), .. Catalogue.RoutingOnly, .. Containers];

    [Fact]
    public void every_property_of_a_dossier_has_a_category_or_only_routes() =>
        Assert.Empty(Properties.Except(Known));

    [Fact]
    public void a_property_nobody_thought_of_is_noticed() =>
        Assert.Contains("Person.Shoesize", Properties.Append("Person.Shoesize").Except(Known));

    [Fact]
    public void the_catalogue_names_no_property_that_is_gone() =>
        Assert.Empty(Known.Except(Properties));

    [Fact]
    public void what_only_routes_is_in_no_field() =>
        Assert.Empty(Catalogue.RoutingOnly.Intersect(Catalogue.Fields.Select(f => f.Source)));

    [Fact]
    public void a_path_occurs_once() =>
        Assert.Equal(Catalogue.Paths.Count(), Catalogue.Paths.Distinct().Count());
}
