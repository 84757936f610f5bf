using System.Collections.Concurrent;
using System.Reflection;

namespace Hl7.Fhir.Utility;

/// <summary>From the members of the enums of required bindings to their codes, and back.</summary>
public static class EnumUtility
{
    private static readonly ConcurrentDictionary<Type, Literals> _known = new();

    /// <summary>The code of this member; null for a number that is no member.</summary>
    public static string? GetLiteral<T>(this T value)
        where T : struct, Enum => Of(typeof(T)).ByMember.GetValueOrDefault(value);

    /// <summary>The member with this code (case counts unless said otherwise); null when there is none.</summary>
    public static T? ParseLiteral<T>(string? rawValue, bool ignoreCase = false)
        where T : struct, Enum
    {
        if (rawValue is null)
        {
            return null;
        }

        var byLiteral = Of(typeof(T)).ByLiteral;
        return byLiteral.TryGetValue(rawValue, out var found)
            ? (T)found
            : ignoreCase ? (T?)byLiteral.FirstOrDefault(one => one.Key.Equals(rawValue, StringComparison.OrdinalIgnoreCase)).Value : null;
    }

    /// <summary>All codes of the enum, in the order of its members.</summary>
    internal static IReadOnlyList<string> LiteralsOf(Type type) => Of(type).All;

    private static Literals Of(Type type) => _known.GetOrAdd(type, static type => new Literals(
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Enum)field.GetValue(null)!, field.GetCustomAttribute<EnumLiteralAttribute>()!.Literal))]));

    private sealed class Literals(IReadOnlyList<(Enum Member, string Literal)> pairs)
    {
        public IReadOnlyList<string> All { get; } = [.. pairs.Select(pair => pair.Literal)];

        public Dictionary<Enum, string> ByMember { get; } = pairs.ToDictionary(pair => pair.Member, pair => pair.Literal);

        public Dictionary<string, Enum> ByLiteral { get; } = pairs.ToDictionary(pair => pair.Literal, pair => pair.Member, StringComparer.Ordinal);
    }
}
