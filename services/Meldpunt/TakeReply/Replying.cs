using System.Text;
using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Meldpunt.TakeReply;

/// <summary>What a reply does to the file and what Regie hears of it. Touches nothing.</summary>
internal abstract record Replying
{
    /// <param name="Filed">With the questions that are answered now.</param>
    /// <param name="QuestionId">The newest question answered; null when nothing was asked.</param>
    /// <param name="Reply">Answers by code of the question: ids mean nothing to who reads them.</param>
    public sealed record Taken(FiledReport Filed, Guid? QuestionId, Reply Reply) : Replying;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Replying;

    public static Replying Of(FiledReport filed, ReplyRequest request, DateTimeOffset now)
    {
        var answers = (request.Answers ?? new Dictionary<string, string>())
            .Where(answer => !string.IsNullOrWhiteSpace(answer.Value))
            .ToDictionary(answer => Guid.Parse(answer.Key), answer => Clean(answer.Value));
        List<FieldError> errors =
        [
            .. answers.Keys.Where(id => filed.Questions.All(question => question.Id != id))
                .Select(id => new FieldError($"#/answers/{id}", "unknown_question", "This question was not asked.")),
        ];
        if (errors.Count > 0)
        {
            return new Invalid(errors);
        }

        var text = string.IsNullOrWhiteSpace(request.Text) ? null : Clean(request.Text);
        bool IsAnswered(Question question) =>
            answers.ContainsKey(question.Id) || (answers.Count == 0 && text is not null && question.AnsweredAt is null);
        var reply = new Reply
        {
            Text = text,
            Meldcode = request.Meldcode,
            Answers = filed.Questions.Where(question => answers.ContainsKey(question.Id))
                .GroupBy(question => question.Code, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => answers[same.Last().Id], StringComparer.Ordinal),
        };
        var answered = filed with
        {
            Questions = [.. filed.Questions.Select(question => IsAnswered(question) ? question with { AnsweredAt = now } : question)],
        };
        return new Taken(answered, filed.Questions.LastOrDefault(IsAnswered)?.Id, reply);
    }

    private static string Clean(string text) => text.Trim().Normalize(NormalizationForm.FormC);
}
