namespace Keten.Benchmarks;

internal sealed record ChainFigures(double Hub, double Raw, double Ratio, double P50, double P99, double CpuSecondsPer1000);

internal sealed record EmbeddedFigures(double SignalsPerSecond);

internal sealed record IntakeFigures(double Hub, double Bare, double Ratio, double InsertOnly, double RatioToInsertOnly);

internal sealed record AcuteFigures(double P50, double P99);

/// <summary>An hour in which one partner is well, hangs up, takes half a minute, or talks nonsense: milliseconds of the others, and counts of what it was to get.</summary>
internal sealed record OutageFigures(
    double P50, double P50Down, double P50Slow, double P50Garbage,
    double P99, double P99Down, double P99Slow, double P99Garbage,
    double Lost, double Twice, double OutOfOrder);

internal sealed record GrowthFigures(double At10k, double At1m, double Ratio);

internal sealed record StartFigures(double Milliseconds, double MemoryMiB);

internal sealed record MaskingFigures(double Milliseconds, double Median, double MillisecondsToMakeReady, double Characters, double Labels);

/// <param name="OverPlainMicroseconds">What sharing costs: the third less the second.</param>
/// <param name="PlainMicroseconds">All fields read and written, without rules.</param>
/// <param name="SharedMicroseconds">Decided, read and written.</param>
/// <param name="DecidedMicroseconds">Decision and view, not written.</param>
/// <param name="RecordedMicroseconds">The hash for the record.</param>
/// <param name="TextMicroseconds">To mask a text of two words, with all that this needs of two people and a reporter.</param>
/// <param name="Fields">In the view.</param>
internal sealed record DecidingFigures(
    double OverPlainMicroseconds,
    double PlainMicroseconds,
    double SharedMicroseconds,
    double DecidedMicroseconds,
    double RecordedMicroseconds,
    double TextMicroseconds,
    double Fields);
