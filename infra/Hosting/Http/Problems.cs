using Microsoft.AspNetCore.Http;

namespace Keten.Hosting;

/// <summary>One thing wrong with a request.</summary>
/// <param name="Pointer">JSON pointer into the body, as a fragment: <c>#/persons/0/bsn</c>.</param>
/// <param name="Code">Stable code, such as <c>bsn_invalid</c>.</param>
/// <param name="Detail">What to mend, in English, without repeating the value.</param>
public sealed record FieldError(string Pointer, string Code, string Detail);

/// <summary>Problem details (RFC 9457): the only shape in which the hub says no.</summary>
public static class Problems
{
    /// <summary>400 with a pointer per field.</summary>
    public static IResult Invalid(IReadOnlyList<FieldError> errors) => throw new NotSupportedException();

    /// <summary>Any other status, with a stable code.</summary>
    public static IResult Of(int status, string code, string detail) => throw new NotSupportedException();
}
