namespace Keten.Benchmarks;

internal sealed record ChainFigures(double Hub, double Raw, double Ratio, double P50, double P99, double CpuSecondsPer1000);

internal sealed record EmbeddedFigures(double SignalsPerSecond);

internal sealed record IntakeFigures(double Hub, double Bare, double Ratio, double InsertOnly, double RatioToInsertOnly);

internal sealed record AcuteFigures(double P50, double P99);

internal sealed record GrowthFigures(double At10k, double At1m, double Ratio);

internal sealed record StartFigures(double Milliseconds, double MemoryMiB);

internal sealed record MaskingFigures(double Milliseconds, double ProcessorMilliseconds, double Best, double ToMakeReady, double Characters, double Labels);

internal sealed record DecidingFigures(double Microseconds, double SerialiseMicroseconds, double OverSerialisingMicroseconds, double Fields);
