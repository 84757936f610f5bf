namespace Hl7.Fhir.Introspection;

/// <summary>The name of a class in FHIR; of a part of a resource its path, for example <c>Bundle.entry</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FhirTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
