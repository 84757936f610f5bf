using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Hosting;

namespace Keten.Sharing.Rectify;

/// <summary>Puts a wrong value right wherever it stands in its field. Done by the owner of the dossier, and by everybody who holds a copy to send from.</summary>
public static class Rectification
{
    /// <summary>Names of the fields that can be put right.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Rectifiables.All.Keys];

    /// <summary>Whether somebody must be named with it.</summary>
    public static bool IsOfPerson(string field) => Rectifiables.All[field].OfPerson is not null;

    /// <summary>A value as the intake would write it down; null when it would not take it, or when nothing is left of it.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="text">As somebody writes it.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="errors">What the intake would say of it, where it stands in a signal.</param>
    public static string? Read(string field, string text, DateOnly today, out IReadOnlyList<FieldError> errors)
    {
        var rectifiable = Rectifiables.All[field];
        var signal = rectifiable.AsReported(Value(field, text));
        signal["region"] = "-";
        signal["narrative"] = "-";
        signal["reporter"] = new JsonObject { ["kind"] = "anonymous" };
        if (!SignalReader.TryRead(Encoding.UTF8.GetBytes(signal.ToJsonString()), today, out var report, out var wrong))
        {
            errors = wrong;
            return null;
        }

        errors = [];
        string? read = null;
        rectifiable.In(report, Guid.Empty, written => read = written);
        return read;
    }

    /// <summary>Whether the wrong value stands in its field, however it was written down.</summary>
    public static bool Stands(this Correction correction, Report report, IEnumerable<Fact> facts)
    {
        var found = false;
        string? Look(string written)
        {
            found |= correction.IsAbout(written);
            return written;
        }

        var field = Rectifiables.All[correction.Field];
        field.In(report, correction.Person, Look);
        foreach (var fact in facts)
            field.In(fact, correction.Person, Look);
        return found;
    }

    public static Report Right(this Correction correction, Report report) => Rectifiables.All[correction.Field].In(report, correction.Person, correction.Instead);

    public static IReadOnlyList<Fact> Right(this Correction correction, IReadOnlyList<Fact> facts) =>
        [.. facts.Select(fact => Rectifiables.All[correction.Field].In(fact, correction.Person, correction.Instead))];

    /// <summary>A dossier that does not say so stays as it is.</summary>
    public static Dossier Right(this Correction correction, Dossier dossier) => correction.Stands(dossier.Report, dossier.Facts)
        ? dossier with { Report = correction.Right(dossier.Report), Facts = correction.Right(dossier.Facts), Corrections = [.. dossier.Corrections, correction] }
        : dossier;

    /// <summary>Wrong values by which somebody or something is known in a text; not those that are right after all.</summary>
    internal static IReadOnlyList<string> Outdated(this IReadOnlyList<Correction> corrections) => corrections.Count == 0 ? [] :
    [
        .. corrections
            .Where((one, i) => Rectifiables.All[one.Field].Tells
                && !corrections.Skip(i + 1).Any(later => (later.Field, later.Person, later.Value) == (one.Field, one.Person, one.Wrong)))
            .Select(one => one.Wrong),
    ];

    private static string? Instead(this Correction correction, string written) => correction.IsAbout(written) ? correction.Value : written;

    // Staff may have written the same number in another way than the intake does.
    private static bool IsAbout(this Correction correction, string written) =>
        written == correction.Wrong || Read(correction.Field, written, DateOnly.MaxValue, out _) == correction.Wrong;

    // In a signal these two are no text.
    private static JsonNode Value(string field, string text)
    {
        if (field is "person.ageEstimate" && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return JsonValue.Create(number);
        return field is "person.unaccompanied" && text is "true" or "false" ? JsonValue.Create(text == "true") : JsonValue.Create(text);
    }
}
