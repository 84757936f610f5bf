using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>What a region wants to have happened before its assessor decides (assessment.before_deciding).</summary>
public static class Preparing
{
    /// <summary>Null: nothing is missing.</summary>
    public static Ruling<Step>.No? Missing(SignalDossier known, Decision decision, Region region)
    {
        var wanted = region.Assessment.BeforeDeciding;
        var table = region.TableFor(known.Municipality)?.Id;
        if (wanted is "table" or "table_or_answer" && table is not null)
        {
            return Heard(known, asked => asked.Partner == table) || (wanted == "table_or_answer" && Heard(known, Judges))
                ? null
                : new("table_first", $"This region decides after its table advised: consult {table}.");
        }

        if (wanted != "nothing" && !Heard(known, asked => wanted != "table_or_answer" || Judges(asked)))
            return new("consult_first", "This region decides only after a partner was asked to verify.");

        // West-Friesland: police where there is no table, PCT for sex work. Whoever is asked for care stands in for neither.
        bool Judges(Consultation asked) => region.Assessment.Consults.Any(may =>
            may.Purpose == "judge" && region.PartnerFor(may.Partner, known.Municipality) == asked.Partner && Consulting.Unfit(known, may.Partner, region) is null);

        // Arnhem: no signal is closed unverified, whatever time passed. A case may open: help does not wait for an answer.
        return wanted == "answer" && decision.Level == "none" && !Verified(known)
            ? new("verify_first", "No partner has verified this signal yet; ask again, or another one.")
            : null;
    }

    /// <summary>A partner confirmed or refuted it, or said that it cannot be verified.</summary>
    public static bool Verified(SignalDossier known) => known.Consultations.Any(asked => asked is { Status: "answered", Purpose: "judge" });

    // Answered, refused, or its time passed.
    private static bool Heard(SignalDossier known, Func<Consultation, bool> whom) => known.Consultations.Any(asked => asked.Status != "open" && whom(asked));
}
