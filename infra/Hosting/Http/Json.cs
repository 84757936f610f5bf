using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Keten.Hosting;

/// <summary>
/// JSON over HTTP, strictly: camel case, no unknown or double properties, no numbers in strings, at most 32 levels deep.
/// What the type says is required, is.
/// </summary>
public static class Json
{
    /// <summary>Nesting beyond this is an attack, not a signal.</summary>
    public const int MaxDepth = 32;

    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    internal static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireConstructorParameters } };
    }

    // A positional record asks for its non-nullable parameters as "required" does. STJ's own switch for this would also
    // ask for the nullable ones, and absent and null are the same here. (Set is null for anonymous answers.)
    private static void RequireConstructorParameters(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Set is not null
                && property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false, ParameterType: var clr }
                && Nullable.GetUnderlyingType(clr) is null)
            {
                property.IsRequired = true;
            }
        }
    }
}
