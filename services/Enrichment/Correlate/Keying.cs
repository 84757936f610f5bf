using Keten.Enrichment.Elsewhere;
using Keten.Hosting;

namespace Keten.Enrichment.Correlate;

/// <summary>What it takes to look by what a signal says without keeping what it says.</summary>
/// <param name="Hashes">Under the service's own keys, one a purpose.</param>
/// <param name="Elsewhere">How those for other regions take turns.</param>
/// <param name="Neighbours">Which those are.</param>
public sealed record Keying(Hashes Hashes, ElsewhereSettings Elsewhere, Neighbours Neighbours);
