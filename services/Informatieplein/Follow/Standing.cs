using System.Globalization;
using Keten.Messages;
using Keten.Sharing.Delivering;

namespace Keten.Informatieplein.Follow;

/// <summary>Where a matter stands at the RIEC after each message. Messages may overtake each other, so it only moves forward. Null: nothing changes.</summary>
public static class Standing
{
    private static readonly string[] _order = ["brought_in", "accepted", "judged", "at_table", "ended", "refused"];

    public static RiecDossier? BroughtIn(RiecDossier? known, Delivery referral, DateTimeOffset at) => known is null ? New(referral, at) : null;

    /// <summary>
    /// What came late is filled in and takes nothing back; what was said before changes nothing; what contradicts (another judgement
    /// than the final one, a table for what was not taken up, anything after a refusal) is kept as said and changes nothing either.
    /// </summary>
    public static RiecDossier? Responded(RiecDossier? known, Delivery referral, PartnerResponded message)
    {
        if (message.Status == "asked")
            return null;
        var current = known ?? New(referral, message.RespondedAt);
        var table = message.TableOn is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
        var word = new RiecWord(message.Status, message.Judgement, table, message.Outcome, message.RespondedAt, Counts: !Contradicts(current, message, table));
        if (current.Words.Any(said => said with { Counts = word.Counts } == word))
            return null;
        var next = !word.Counts ? current : word.Status switch
        {
            "accepted" => current with { AcceptedAt = current.AcceptedAt ?? word.At },
            "completed" => current with { EndedAt = word.At, Outcome = word.Outcome },
            _ => Progressed(current, word),
        };
        return next with { State = Further(next, word), Words = [.. next.Words, word] };
    }

    private static RiecDossier Progressed(RiecDossier current, RiecWord word) => current with
    {
        Judgement = word.Judgement ?? current.Judgement,
        JudgedAt = word.Judgement is null ? current.JudgedAt : word.At,
        TableOn = word.TableOn ?? current.TableOn,
    };

    private static bool Contradicts(RiecDossier current, PartnerResponded message, DateOnly? table) =>
        current.State == "refused"
        || (message.Status == "completed" && current.State == "ended")
        // More is needed is not the last word; the other two are.
        || (message.Judgement is { } judgement && current.Judgement is ("taken_up" or "not_taken_up") && judgement != current.Judgement)
        || (message.Judgement == "not_taken_up" && (table ?? current.TableOn) is not null)
        || (table is not null && (message.Judgement ?? current.Judgement) == "not_taken_up");

    private static string Further(RiecDossier next, RiecWord word)
    {
        var reached = !word.Counts ? next.State
            : word.Status == "completed" ? "ended"
            : word.TableOn is not null ? "at_table"
            : word.Judgement is not null ? "judged"
            : "accepted";
        return Array.IndexOf(_order, reached) > Array.IndexOf(_order, next.State) ? reached : next.State;
    }

    public static RiecDossier? Refused(RiecDossier? known, Delivery referral, ReferralRefused message) => known is null or { State: "brought_in" }
        ? (known ?? New(referral, message.RefusedAt)) with { State = "refused", EndedAt = message.RefusedAt, Outcome = message.Reason }
        : null;

    private static RiecDossier New(Delivery referral, DateTimeOffset at) => new()
    {
        ReferralId = referral.Id,
        CaseId = referral.CaseId,
        SignalId = referral.SignalId,
        Region = referral.Region,
        Partner = referral.Partner,
        State = "brought_in",
        BroughtInAt = at,
    };
}
