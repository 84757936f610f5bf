using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>The municipality's enforcement and permit files.</summary>
public sealed class EnforcementSimulator : ISimulatedRegister
{
    public SimulatedAnswer Answer(SimulatedQuestion question)
    {
        if (MunicipalRules.Check(question, "dossiers/_zoek", ["postcode", "huisnummer"], ["kvkNummer"]) is { } wrong)
            return wrong.Say(question.Url, "errors", MunicipalRules.Version);

        var asked = question.Object()!.Value;
        return MunicipalRules.Postcode(asked) switch
        {
            "6511AE" => Files(("overtreding", "2025-02-11"), ("overtreding", "2025-09-30"), ("sluiting", "2026-01-15")),
            null when asked.GetProperty("kvkNummer").GetString() == "34567890" => Files(("controle", "2026-03-03")),
            _ => Files(),
        };
    }

    private static SimulatedAnswer Files(params (string Kind, string Date)[] files) => new(StatusCodes.Status200OK, "application/json", new JsonObject
    {
        ["dossiers"] = new JsonArray([.. files.Select(file => new JsonObject { ["soort"] = file.Kind, ["datum"] = file.Date })]),
    }, MunicipalRules.Version);
}
