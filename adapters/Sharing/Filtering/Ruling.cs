using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>A view that may leave, and the decision that must be recorded before it does.</summary>
public sealed record Ruling(Decision Decision, SharedView View);
