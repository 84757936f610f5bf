namespace Hl7.Fhir.Utility;

/// <summary>
/// One thing that is wrong. The message says where (path, line, position) and what was expected, never what stood there:
/// that may be somebody's data.
/// </summary>
public class CodedException(string errorCode, string message) : Exception(message)
{
    /// <summary>A short name for this kind of error. Other implementations have other names: show it, do not compare it.</summary>
    public string ErrorCode { get; } = errorCode;
}
