using System.Reflection;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Introspection;

/// <summary>What reader and writer must know of one class of the model.</summary>
internal sealed class ClassMapping
{
    private readonly Dictionary<string, WireName> _byWireName = new(StringComparer.Ordinal);

    public ClassMapping(Type type, IReadOnlyList<Type> openTypes)
    {
        Type = type;
        Name = NameOf(type);
        IsResource = type.IsSubclassOf(typeof(Resource));
        IsPrimitive = type.IsSubclassOf(typeof(PrimitiveType));
        Properties = [.. from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                         let element = property.GetCustomAttribute<FhirElementAttribute>()
                         where element is not null
                         orderby Ancestors(property.DeclaringType!), element.Order
                         select new PropertyMapping(property, element, openTypes)];
        foreach (var property in Properties)
        {
            foreach (var choice in property.Choice)
            {
                Add(property, property.Name + Suffix(choice), choice);
            }

            if (property.Choice.Count == 0)
            {
                Add(property, property.Name, property.ItemType);
            }
        }
    }

    public string Name { get; }

    public Type Type { get; }

    public bool IsResource { get; }

    public bool IsPrimitive { get; }

    public IReadOnlyList<PropertyMapping> Properties { get; }

    /// <summary>Every property that JSON may hold here, those with an underscore included.</summary>
    public IReadOnlyCollection<string> WireNames => _byWireName.Keys;

    public Base New() => (Base)Activator.CreateInstance(Type)!;

    /// <summary>Which element a property in JSON is; null for an unknown one.</summary>
    public WireName? Find(string wireName) => _byWireName.GetValueOrDefault(wireName);

    /// <summary>The name of a class in FHIR. A code of an enum is a code.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<FhirTypeAttribute>()!.Name;

    /// <summary>What a choice adds to its name when it is of this type: <c>valueBoolean</c>.</summary>
    public static string Suffix(Type type) => char.ToUpperInvariant(NameOf(type)[0]) + NameOf(type)[1..];

    private void Add(PropertyMapping property, string name, Type type)
    {
        _byWireName.Add(name, new(property, name, type, Underscored: false));
        if (type.IsSubclassOf(typeof(PrimitiveType)) && !property.Bare)
        {
            _byWireName.Add("_" + name, new(property, name, type, Underscored: true));
        }
    }

    private static int Ancestors(Type type) => type.BaseType is { } parent ? 1 + Ancestors(parent) : 0;
}

/// <summary>
/// A property in JSON: the element, its name without underscore, the type it has under this name. Underscored, it holds the id and
/// the extensions of a primitive, not its value.
/// </summary>
internal sealed record WireName(PropertyMapping Property, string Name, Type Type, bool Underscored);
