using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Serialization;

/// <summary>
/// This is no FHIR R4. Holds everything that was found wrong and nothing that was read: what came in may be about people, and an
/// exception ends up in logs.
/// </summary>
public class DeserializationFailedException(IReadOnlyCollection<CodedException> exceptions)
    : Exception($"{exceptions.Count} error(s), the first: {exceptions.FirstOrDefault()?.Message}")
{
    /// <summary>Every error in the order in which it was found, with path, line and position, and what was expected there.</summary>
    public IReadOnlyCollection<CodedException> Exceptions { get; } = exceptions;
}
