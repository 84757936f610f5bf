using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Monitor;

/// <summary>
/// What of a move counts. Only what happens once or seldom in the life of a signal: it arrives, it is decided, it closes, its
/// case closes. A signal is in exactly one form and one sector, so that what is hidden cannot be worked out from what overlaps.
/// </summary>
internal static class Counting
{
    /// <summary>More forms or sectors than one.</summary>
    public const string Several = "several";

    /// <summary>No sector named.</summary>
    public const string NoSector = "none";

    /// <summary>The outcome code of a criminal strand that came to a prosecution.</summary>
    public const string Prosecuted = "prosecuted";

    public static IEnumerable<Line> Of(Step step)
    {
        var signal = step.Signal;
        foreach (var effect in step.Effects)
        {
            switch (effect)
            {
                case Effect.Tell { Feedback: { Code: "taken_up" } }:
                    yield return new Line($"{signal.SignalId:N}:arrived", Counts.Sum(Arrived(signal)));
                    break;
                case Effect.Assessed { Decision: var decision }:
                    yield return new Line($"{signal.SignalId:N}:decided:{signal.Turn.Generation}", Counts.Sum(Decided(signal, decision)));
                    foreach (var asked in signal.Consultations)
                        yield return new Line($"{asked.Id:N}:consultation", Counts.Sum(Consulted(asked)), MayBeThere: true);
                    break;
                // A merged signal ends with the one it went into, which counts.
                case Effect.Tell { Feedback: { Code: "closed", At: var at } } when signal.Into is null:
                    yield return new Line($"{signal.SignalId:N}:closed", Counts.Sum(Ended(signal, at)));
                    break;
            }
        }
    }

    /// <summary>A case counts when it closes first; opened again and closed again it is the same case.</summary>
    public static Line Of(CaseDossier closed, SignalDossier? first) => new($"{closed.CaseId:N}:case-closed", Counts.Sum(CaseClosed(closed, first)), MayBeThere: true);

    private static IEnumerable<(string, int)> Arrived(SignalDossier signal) =>
        By("signals", 1, signal)
            .Concat(By("possible_victims", signal.Report!.Persons.Count(person => person.Roles.Contains("victim")), signal))
            .Concat(By("suspects", signal.Report.Persons.Count(person => person.Roles.Contains("suspect")), signal));

    private static IEnumerable<(string, int)> Decided(SignalDossier signal, Decision decision) =>
        Timed("decided", signal.ReceivedAt, decision.At).Append(($"decided/outcome/{decision.WayOut ?? "case"}", 1));

    private static IEnumerable<(string, int)> Consulted(Consultation asked)
    {
        yield return ($"consultations/partner/{asked.Partner}", 1);
        if (asked.AnsweredAt is { } at)
            yield return ($"consultations/partner/{asked.Partner}/days/{Days.Between(asked.AskedAt, at)}", 1);
    }

    private static IEnumerable<(string, int)> Ended(SignalDossier signal, DateTimeOffset at) => signal.CaseId is null
        ? Timed("closed_without_case", signal.ReceivedAt, at).Append(("feedback_without_case", signal.Feedback.Count))
        : [("feedback_in_cases", signal.Feedback.Count)];

    private static IEnumerable<(string, int)> CaseClosed(CaseDossier closed, SignalDossier? first)
    {
        var prosecuted = closed.Strands.Any(strand => strand is { Code: "criminal", Outcome: Prosecuted });
        return Timed("cases_closed", first?.ReceivedAt ?? closed.OpenedAt, closed.Turn.Since)
            .Append(($"cases_closed/prosecuted/{(prosecuted ? "yes" : "no")}", 1))
            .Concat(prosecuted ? By("cases_closed/prosecuted/yes", 1, first).Skip(1) : [])
            .Append(("actions", closed.Actions.Count))
            .Append(("referrals", closed.Referrals.Count))
            .Concat(closed.Referrals.Select(referral => (referral.Purpose == "care" ? $"referrals/purpose/care/answer/{CareAnswer(referral.Status)}" : "referrals/purpose/other", 1)))
            .Append(("referrals/purpose/care", closed.Referrals.Count(referral => referral.Purpose == "care")));
    }

    private static string CareAnswer(string status) => status switch
    {
        "accepted" or "progressed" or "completed" => "taken_on",
        "refused" => "refused",
        _ => "no_answer",
    };

    private static (string, int)[] Timed(string name, DateTimeOffset from, DateTimeOffset to) => [(name, 1), ($"{name}/days/{Days.Between(from, to)}", 1)];

    private static (string, int)[] By(string name, int times, SignalDossier? signal) =>
    [
        (name, times),
        ($"{name}/form/{Form(signal?.Report?.Forms ?? [])}", times),
        ($"{name}/sector/{Sector(signal?.Report?.Sectors ?? [])}", times),
    ];

    private static string Form(IReadOnlyList<string> forms) => One([.. forms.Where(form => form != "unknown").Distinct(StringComparer.Ordinal)], "unknown");

    /// <summary>The coarser sector: a window and a club are both sex work.</summary>
    private static string Sector(IReadOnlyList<string> sectors) => One([.. sectors.Select(sector => Codes.Sectors.ParentOf(sector) ?? "other").Distinct(StringComparer.Ordinal)], NoSector);

    private static string One(string[] codes, string none) => codes switch { [] => none, [var only] => only, _ => Several };
}

/// <summary>One thing that counts.</summary>
/// <param name="Id">The same for the same thing.</param>
/// <param name="Counts">What it adds.</param>
/// <param name="MayBeThere">It may have counted before; then it does not count again.</param>
internal sealed record Line(string Id, Counts Counts, bool MayBeThere = false);
