using Keten.Hosting;

namespace Keten.Zorgcoordinatie.Act;

/// <summary>What a step must look like: its own fields and no others.</summary>
internal static class CareRules
{
    private const int MostText = 20_000;
    private const int MostCode = 60;

    private static readonly string[] Outcomes = ["report", "other_cooperation", "exception", "declined", "left"];
    private static readonly string[] Reasons = ["medical", "minor", "threat"];

    /// <summary>The steps, each with what it may say beside its name.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Fields = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["call"] = [],
        ["shelter"] = ["partner", "person"],
        ["placed"] = ["partner", "person"],
        ["no_place"] = ["partner", "person"],
        ["shelter_ended"] = ["partner", "person"],
        ["reflection_started"] = ["from", "until", "person"],
        ["reflection_ended"] = ["outcome", "reason", "statement", "from", "person"],
        ["residence"] = ["person"],
        ["permit_started"] = ["until", "person"],
        ["permit_ended"] = ["until", "person"],
        ["rights_explained"] = [],
        ["lawyer"] = [],
        ["compensation"] = [],
        ["aftercare"] = [],
        ["registration"] = [],
        ["registration_again"] = [],
        ["registration_ended"] = [],
        ["close"] = ["outcome"],
    };

    public static IReadOnlyList<FieldError> Check(CareRequest asked)
    {
        if (!Fields.TryGetValue(asked.Step, out var allowed))
            return [new FieldError("#/step", "unknown_code", $"Choose from: {string.Join(", ", Fields.Keys)}.")];
        List<FieldError> errors = [.. Said(asked).Where(name => !allowed.Contains(name)).Select(name => new FieldError($"#/{name}", "not_here", "This does not belong to this step."))];
        errors.AddRange(asked.Step switch
        {
            "shelter" when asked.Partner is null => [Required("partner")],
            "permit_started" when asked.Until is null => [Required("until")],
            "reflection_ended" => Ended(asked),
            "close" when !IsCode(asked.Outcome) => [new FieldError("#/outcome", "code_invalid", "Write a code: small letters, digits and underscores, at most 60.")],
            _ => [],
        });
        return errors;
    }

    private static IEnumerable<FieldError> Ended(CareRequest asked)
    {
        if (!Outcomes.Contains(asked.Outcome))
            yield return asked.Outcome is null ? Required("outcome") : new FieldError("#/outcome", "unknown_code", $"Choose from: {string.Join(", ", Outcomes)}.");
        var exception = asked.Outcome == "exception";
        if (exception && !Reasons.Contains(asked.Reason))
            yield return asked.Reason is null ? Required("reason") : new FieldError("#/reason", "unknown_code", $"Choose from: {string.Join(", ", Reasons)}.");
        if (exception && string.IsNullOrWhiteSpace(asked.Statement))
            yield return Required("statement");
        if (asked.Statement?.Length > MostText)
            yield return new FieldError("#/statement", "too_long", $"At most {MostText} characters.");
        if (!exception && asked.Reason is not null)
            yield return new FieldError("#/reason", "not_here", "Only an exception has a reason.");
        if (!exception && asked.Statement is not null)
            yield return new FieldError("#/statement", "not_here", "Only an exception has a statement.");
    }

    private static IEnumerable<string> Said(CareRequest asked)
    {
        if (asked.Partner is not null)
            yield return "partner";
        if (asked.Person is not null)
            yield return "person";
        if (asked.From is not null)
            yield return "from";
        if (asked.Until is not null)
            yield return "until";
        if (asked.Outcome is not null)
            yield return "outcome";
        if (asked.Reason is not null)
            yield return "reason";
        if (asked.Statement is not null)
            yield return "statement";
    }

    private static FieldError Required(string name) => new($"#/{name}", "required", "This is required.");

    // It goes into a case's outcomes in clear, so it must be a code and cannot be a name.
    private static bool IsCode(string? text) =>
        text is { Length: > 0 and <= MostCode } && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
