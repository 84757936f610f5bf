using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

/// <summary>What every resource and every element is.</summary>
public abstract class Base
{
    /// <summary>The name of the type in FHIR.</summary>
    public string TypeName => ClassMapping.NameOf(GetType());

    /// <summary>Of the same type, and the same down to the last element, extension and digit.</summary>
    public bool IsExactly(Base? other) => other?.GetType() == GetType() && HasSameValue(other)
        && ModelInfo.ModelInspector.Of(GetType()).Properties.All(property => Same(property.Values(this), property.Values(other)));

    private protected virtual bool HasSameValue(Base other) => true;

    private static bool Same(IReadOnlyList<Base> ours, IReadOnlyList<Base> theirs) =>
        ours.Count == theirs.Count && ours.Zip(theirs).All(pair => pair.First.IsExactly(pair.Second));
}

/// <summary>A part of a resource: it may have an id within that resource, and extensions.</summary>
public abstract class Element : Base
{
    private List<Extension>? _extensions;

    [FhirElement("id", Bare = true)]
    internal FhirString? ElementIdElement { get; set; }

    /// <summary>For references from elsewhere in the resource.</summary>
    public string? ElementId
    {
        get => ElementIdElement?.Value;
        set => ElementIdElement = value is null ? null : new(value);
    }

    /// <summary>What implementations add.</summary>
    [FhirElement("extension")]
    public List<Extension> Extension
    {
        get => _extensions ??= [];
        set => _extensions = value;
    }

    /// <summary>There is something beside the value of this primitive.</summary>
    internal bool HasIdOrExtensions => ElementIdElement is not null || _extensions is { Count: > 0 };
}

/// <summary>A type that elements may have and that is not part of one resource only.</summary>
public abstract class DataType : Element;

/// <summary>A datatype with a value and no elements but id and extensions.</summary>
public abstract class PrimitiveType : DataType
{
    /// <summary>The value as it stands in JSON, without quotes; null when there is none.</summary>
    internal abstract string? Text { get; }

    /// <summary>Takes a value over from JSON. False, and nothing taken, when it is none of this type.</summary>
    /// <param name="text">A string without its quotes and escapes, otherwise the literal.</param>
    internal abstract bool TryTake(string text);

    /// <summary>What a value must look like, for people: "a date (yyyy, yyyy-mm or yyyy-mm-dd)".</summary>
    internal abstract string Expected { get; }

    /// <summary>The kind of token that holds the value in JSON.</summary>
    internal virtual JsonKind Kind => JsonKind.String;

    public override string ToString() => TypeName;

    private protected override bool HasSameValue(Base other) => string.Equals(Text, ((PrimitiveType)other).Text, StringComparison.Ordinal);
}

/// <summary>The kinds of token that hold a primitive in JSON.</summary>
internal enum JsonKind
{
    String,
    Number,
    Boolean,
}

/// <summary>A part of one resource.</summary>
public abstract class BackboneElement : Element
{
    /// <summary>Extensions that must not be ignored.</summary>
    [FhirElement("modifierExtension")]
    public List<Extension> ModifierExtension { get => field ??= []; set; }
}

/// <summary>A datatype that, as a part of a resource, may have extensions that must not be ignored.</summary>
public abstract class BackboneType : DataType
{
    /// <summary>Extensions that must not be ignored.</summary>
    [FhirElement("modifierExtension")]
    public List<Extension> ModifierExtension { get => field ??= []; set; }
}
