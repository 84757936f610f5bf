using Keten.Hosting;

namespace Keten.Regie.Desk;

/// <summary>Texts that people write: never empty, never endless.</summary>
internal static class Limits
{
    /// <summary>As long as a narrative may be.</summary>
    public const int Text = 20_000;

    public const int Line = 200;

    public static IEnumerable<FieldError> Check(string pointer, string? text, int most, bool required = true)
    {
        if (required && string.IsNullOrWhiteSpace(text))
            yield return new FieldError(pointer, "required", "Write something here.");
        else if (text?.Length > most)
            yield return new FieldError(pointer, "too_long", $"At most {most} characters.");
    }

    /// <summary>400 with these mistakes, or what follows when there are none.</summary>
    public static Task<IResult> Then(this IEnumerable<FieldError> errors, Func<Task<IResult>> next)
    {
        List<FieldError> all = [.. errors];
        return all.Count > 0 ? Task.FromResult(Problems.Invalid(all)) : next();
    }
}
