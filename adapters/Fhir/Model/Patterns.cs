using System.Globalization;
using System.Text.RegularExpressions;

namespace Hl7.Fhir.Model;

/// <summary>What R4 says that primitives look like (the regex of each in the specification), matched in linear time whatever comes in.</summary>
internal static class Patterns
{
    private const string Year = "([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)";
    private const string Month = "(0[1-9]|1[0-2])";
    private const string Day = "(0[1-9]|[1-2][0-9]|3[0-1])";
    private const string Clock = @"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?";
    private const string Offset = @"(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))";

    public static Regex Code { get; } = Whole(@"[^\s]+(\s[^\s]+)*");

    public static Regex Id { get; } = Whole(@"[A-Za-z0-9\-\.]{1,64}");

    public static Regex Uri { get; } = Whole(@"\S*");

    public static Regex Oid { get; } = Whole(@"urn:oid:[0-2](\.(0|[1-9][0-9]*))+");

    public static Regex Uuid { get; } = Whole("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public static Regex Date { get; } = Whole($"{Year}(-{Month}(-{Day})?)?");

    public static Regex DateTime { get; } = Whole($"{Year}(-{Month}(-{Day}(T{Clock}{Offset})?)?)?");

    public static Regex Time { get; } = Whole(Clock);

    public static Regex Instant { get; } = Whole($"{Year}-{Month}-{Day}T{Clock}{Offset}");

    /// <summary>The patterns let 30 February through; this does not. Years and months are fine as they are.</summary>
    public static bool IsRealDay(string text) =>
        text.Length < 10 || DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Regex Whole(string pattern) => new($@"\A({pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
