using Keten.Hosting;
using Keten.Meldpunt.GiveFeedback;
using Keten.Sharing.Filtering;

namespace Keten.Meldpunt.ShowReceipt;

/// <summary>
/// What of a file its reporter may read at this moment. Reading is when it leaves: each thing is decided afresh and, where that was
/// not done yet by these rules, recorded first. What Meldpunt itself said at intake stands in the answer to the report already.
/// </summary>
/// <param name="Kept">The file, with the rules by which each thing is read.</param>
/// <param name="Shown">The file with only what may be read.</param>
/// <param name="Told">To be recorded, in the transaction that lets it be read.</param>
public sealed record Readable(FiledReport Kept, FiledReport Shown, IReadOnlyList<Decision> Told)
{
    public static Readable Of(FiledReport filed, Telling telling, Func<string, Guid> newId, DateTimeOffset now)
    {
        var (kept, told) = (filed, new List<Decision>());
        var shown = filed with
        {
            Feedback =
            [
                .. filed.Feedback.Where(one => one.Sequence == 0
                    || MayRead(telling.Feedback(filed, one.Code, newId($"feedback {one.Sequence}"), now), one.Instrument, rules => kept.Under(one.Sequence, rules))),
            ],
            Questions =
            [
                .. filed.Questions.Where(one => one.AnsweredAt is null && (one.Id == filed.SignalId
                    || MayRead(telling.Question(filed, one.Code, newId($"question {one.Id}"), now), one.Instrument, rules => kept.Under(one.Id, rules)))),
            ],
        };
        return new(kept, shown, told);

        bool MayRead(Told? ruled, string? before, Func<string, FiledReport> under)
        {
            if (ruled is not null && ruled.Decision.Instrument != before)
            {
                told.Add(ruled.Decision);
                kept = under(ruled.Decision.Instrument);
            }

            return ruled is not null;
        }
    }

    /// <summary>Records what is read, and when; the view is what the answer says.</summary>
    public static async Task<FiledReport> Read(Work work, Telling telling, FiledReport filed)
    {
        var readable = Of(filed, telling, work.NewId, work.Now);
        work.Save(filed.SignalId, readable.Kept with { LastUsed = work.Now });
        foreach (var decision in readable.Told)
            await Telling.Record(work, filed, decision);
        return readable.Shown;
    }
}
