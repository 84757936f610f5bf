using Hl7.Fhir.Introspection;
using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>A code of a required binding: one of the members of the enum, and nothing else.</summary>
[FhirType("code")]
public class Code<T>(T? value) : PrimitiveType
    where T : struct, Enum
{
    // Longer lists (all resources of FHIR) help nobody who reads an error.
    private const int MostNamed = 24;

    public Code()
        : this(null)
    {
    }

    public T? Value { get; set; } = value;

    internal override string? Text => Value?.GetLiteral();

    internal override string Expected => EnumUtility.LiteralsOf(typeof(T)) is { Count: <= MostNamed } few
        ? $"a code of {typeof(T).Name}: {string.Join(", ", few)}"
        : $"a code of {typeof(T).Name}";

    internal override bool TryTake(string text)
    {
        Value = EnumUtility.ParseLiteral<T>(text);
        return Value is not null;
    }
}
