using Keten.Host.Demo.Samples;

namespace Keten.Host.Demo.Play;

/// <summary>Whether a sample ended as it must; each difference is a sentence. Pure.</summary>
internal static class Comparison
{
    public static IReadOnlyList<string> Differences(Expectation expected, Ending seen) =>
    [
        .. Different("outcome", expected.Outcome, seen.Outcome),
        .. Different("alarm", expected.Alarm, seen.Alarm),
        .. Different("strands", Sorted(expected.Strands), Sorted(seen.Strands)),
        .. Different("partners", Sorted(expected.Partners), Sorted(seen.Partners)),
        .. Different("feedback", string.Join(", ", expected.Feedback), string.Join(", ", seen.Feedback)),
        .. seen.Unanswered.Select(partner => $"consultation of {partner}: expected an answer, saw none"),
        // Whatever a sample expects: silence is a defect.
        .. seen.Feedback is [.., "closed" or "referred"] ? Array.Empty<string>() : ["feedback: the reporter got no last word"],
    ];

    private static IEnumerable<string> Different(string what, string? expected, string? seen)
    {
        if (expected != seen)
        {
            yield return $"{what}: expected {Said(expected)}, saw {Said(seen)}";
        }
    }

    private static string Sorted(IEnumerable<string> codes) => string.Join(", ", codes.Order(StringComparer.Ordinal));

    private static string Said(string? text) => string.IsNullOrEmpty(text) ? "none" : text;
}
