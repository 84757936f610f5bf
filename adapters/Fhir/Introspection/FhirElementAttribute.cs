using System.Runtime.CompilerServices;

namespace Hl7.Fhir.Introspection;

/// <summary>This property is an element of FHIR. Elements are written in the order in which they are declared.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FhirElementAttribute(string name, [CallerLineNumber] int order = 0) : Attribute
{
    /// <summary>Its name on the wire; of a choice without the type, <c>value</c> for <c>value[x]</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Where it stands among the elements of its class.</summary>
    public int Order { get; } = order;

    /// <summary>How often it must be there at least: 0 or 1.</summary>
    public int Min { get; init; }

    /// <summary>Of a choice: the types it may have.</summary>
    public Type[] Choice { get; init; } = [];

    /// <summary>A choice of any datatype, as the value of an extension.</summary>
    public bool OpenChoice { get; init; }

    /// <summary>A primitive that can have no id and no extensions: there is no <c>_name</c> beside it.</summary>
    public bool Bare { get; init; }
}
