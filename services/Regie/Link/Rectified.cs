using Keten.Hosting;
using Keten.Sharing;
using Keten.Sharing.Rectify;

namespace Keten.Regie.Link;

/// <summary>What a request to put something right means: the correction, or everything that is wrong with the request.</summary>
internal static class Rectified
{
    public static IEnumerable<FieldError> Check(LinkRequest body, DateOnly today)
    {
        if (body.SignalId is not null)
            yield return new FieldError("#/signalId", "not_here", "To rectify is about this signal; leave it out.");
        if (body.OtherPerson is not null)
            yield return new FieldError("#/otherPerson", "not_here", "To rectify is about one person; leave it out.");
        if (string.IsNullOrWhiteSpace(body.Wrong))
            yield return new FieldError("#/wrong", "required", "Write what is wrong.");
        if (body.Field is null || !Rectification.Fields.Contains(body.Field))
        {
            yield return new FieldError("#/field", body.Field is null ? "required" : "unknown_code", $"Choose from: {string.Join(", ", Rectification.Fields)}.");
            yield break;
        }

        if (Rectification.IsOfPerson(body.Field) && body.Person is null)
            yield return new FieldError("#/person", "required", "Name the person whose value it is.");
        if (!Rectification.IsOfPerson(body.Field) && body.Person is not null)
            yield return new FieldError("#/person", "not_here", "This is no field of a person; leave it out.");
        if (body.Value is not { } value)
            yield break;
        var right = Rectification.Read(body.Field, value, today, out var errors);
        foreach (var error in errors)
            yield return error with { Pointer = "#/value" };
        if (errors.Count == 0 && right is null)
            yield return new FieldError("#/value", "required", "Write what is right, or leave it out.");
        if (right is not null && body.Wrong is { } wrong && right == Written(body.Field, wrong, today))
            yield return new FieldError("#/value", "same_value", "This is what is wrong.");
    }

    /// <summary>Of a request without mistakes.</summary>
    public static Correction Of(LinkRequest body, string by, DateTimeOffset now) => new()
    {
        Field = body.Field!,
        Person = body.Person,
        Wrong = Written(body.Field!, body.Wrong!, DutchDays.Of(now)),
        Value = body.Value is { } value ? Rectification.Read(body.Field!, value, DutchDays.Of(now), out _) : null,
        By = by,
        At = now,
    };

    // What the intake would never have taken may still stand there: staff added it, or the rules were others.
    private static string Written(string field, string wrong, DateOnly today) => Rectification.Read(field, wrong, today, out _) ?? wrong.Trim();
}
