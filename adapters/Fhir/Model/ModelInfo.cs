using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

/// <summary>The R4 model as a whole.</summary>
public static partial class ModelInfo
{
    /// <summary>The version of FHIR.</summary>
    public static string Version => "4.0.1";

    /// <summary>For <c>new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector)</c>.</summary>
    public static ModelInspector ModelInspector { get; } = new(Resources, OpenTypes);
}
