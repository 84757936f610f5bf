using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>Reading and writing as an adapter does it.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions _options = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    public static T Read<T>(string json)
        where T : Base => JsonSerializer.Deserialize<T>(json, _options)!;

    public static Resource Read(string json) => Read<Resource>(json);

    public static string Write(Base value) => JsonSerializer.Serialize(value, _options);

    /// <summary>What is wrong with it; nothing when it can be read.</summary>
    public static IReadOnlyCollection<CodedException> Errors(string json)
    {
        try
        {
            Read(json);
            return [];
        }
        catch (DeserializationFailedException exception)
        {
            return exception.Exceptions;
        }
    }
}
