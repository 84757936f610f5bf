using System.Text;
using Keten.Hosting;
using Keten.Messages;

namespace Keten.Meldpunt.TakeReply;

/// <summary>Whether a reply can be taken, before anybody looks whose it is.</summary>
internal static class Reading
{
    private const int MaxText = 20_000;
    private const int MaxAnswers = 20;

    public static IReadOnlyList<FieldError> Errors(ReplyRequest reply)
    {
        List<FieldError> errors = [.. TextErrors("#/text", reply.Text)];
        if (reply.Meldcode is { } meldcode && !Codes.Meldcodes.Contains(meldcode))
        {
            errors.Add(new FieldError("#/meldcode", "unknown_code", "This code is not on the list; see /api/v1/codes."));
        }

        var answers = reply.Answers ?? new Dictionary<string, string>();
        if (answers.Count > MaxAnswers)
        {
            errors.Add(new FieldError("#/answers", "too_many", $"At most {MaxAnswers} answers are taken."));
            return errors;
        }

        var number = 0;
        foreach (var (question, text) in answers)
        {
            number++;
            if (!Guid.TryParseExact(question, "D", out _))
            {
                // What stands there may be anything; it does not come back.
                errors.Add(new FieldError("#/answers", "unknown_question", $"Answer {number} names no question by its id."));
            }
            else
            {
                errors.AddRange(TextErrors($"#/answers/{question}", text));
            }
        }

        if (errors.Count == 0 && string.IsNullOrWhiteSpace(reply.Text) && reply.Meldcode is null && answers.Values.All(string.IsNullOrWhiteSpace))
        {
            errors.Add(new FieldError("#", "content_required", "Give at least one of text, answers and meldcode."));
        }

        return errors;
    }

    private static IEnumerable<FieldError> TextErrors(string pointer, string? text)
    {
        if (text is null)
        {
            yield break;
        }

        if (text.Length > MaxText && text.EnumerateRunes().Count() > MaxText)
        {
            yield return new FieldError(pointer, "too_long", $"At most {MaxText} characters are taken.");
        }
        else if (text.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
        {
            yield return new FieldError(pointer, "text_invalid", "The text holds characters that are not text.");
        }
    }
}
