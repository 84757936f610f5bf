namespace Keten.Messages;

/// <summary>A text for people: Dutch first, English second.</summary>
public readonly record struct Label(string Nl, string En);
