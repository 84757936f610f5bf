using Keten.Adapters;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Meldpunt.GiveFeedback;

/// <summary>
/// What whoever reported may be told now: the sharing engine decides, as for whomever something leaves to (infra/convenants,
/// terugkoppeling). It gets a dossier with one code in it, for Meldpunt has nothing else; what is told is what comes out. It is decided
/// when it is to be told and again when it leaves: to a reporter's system, or to whoever reads it with the receipt.
/// </summary>
public sealed class Telling(SharingEngine engine, Hashes hashes)
{
    /// <summary>Of a fault: no instrument lets this region tell a reporter anything today. Nothing was told.</summary>
    public const string Withheld = "feedback_without_instrument";

    /// <summary>A feedback code; null: it may not be told.</summary>
    public Told? Feedback(FiledReport filed, string code, Guid decisionId, DateTimeOffset now) =>
        Decide(filed, Empty(filed) with { FeedbackCode = code }, "feedback.code", decisionId, now);

    /// <summary>A question, by its code; null: it may not be put.</summary>
    public Told? Question(FiledReport filed, string code, Guid decisionId, DateTimeOffset now) =>
        Decide(filed, Empty(filed) with { FeedbackQuestion = code }, "feedback.question", decisionId, now);

    /// <summary>Writes down what is told, in the transaction that lets it be read.</summary>
    public static Task Record(Work work, FiledReport filed, Decision decision) =>
        work.Publish(decision.Disclosed(filed.SignalId, work.Service, Vocabulary.Reporter, Vocabulary.Feedback, work.Now));

    private Told? Decide(FiledReport filed, Dossier dossier, string path, Guid decisionId, DateTimeOffset now)
    {
        var asked = new Request
        {
            DecisionId = decisionId,
            Partner = Vocabulary.Reporter,
            Region = filed.Region,
            RecipientClass = PartnerClass.Of(Vocabulary.Reporter)!,
            Purpose = Vocabulary.Feedback,
            // Where the matter stands is not known here and makes no difference (must 8): asked as where the least may flow (never 15).
            State = "closed",
            At = now,
        };
        return engine.Decide(asked, dossier, value => hashes.Of(MeldpuntService.Name, "pseudonym", value)) is { View.Fields: [{ Level: Level.Share } field] } ruling && field.Path == path
            ? new Told(field.Value.GetValue<string>(), ruling.Decision)
            : null;
    }

    private static Dossier Empty(FiledReport filed) => new()
    {
        SignalId = filed.SignalId,
        Report = new Report { Region = filed.Region, Reporter = new Reporter { Kind = "" } },
    };
}

/// <summary>What the reporter hears, and the decision that has to be recorded with it.</summary>
/// <param name="Code">As the engine gave it.</param>
/// <param name="Decision">Of the engine.</param>
public sealed record Told(string Code, Decision Decision);
