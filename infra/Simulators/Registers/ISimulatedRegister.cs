namespace Keten.Simulators.Registers;

/// <summary>
/// A register that takes what the real one takes, says no as it does, and answers with made-up data. Keys that stand out on purpose (all
/// others give an ordinary answer):
/// <list type="bullet">
/// <item>postcode 6511AB, house number 12: nine persons registered (BRP)</item>
/// <item>postcode 6511AC: fourteen units under one house number (BAG)</item>
/// <item>postcode 6511AD: industry only, nothing to live in (BAG)</item>
/// <item>postcode 6511AE: two overtredingen and a sluiting (enforcement)</item>
/// <item>postcode 6511AF: known to the wijkteam</item>
/// <item>postcode 6511AG: a hundred and thirty units, on two pages (BAG)</item>
/// <item>postcode 6511AH: a mooring, which has no purposes (BAG)</item>
/// <item>postcode 6511AJ: no such address (BAG)</item>
/// <item>postcode 6511AK: industry only, and that is being investigated (BAG)</item>
/// <item>BSN 999990019, or family name Onbekend: not registered (BRP)</item>
/// <item>BSN 999990020, or family name Geheim: data to be kept secret (BRP)</item>
/// <item>BSN 999990032: data being investigated (BRP)</item>
/// <item>BSN 999990044: not a resident, in the RNI (BRP)</item>
/// <item>KvK number 12345678, or a name that begins with Spook: not in the trade register</item>
/// <item>KvK number 23456789, or a name that begins with Nieuw: entered three months ago</item>
/// <item>KvK number 34567890: one controle (enforcement)</item>
/// <item>KvK number 98765432: ended last year</item>
/// </list>
/// </summary>
public interface ISimulatedRegister
{
    SimulatedAnswer Answer(SimulatedQuestion question);
}
