using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Carry;

/// <summary>What the sharing engine gets to choose from. Not what a partner gets.</summary>
internal static class Contents
{
    /// <summary>Of a case: of its first signal, with the strands that run.</summary>
    public static Dossier Of(SignalDossier signal, CaseDossier found) =>
        Of(signal) with { CaseId = found.CaseId, Strands = [.. found.Strands.Where(strand => strand.Open).Select(strand => strand.Code)] };

    public static Dossier Of(SignalDossier signal) => new()
    {
        SignalId = signal.SignalId,
        CaseId = signal.CaseId,
        // The choice may have come after the report.
        Report = signal.Counted(signal.Report!) with { Reporter = signal.Report!.Reporter with { Meldcode = signal.Meldcode } },
        AlsoReportedBy = signal.AlsoReportedBy,
        Facts = [.. signal.Counted(signal.Facts.Concat(signal.Added))],
        Summary = signal.Summary,
        Judgement = signal.Decision?.Level,
        Motivation = signal.Decision?.Motivation,
        Strands = signal.Decision?.Strands ?? [],
        Corrections = signal.Corrections,
    };
}
