using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keten.Simulators.Registers;

/// <summary>
/// Answers one kind of question with made-up data. Keys that stand out on purpose (all others give an ordinary answer):
/// <list type="bullet">
/// <item>postcode 6511AB, house number 12: nine persons registered (BRP)</item>
/// <item>postcode 6511AC: fourteen units under one house number (BAG)</item>
/// <item>postcode 6511AD: industry only, nothing to live in (BAG)</item>
/// <item>postcode 6511AE: two overtredingen and a sluiting (enforcement)</item>
/// <item>postcode 6511AF: known to the wijkteam</item>
/// <item>BSN 999990019, or family name Onbekend: not registered (BRP)</item>
/// <item>BSN 999990020, or family name Geheim: data to be kept secret (BRP)</item>
/// <item>KvK number 12345678, or a name that begins with Spook: not in the trade register</item>
/// <item>KvK number 23456789, or a name that begins with Nieuw: entered three months ago</item>
/// <item>KvK number 34567890: one controle (enforcement)</item>
/// </list>
/// </summary>
public interface ISimulatedRegister
{
    /// <summary>Where it is asked, below its address.</summary>
    string Path { get; }

    /// <summary>Null when the question is not one.</summary>
    JsonNode? Answer(JsonElement question, DateOnly today);
}
