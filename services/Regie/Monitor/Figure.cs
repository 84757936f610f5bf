namespace Keten.Regie.Monitor;

/// <summary>A number as it is, before anything is hidden.</summary>
public sealed record Figure(string Name, int Count)
{
    /// <summary>Ways to split it up; the parts of each add up to it.</summary>
    public IReadOnlyList<Split> By { get; init; } = [];

    /// <summary>How many took how long, per band of <see cref="Days"/>.</summary>
    public IReadOnlyList<int> Took { get; init; } = [];

    /// <summary>Figures that bound this one: shown only when it is.</summary>
    public IReadOnlyList<Figure> Bounds { get; init; } = [];

    /// <summary>It bounds parts too: shown only when no part is hidden either.</summary>
    public bool BoundsParts { get; init; }
}

/// <summary>A figure in parts that share nothing, at least two.</summary>
public sealed record Split(string Name, IReadOnlyList<Figure> Parts);
