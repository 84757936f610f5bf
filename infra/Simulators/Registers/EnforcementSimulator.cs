using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Simulators.Registers;

/// <summary>The municipality's enforcement and permit files.</summary>
public sealed class EnforcementSimulator : ISimulatedRegister
{
    public string Path => "dossiers";

    public JsonNode? Answer(JsonElement question, DateOnly today) => (question.Postcode(), question.Text("kvkNummer")) switch
    {
        ("6511AE", null) => Files(("overtreding", "2025-02-11"), ("overtreding", "2025-09-30"), ("sluiting", "2026-01-15")),
        (not null, null) => Files(),
        (null, "34567890") => Files(("controle", "2026-03-03")),
        (null, { Length: 8 }) => Files(),
        _ => null,
    };

    private static JsonObject Files(params (string Kind, string Date)[] files) => new()
    {
        ["dossiers"] = new JsonArray([.. files.Select(file => new JsonObject { ["soort"] = file.Kind, ["datum"] = file.Date })]),
    };
}
