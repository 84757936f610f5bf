namespace Keten.Adapters.Events;

/// <summary>One thing wrong with an event a partner sent.</summary>
/// <param name="Pointer">JSON pointer into the body, as a fragment: <c>#/data/consultationId</c>.</param>
/// <param name="Code">Stable code, such as <c>required</c>.</param>
/// <param name="Detail">What to mend, in English, without repeating the value.</param>
public sealed record EventError(string Pointer, string Code, string Detail);
