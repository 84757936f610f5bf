using Keten.Hosting.Regions;

namespace Keten.Meldpunt.ShowReceipt;

/// <summary>What a reporter sees with the receipt: codes with the region's fixed texts, never anything about the case.</summary>
public sealed record ReceiptView
{
    /// <summary>The last feedback code, or <c>question</c> while one is open.</summary>
    public required string Status { get; init; }
    public required IReadOnlyList<ToldFeedback> Feedback { get; init; }

    /// <summary>Those not answered yet.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>The visit before this one; null on the first.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    public static ReceiptView Of(FiledReport filed, Region region) => new()
    {
        Status = filed.Status,
        Feedback = [.. filed.Feedback.Select(one => new ToldFeedback(one.Code, region.Feedback[one.Code], one.At))],
        Questions =
        [
            .. filed.Questions.Where(question => question.AnsweredAt is null)
                .Select(question => new OpenQuestion(question.Id, question.Code, region.Questions[question.Code])),
        ],
        LastUsed = filed.LastUsed,
    };
}

/// <summary>One thing the reporter was told.</summary>
public sealed record ToldFeedback(string Code, Text Text, DateTimeOffset At);

/// <summary>A question that waits for an answer.</summary>
public sealed record OpenQuestion(Guid Id, string Code, Text Text);
