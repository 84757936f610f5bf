namespace Keten.Hosting;

/// <summary>One thing wrong with a request.</summary>
/// <param name="Pointer">JSON pointer into the body, as a fragment: <c>#/persons/0/bsn</c>. For a query parameter: <c>?limit</c>.</param>
/// <param name="Code">Stable code, such as <c>bsn_invalid</c>.</param>
/// <param name="Detail">What to mend, in English, without repeating the value.</param>
public sealed record FieldError(string Pointer, string Code, string Detail);
