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
        var (feedback, questions) = (new List<Feedback>(), new List<Question>());
        foreach (var one in filed.Feedback)
        {
            var ruling = one.Sequence == 0 ? null : telling.Feedback(filed, one.Code, newId($"feedback {one.Sequence}"), now)?.Decision;
            if (ruling is not null || one.Sequence == 0)
                feedback.Add(one);
            if (ruling is not null && ruling.Instrument != one.Instrument)
            {
                told.Add(ruling);
                kept = kept.Under(one.Sequence, ruling.Instrument);
            }
        }

        foreach (var one in filed.Questions.Where(question => question.AnsweredAt is null))
        {
            var isOurs = one.Id == filed.SignalId;
            var ruling = isOurs ? null : telling.Question(filed, one.Code, newId($"question {one.Id}"), now)?.Decision;
            if (ruling is not null || isOurs)
                questions.Add(one);
            if (ruling is not null && ruling.Instrument != one.Instrument)
            {
                told.Add(ruling);
                kept = kept.Under(one.Id, ruling.Instrument);
            }
        }

        return new(kept, filed with { Feedback = feedback, Questions = questions }, told);
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
