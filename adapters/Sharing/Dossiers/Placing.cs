using Keten.Hosting.Regions;

namespace Keten.Sharing;

/// <summary>The municipality in which a signal plays.</summary>
public static class Placing
{
    /// <summary>As the reporter named it, else of the first location that lies in the region; null when unknown.</summary>
    public static string? Of(Report report, Region region) => report.Municipality is { } named
        ? region.Municipalities.FirstOrDefault(municipality => string.Equals(municipality.Name, named, StringComparison.OrdinalIgnoreCase))?.Name
        : report.Locations
            .Select(location => region.MunicipalityOf(location.Postcode, location.City)?.Name)
            .FirstOrDefault(name => name is not null);
}
