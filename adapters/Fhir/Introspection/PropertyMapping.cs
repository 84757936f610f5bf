using System.Collections;
using System.Reflection;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Introspection;

/// <summary>What reader and writer must know of one element.</summary>
internal sealed class PropertyMapping
{
    private readonly PropertyInfo _property;

    public PropertyMapping(PropertyInfo property, FhirElementAttribute element, IReadOnlyList<Type> openTypes)
    {
        _property = property;
        Name = element.Name;
        Required = element.Min > 0;
        Bare = element.Bare;
        IsList = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>);
        ItemType = IsList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        IsResource = ItemType == typeof(Resource);
        Choice = element.OpenChoice ? openTypes : element.Choice;
    }

    /// <summary>On the wire; of a choice without the type.</summary>
    public string Name { get; }

    public bool Required { get; }

    public bool Bare { get; }

    public bool IsList { get; }

    /// <summary>Any resource may stand here: which one, the resource itself says.</summary>
    public bool IsResource { get; }

    /// <summary>The type of the value, or of one value of the list; of a choice their common base.</summary>
    public Type ItemType { get; }

    /// <summary>The types of a choice; empty where there is none.</summary>
    public IReadOnlyList<Type> Choice { get; }

    public object? Get(Base owner) => _property.GetValue(owner);

    public void Set(Base owner, Base value) => _property.SetValue(owner, value);

    /// <summary>The values that are there, be they one or many.</summary>
    public IReadOnlyList<Base> Values(Base owner) => Get(owner) switch
    {
        null => [],
        Base one => [one],
        IList many => [.. many.Cast<Base>()],
        _ => throw new InvalidOperationException($"{Name} is no element"),
    };
}
