namespace Keten.Hosting.Regions;

/// <summary>A municipality of a region, and how a signal is found to play there.</summary>
public sealed record Municipality
{
    public required string Name { get; init; }

    /// <summary>Places (woonplaatsen, BAG) that belong to it, as people write them.</summary>
    public required IReadOnlyList<string> Cities { get; init; }

    /// <summary>The four digits of its postcodes.</summary>
    public required IReadOnlyList<PostcodeRange> Postcodes { get; init; }

    /// <summary>Has a local ondermijningstafel (routes.md, decision attributes).</summary>
    public required bool LocalTable { get; init; }

    /// <summary>Partners that another one replaces here, such as the ZVH of a neighbouring district.</summary>
    public required IReadOnlyDictionary<string, string> Instead { get; init; }
}

/// <summary>Postcodes by their four digits, both ends included.</summary>
public readonly record struct PostcodeRange(int From, int To)
{
    public bool Holds(int digits) => From <= digits && digits <= To;
}
