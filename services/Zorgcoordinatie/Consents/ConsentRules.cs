using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Filtering;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>What a statement must look like. Whether it can count, <see cref="Stating"/> decides.</summary>
internal static class ConsentRules
{
    private const int MostEvidence = 2_000;
    private const int Most = 50;

    private static readonly string[] Recipients = [.. Vocabulary.Partners.Concat(Consentable.Recipients).Append("any").Distinct(StringComparer.Ordinal)];
    private static readonly string[] Representatives = ["guardian", "court", Stating.Nidos];
    private static readonly string[] Data = [.. Consentable.Categories, .. Consentable.Paths];

    public static IReadOnlyList<FieldError> Check(ConsentRequest asked, DateOnly today) =>
    [
        .. Code("#/recipient", asked.Recipient, Recipients),
        .. Codes("#/data", asked.Data, Data),
        .. Codes("#/purposes", asked.Purposes, Consentable.Purposes),
        .. Code("#/giver", asked.Giver, ["self", "representative"]),
        .. Representative(asked),
        .. Code("#/statement", asked.Statement, ["permit", "objection"]),
        .. Period(asked, today),
        .. Evidence(asked),
    ];

    private static IEnumerable<FieldError> Representative(ConsentRequest asked) => asked switch
    {
        { Representative: null } => [],
        { Giver: not Givers.Representative } => [new FieldError("#/representative", "not_here", "Only a representative has one.")],
        _ when Guid.TryParse(asked.Representative, out var person) => person == asked.Person
            ? [new FieldError("#/representative", "same_person", "Nobody represents oneself.")]
            : [],
        _ => Code("#/representative", asked.Representative, Representatives),
    };

    private static IEnumerable<FieldError> Period(ConsentRequest asked, DateOnly today)
    {
        if (asked.Until <= asked.From)
            yield return new FieldError("#/until", "before_from", "It must hold for at least a day.");
        if (asked.Statement == "permit" && asked.Until is null)
            yield return new FieldError("#/until", "required", "A permit says until when.");
        // What begins later would change what may be shared on a day on which nobody does anything.
        if (asked.From > today)
            yield return new FieldError("#/from", "in_future", "Record it on the day on which it begins.");
    }

    private static IEnumerable<FieldError> Evidence(ConsentRequest asked)
    {
        if (asked.Statement == "permit" && string.IsNullOrWhiteSpace(asked.Evidence))
            yield return new FieldError("#/evidence", "required", "A permit is in writing; say where it is kept.");
        if (asked.Evidence?.Length > MostEvidence)
            yield return new FieldError("#/evidence", "too_long", $"At most {MostEvidence} characters.");
    }

    private static IEnumerable<FieldError> Codes(string pointer, IReadOnlyList<string> codes, IReadOnlyList<string> known)
    {
        if (codes.Count is 0 or > Most)
            yield return new FieldError(pointer, codes.Count == 0 ? "required" : "too_long", $"Name at least one, and at most {Most}.");
        foreach (var error in codes.Take(Most).SelectMany((code, at) => Code($"{pointer}/{at}", code, known)))
            yield return error;
    }

    private static IEnumerable<FieldError> Code(string pointer, string code, IReadOnlyList<string> known) => known.Contains(code)
        ? []
        : [new FieldError(pointer, "unknown_code", known.Count > Most ? "There is no such partner, path, category or class." : $"Choose from: {string.Join(", ", known)}.")];
}
