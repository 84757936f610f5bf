namespace Keten.Regie.Route;

/// <summary>The states of routes.md, as they stand in messages, lists and answers. A case knows only the last three.</summary>
public static class States
{
    /// <summary>Something about the signal came, the signal itself not yet.</summary>
    public const string Received = "received";
    public const string Enriching = "enriching";
    public const string Held = "held";
    public const string AwaitingReporter = "awaiting_reporter";
    public const string ToAssess = "to_assess";
    public const string Consulting = "consulting";
    /// <summary>On the agenda of a table, whose chair says what was advised.</summary>
    public const string AtTable = "at_table";
    public const string ToDecide = "to_decide";
    public const string HandingOver = "handing_over";

    /// <summary>Of a signal: its case has the work, the owner and the timer.</summary>
    public const string Case = "case";

    /// <summary>Every strand ended, the assessor closes.</summary>
    public const string Closing = "closing";
    public const string Closed = "closed";

    /// <summary>The same as another signal, which has the work, the owner and the timer.</summary>
    public const string Merged = "merged";

    /// <summary>States in which a signal itself is somebody's work.</summary>
    public static IReadOnlyList<string> OpenSignal { get; } =
        [Received, Enriching, Held, AwaitingReporter, ToAssess, Consulting, AtTable, ToDecide, HandingOver];

    public static IReadOnlyList<string> OpenCase { get; } = [Case, Closing];

    public static IReadOnlyList<string> All { get; } = [.. OpenSignal, .. OpenCase, Closed, Merged];
}
