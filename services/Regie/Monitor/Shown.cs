using System.Text.Json.Serialization;

namespace Keten.Regie.Monitor;

/// <summary>A figure as it may be seen: a count, or that it is hidden.</summary>
public sealed record Shown
{
    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }

    /// <summary>True or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Suppressed { get; init; }

    /// <summary>Band of days in which the middle one falls; absent when too few were timed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MedianDays { get; init; }

    public IReadOnlyList<ShownSplit> By { get; init; } = [];

    /// <summary>It is seen, and so is every part of it.</summary>
    internal bool Whole => Count is not null && By.All(split => split.Parts.All(part => part.Whole));
}

/// <summary>The parts of a figure.</summary>
public sealed record ShownSplit(string Name, IReadOnlyList<Shown> Parts);
