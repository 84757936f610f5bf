namespace Hl7.Fhir.Serialization;

/// <summary>The codes of what can be wrong.</summary>
internal static class Fault
{
    public const string Json = "json";
    public const string Kind = "kind";
    public const string Value = "value";
    public const string Unknown = "unknown";
    public const string Missing = "missing";
    public const string Duplicate = "duplicate";
    public const string Choice = "choice";
    public const string Null = "null";
    public const string Empty = "empty";
    public const string Alignment = "alignment";
    public const string ResourceType = "resource-type";
    public const string TooBig = "too-big";
    public const string TooMany = "too-many";
}
