using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>Yes or no.</summary>
public sealed class WijkteamSimulator : ISimulatedRegister
{
    public SimulatedAnswer Answer(SimulatedQuestion question) =>
        MunicipalRules.Check(question, "adressen/_zoek", ["postcode", "huisnummer"]) is { } wrong
            ? wrong.Say(question.Url, "errors", MunicipalRules.Version)
            : new(StatusCodes.Status200OK, "application/json", new JsonObject { ["bekend"] = MunicipalRules.Postcode(question.Object()!.Value) == "6511AF" }, MunicipalRules.Version);
}
