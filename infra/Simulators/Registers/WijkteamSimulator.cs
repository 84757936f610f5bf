using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Simulators.Registers;

/// <summary>Yes or no.</summary>
public sealed class WijkteamSimulator : ISimulatedRegister
{
    public string Path => "bekend";

    public JsonNode? Answer(JsonElement question, DateOnly today) =>
        question.Postcode() is { } postcode && question.Text("huisnummer") is { Length: > 0 }
            ? new JsonObject { ["bekend"] = postcode == "6511AF" }
            : null;
}
