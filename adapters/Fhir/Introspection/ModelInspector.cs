using System.Collections.Concurrent;

namespace Hl7.Fhir.Introspection;

/// <summary>Knows the classes of the model and their elements, read once from their attributes.</summary>
public sealed class ModelInspector
{
    private readonly ConcurrentDictionary<Type, ClassMapping> _mappings = new();
    private readonly IReadOnlyList<Type> _openTypes;
    private readonly Dictionary<string, Type> _resources;

    internal ModelInspector(IReadOnlyList<Type> resources, IReadOnlyList<Type> openTypes)
    {
        _openTypes = openTypes;
        _resources = resources.ToDictionary(ClassMapping.NameOf, StringComparer.Ordinal);
    }

    /// <summary>All resources of the model.</summary>
    internal IReadOnlyCollection<Type> Resources => _resources.Values;

    /// <summary>The datatypes that an open choice may have.</summary>
    internal IReadOnlyList<Type> OpenTypes => _openTypes;

    internal ClassMapping Of(Type type) => _mappings.GetOrAdd(type, static (type, open) => new ClassMapping(type, open), _openTypes);

    internal ClassMapping? Resource(string name) => _resources.TryGetValue(name, out var type) ? Of(type) : null;
}
