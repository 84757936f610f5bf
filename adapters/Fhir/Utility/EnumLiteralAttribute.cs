namespace Hl7.Fhir.Utility;

/// <summary>The code that stands for a member of an enum on the wire, for example <c>in-progress</c> for <c>InProgress</c>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class EnumLiteralAttribute(string literal) : Attribute
{
    public string Literal { get; } = literal;
}
