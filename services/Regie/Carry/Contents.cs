using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Carry;

/// <summary>What the sharing engine gets to choose from. Not what a partner gets.</summary>
internal static class Contents
{
    public static Dossier Of(SignalDossier signal) => new()
    {
        SignalId = signal.SignalId,
        CaseId = signal.CaseId,
        Report = signal.Report!,
        Facts = [.. signal.Facts, .. signal.Added],
        Summary = signal.Summary,
        Judgement = signal.Decision?.Level,
        Motivation = signal.Decision?.Motivation,
        Strands = signal.Decision?.Strands ?? [],
    };
}
