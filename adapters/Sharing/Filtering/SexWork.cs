namespace Keten.Sharing.Filtering;

/// <summary>Whether a signal plays in prostitution or a trade that PCT supervises with it: massage salons (domain, Words).</summary>
public static class SexWork
{
    public static bool Concerns(Report report) => report.Forms.Contains("sexual") || report.Sectors.Any(IsSupervised);

    private static bool IsSupervised(string sector) =>
        sector.StartsWith("sex_work", StringComparison.Ordinal) || sector == "massage_salon";
}
