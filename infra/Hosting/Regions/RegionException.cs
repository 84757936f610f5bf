namespace Keten.Hosting.Regions;

/// <summary>One thing wrong in a region file or an instrument, and how to mend it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line in it, from 1.</param>
/// <param name="Path">Where in the file: <c>our_timers.assess_working_days</c>.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record RegionError(string File, int Line, string Path, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Path}: {Message}";
}

/// <summary>The hub does not start on region files or instruments that it does not understand whole.</summary>
public sealed class RegionException(IReadOnlyList<RegionError> errors)
    : Exception("Region files or instruments cannot be used:" + Environment.NewLine + string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<RegionError> Errors { get; } = errors;
}
