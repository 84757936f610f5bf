using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Care;

/// <summary>Reads in a FHIR message that care got, as anybody would who only knows JSON.</summary>
internal static class CareMessage
{
    /// <summary>The fields that a notice is about: <c>corrects</c>, <c>recalls</c> or <c>groundChanged</c>.</summary>
    public static string[] Names(this string message, string notice) =>
    [
        .. (Of(message, "Task").Single()["input"]?.AsArray() ?? [])
            .Where(input => (string?)input!["type"]!["coding"]![0]!["code"] == notice).Select(input => (string)input!["valueCoding"]!["code"]!),
    ];

    /// <summary>The delivery it is about.</summary>
    public static Guid About(this string message) => Guid.Parse((string)Of(message, "Task").Single()["identifier"]![0]!["value"]!);

    public static IReadOnlyList<JsonNode> Patients(this string message) => Of(message, "Patient");

    private static List<JsonNode> Of(string message, string type) =>
        [.. JsonNode.Parse(message)!["entry"]!.AsArray().Select(entry => entry!["resource"]!).Where(resource => (string?)resource["resourceType"] == type)];
}
