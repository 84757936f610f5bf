using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Meldpunt;

/// <summary>
/// What Meldpunt keeps of a report: who may be told what, and all that passed between the hub and its reporter. What was
/// reported is not in it: it went to Regie whole, in the same commit, and nobody here reads it again (AVG article 5(1)(c)).
/// Its id is the signal's; it is found by receipt too.
/// </summary>
public sealed record FiledReport : IDocument
{
    public static string Kind => "report";

    public required Guid SignalId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Keyed hash of the receipt.</summary>
    public required string ReceiptLookup { get; init; }
    public required string Region { get; init; }
    public required Reporter Reporter { get; init; }
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>When the receipt was used last: a reporter sees whether somebody else has it.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>The reporter's system said that it is gone for good.</summary>
    public bool WebhookGone { get; init; }

    public Guid? DataKey => SignalId;

    public Columns Columns => new(Region: Region, State: Status, Lookup: ReceiptLookup, At: ReceivedAt);

    /// <summary>What the reporter hears in one word. A question stays in sight until it is answered or all is over.</summary>
    public string Status
    {
        get
        {
            var last = Feedback.Count == 0 ? "received" : Feedback[^1].Code;
            return last is not ("closed" or "referred") && Questions.Any(question => question.AnsweredAt is null) ? "question" : last;
        }
    }

    public bool Knows(int sequence) => Feedback.Any(known => known.Sequence == sequence);

    /// <summary>Takes feedback in its order; the same one twice is one.</summary>
    public FiledReport Hear(Feedback feedback) => Knows(feedback.Sequence)
        ? this
        : this with { Feedback = [.. Feedback.Append(feedback).OrderBy(one => one.Sequence)] };

    /// <summary>Whether it is recorded that this feedback is told by these rules.</summary>
    public bool IsTold(int sequence, string instrument) => Feedback.Any(known => known.Sequence == sequence && known.Instrument == instrument);

    /// <summary>The same feedback, by the rules that hold now.</summary>
    public FiledReport Under(int sequence, string instrument) => this with
    {
        Feedback = [.. Feedback.Select(known => known.Sequence == sequence ? known with { Instrument = instrument } : known)],
    };

    /// <summary>The same question, by the rules that hold now.</summary>
    public FiledReport Under(Guid questionId, string instrument) => this with
    {
        Questions = [.. Questions.Select(known => known.Id == questionId ? known with { Instrument = instrument } : known)],
    };

    public FiledReport Ask(Question question) => Questions.Any(known => known.Id == question.Id)
        ? this
        : this with { Questions = [.. Questions, question] };

    public override string ToString() => $"FiledReport({SignalId})";
}

/// <summary>One thing the reporter was told. <c>Sequence</c> 0 is said by Meldpunt itself at intake, the rest by Regie.</summary>
/// <param name="Code">Of the region's texts.</param>
/// <param name="Sequence">Its place.</param>
/// <param name="At">When.</param>
/// <param name="Instrument">Hash of the rules by which it was read or told last, as recorded. Null: said at intake, or not read yet.</param>
public sealed record Feedback(string Code, int Sequence, DateTimeOffset At, string? Instrument = null);

/// <summary>A question of the region's list that was put to the reporter. That of Meldpunt itself at intake has the id of the signal.</summary>
/// <param name="Id">Named in the answer.</param>
/// <param name="Code">Of the region's texts.</param>
/// <param name="AskedAt">When.</param>
/// <param name="AnsweredAt">Null: it is open.</param>
/// <param name="Instrument">As of <see cref="Feedback"/>.</param>
public sealed record Question(Guid Id, string Code, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt = null, string? Instrument = null);
