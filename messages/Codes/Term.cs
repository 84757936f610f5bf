namespace Keten.Messages;

/// <summary>One code of a closed list, with what people read.</summary>
/// <param name="Code">Stable; never renamed, never reused.</param>
/// <param name="Label">What people read.</param>
/// <param name="Parent">The coarser code of the same list, to which the sharing engine reduces; null at the top.</param>
/// <param name="Htcds">The nearest value of IOM's HTCDS 2.0 (24 December 2021), as <c>field=value</c>, from htcds.json; null where that standard has none.</param>
public readonly record struct Term(string Code, Label Label, string? Parent = null, string? Htcds = null);
