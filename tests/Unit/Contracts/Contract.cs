using System.Reflection;
using System.Text;
using Keten.Messages;

namespace Keten.Tests.Unit.Contracts;

/// <summary>The wire shape of the messages, read from their types.</summary>
public static class Contract
{
    private static readonly NullabilityInfoContext _nullability = new();

    /// <summary>Every record of the messages project: the messages and the parts that they carry.</summary>
    public static IReadOnlyList<Type> Records { get; } =
        [.. typeof(SignalReceived).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>What travels on its own: a record that no other record carries.</summary>
    public static IReadOnlyList<Type> Messages { get; } = [.. Records.Except(Records.SelectMany(Carried))];

    /// <summary>The properties in the order of the wire, which is the order of declaration.</summary>
    public static IReadOnlyList<PropertyInfo> Properties(Type record) =>
        [.. record.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken)];

    /// <summary>One block per record: its name on the wire and its properties with types.</summary>
    public static string Describe(IEnumerable<Type> records)
    {
        var text = new StringBuilder();
        foreach (var record in records)
        {
            text.Append(Messages.Contains(record) ? "urn:message:" : "part ").Append(record.Namespace).Append(':').Append(record.Name).Append('\n');
            foreach (var property in Properties(record))
            {
                text.Append("  ").Append(property.Name).Append(": ").Append(TypeOf(property)).Append('\n');
            }
        }

        return text.ToString();
    }

    public static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || _nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static string TypeOf(PropertyInfo property) => Name(property.PropertyType) + (MayBeNull(property) ? "?" : "");

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Name(value)
        : !type.IsGenericType ? type.Name
        : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";

    private static IEnumerable<Type> Carried(Type record) =>
        Properties(record).Select(property => property.PropertyType).SelectMany(type => type.IsGenericType ? type.GetGenericArguments() : [type]);
}
