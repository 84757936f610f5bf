namespace Keten.Sharing.Filtering;

/// <summary>Whether a signal plays in prostitution or a trade that PCT supervises with it: massage salons (domain, Words).</summary>
internal static class SexWork
{
    public static bool Concerns(Dossier dossier) =>
        dossier.Report.Forms.Contains("sexual") || dossier.Report.Sectors.Any(IsSupervised);

    private static bool IsSupervised(string sector) =>
        sector.StartsWith("sex_work", StringComparison.Ordinal) || sector == "massage_salon";
}
