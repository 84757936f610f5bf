namespace Keten.Hosting.Regions;

/// <summary>What a user reads, Dutch first. Part of a region's closed set of texts: never holds a name or a value.</summary>
public sealed record Text(string Nl, string En);
