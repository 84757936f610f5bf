namespace Keten.Hosting.Regions;

/// <summary>
/// The choice that the Wet verplichte meldcode asks of a professional with a suspected victim in view: report to Veilig Thuis or not.
/// The hub asks and reminds, and sends only on that choice.
/// </summary>
/// <param name="Partner">Who gets the report when the hub sends it (purpose protect).</param>
/// <param name="RemindEvery">Between reminders while the choice is open.</param>
public sealed record Meldcode(string Partner, TimeSpan RemindEvery);
