using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keten.Adapters.Http;

/// <summary>How JSON is written to registers and read from them: what is not known is passed over, what is known has to be right.</summary>
internal static class RegisterJson
{
    private static readonly JsonSerializerOptions Web = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        MaxDepth = 32,
    };

    public static JsonContent Content<T>(T question) => JsonContent.Create(question, options: Web);

    /// <summary>Null when it is not what it should be.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body.Span, Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
