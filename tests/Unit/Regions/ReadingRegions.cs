using Keten.Hosting.Regions;

namespace Keten.Tests.Unit.Regions;

public sealed class ReadingRegions
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "regions");

    [Fact]
    public void the_shipped_regions_are_understood_whole() => Assert.True(RegionSet.Load(Shipped).TryGet("nijmegen", out _));

    [Theory]
    [InlineData("6511AB", null, "Nijmegen")]
    [InlineData("6663 XY", null, "Nijmegen")]
    [InlineData("6641AA", "Nijmegen", "Beuningen")]
    [InlineData(null, "groesbeek", "Berg en Dal")]
    [InlineData(null, "Mook en Middelaar", "Mook en Middelaar")]
    [InlineData("1012AB", "Amsterdam", null)]
    [InlineData(null, null, null)]
    public void a_municipality_is_found_by_postcode_first_then_by_place(string? postcode, string? city, string? expected) =>
        Assert.Equal(expected, Nijmegen.MunicipalityOf(postcode, city)?.Name);

    [Theory]
    [InlineData("care", "care")]
    [InlineData("criminal,care", "criminal")]
    [InlineData("organised_crime", "organised_crime")]
    [InlineData("organised_crime,administrative", "organised_crime")]
    [InlineData("administrative", "administrative")]
    [InlineData("criminal", null)]
    [InlineData("", null)]
    [InlineData("care,weather", null)]
    public void a_case_has_one_of_the_tracks_of_its_region(string strands, string? lead) =>
        Assert.Equal(lead, Nijmegen.TrackOf(strands.Split(',', StringSplitOptions.RemoveEmptyEntries))?.Lead);

    [Fact]
    public void the_first_address_for_a_referred_reporter_is_112() => Assert.Equal("112", Nijmegen.Intake.Referral[0].Phone);

    [Fact]
    public void a_municipality_may_have_another_partner_in_the_place_of_one()
    {
        using var file = new BrokenFile(yaml => yaml.Replace(
            "    postcodes: [6551, 6640-6642, 6644-6645]",
            "    postcodes: [6551, 6640-6642, 6644-6645]\n    instead: { zvh-rijk-van-nijmegen: zvh-rivierenland }", StringComparison.Ordinal));
        var region = RegionSet.Load(file.Folder).Get("nijmegen");
        Assert.Equal("zvh-rivierenland", region.PartnerFor("zvh-rijk-van-nijmegen", "Beuningen"));
        Assert.Equal("zvh-rijk-van-nijmegen", region.PartnerFor("zvh-rijk-van-nijmegen", "Nijmegen"));
        Assert.Equal("zvh-rijk-van-nijmegen", region.PartnerFor("zvh-rijk-van-nijmegen", null));
    }

    [Fact]
    public void nijmegen_says_who_cares_and_what_is_watched()
    {
        Assert.Equal(("moviera", "zorgcoordinator", TimeSpan.FromDays(1)), (Nijmegen.Care.Provider, Nijmegen.Care.Registrar, Nijmegen.Care.NoPlace));
        Assert.Equal(3, Nijmegen.Care.ReflectionPeriod.Months);
        Assert.Equal([30, 14, 3], Nijmegen.Care.ReflectionPeriod.WarnDays);
        Assert.Contains("overweeghuis", Nijmegen.Care.Shelters);
    }

    [Fact]
    public void an_empty_folder_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("regions-").FullName;
        Assert.Contains("Keten:Regions", Assert.Throws<RegionException>(() => RegionSet.Load(folder)).Message, StringComparison.Ordinal);
    }

    private static Region Nijmegen => RegionSet.Load(Shipped).Get("nijmegen");
}
