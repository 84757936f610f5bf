using System.Globalization;
using System.Net;
using System.Text;
using Keten.Adapters;
using Keten.Sharing.Convenants;
using Keten.Sharing.Proving;

namespace Keten.Sharing.Explaining;

/// <summary>Who sees what, as one page of HTML that a lawyer can read and print; Dutch, with paths and codes as the files have them.</summary>
public static class Matrix
{
    private const string Style = """
        body { font: 11pt/1.4 Georgia, serif; margin: 2em; color: #111 } h1, h2 { font-weight: normal } h2 { margin-top: 2em; page-break-after: avoid }
        table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top }
        thead { display: table-header-group } tr { page-break-inside: avoid } .share { font-weight: bold } .reduce { font-style: italic } .doubt { color: #555 }
        table.overview th.to { writing-mode: vertical-rl; white-space: nowrap } table.overview td { text-align: center } @page { size: A4 landscape; margin: 1.5cm }
        """;

    /// <param name="rules">The convenants.</param>
    /// <param name="day">What holds on this day.</param>
    public static string Html(RuleBook rules, DateOnly day)
    {
        var premises = Premises.Of(rules).Where(one => one.Instrument.HoldsOn(day) && one.Law?.HoldsOn(day) != false).ToList();
        var html = new StringBuilder("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Wie ziet wat</title><style>").Append(Style).Append("</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Wie ziet wat, op {day:yyyy-MM-dd}</h1><p>● het hele gegeven &nbsp; ◐ een kleinere vorm (pseudoniem, leeftijdsgroep, plaats, aantal in klassen, tekst zonder namen) &nbsp; leeg: niets. Het meeste dat er in enig geval gegeven wordt; wanneer, staat hieronder per ontvanger. Wat geen regel noemt, gaat naar niemand.</p>");
        Overview(html, premises);
        foreach (var premise in premises)
            Recipient(html, premise);
        return html.Append("</body></html>").ToString();
    }

    private static void Overview(StringBuilder html, IReadOnlyList<Premise> premises)
    {
        // Instruments of several regions often give a class the same.
        var columns = premises.GroupBy(one => (one.Class, one.Purpose)).OrderBy(one => one.Key.Class, StringComparer.Ordinal)
            .Select(same => (same.Key, Most: same.Select(Most).Aggregate((one, other) => [.. one.Zip(other, (a, b) => a > b ? a : b)]))).ToList();
        html.Append("<table class=\"overview\"><thead><tr><th>gegeven</th>");
        foreach (var (to, _) in columns)
            html.Append(CultureInfo.InvariantCulture, $"<th class=\"to\">{Text(to.Class)} · {Text(to.Purpose)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var slot in Slot.All.Where(slot => columns.Exists(column => column.Most[slot.Index] > Level.Withhold)))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{slot.Path}</th>");
            foreach (var (_, most) in columns)
                html.Append(CultureInfo.InvariantCulture, $"<td>{most[slot.Index] switch { Level.Share => "●", Level.Reduce => "◐", _ => "" }}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void Recipient(StringBuilder html, Premise premise)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(premise.Class)}, {Text(premise.Purpose)}: {Text(premise.Instrument.Name)}</h2><p>{Text(premise.Instrument.File)}, {Text(string.Join(", ", premise.Instrument.Regions))}. Grond: {Text(premise.Instrument.Ground)}.");
        if (premise.Instrument.Doubt is { } doubt)
            html.Append(CultureInfo.InvariantCulture, $" <span class=\"doubt\">Niet zeker: {Text(doubt)}</span>");
        html.Append("</p><table><thead><tr><th>regel</th><th>wat</th><th>wanneer</th><th>rust op</th></tr></thead><tbody>");
        foreach (var rule in premise.Plan.Rules)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(rule.Name)}</td><td>{What(rule)}</td><td>{Text(string.Join("; ", Conditions(rule)))}</td><td>{Text(rule.Ground)}");
            if (rule.Doubt is { } uncertain)
                html.Append(CultureInfo.InvariantCulture, $" <span class=\"doubt\">Niet zeker: {Text(uncertain)}</span>");
            html.Append("</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static Level[] Most(Premise premise)
    {
        var most = new Level[Slot.All.Count];
        foreach (var slot in Slot.All.Where(slot => premise.Plan.Telling(slot) != 0))
        {
            new Walk(premise.Plan, Plan.Empty).Through(slot, alike: 1, (in Seen seen) =>
            {
                if (premise.Plan.Of(slot, seen.Here).Level is var level && level > most[slot.Index])
                    most[slot.Index] = level;
            });
        }

        return most;
    }

    private static string What(Rule rule) => rule.IsCap
        ? $"hoogstens {(rule.AtMost == Level.Reduce ? "een kleinere vorm van" : "niets van")} {Text(string.Join(", ", rule.Bounds))}"
        : string.Join("<br>", new[]
        {
            rule.Share.Count > 0 ? $"<span class=\"share\">● {Text(string.Join(", ", rule.Share))}</span>" : null,
            rule.Reduce.Count > 0 ? $"<span class=\"reduce\">◐ {Text(string.Join(", ", rule.Reduce))}</span>" : null,
        }.OfType<string>());

    private static IEnumerable<string> Conditions(Rule rule)
    {
        var when = rule.When;
        foreach (var (word, codes) in new[]
        {
            ("stand", when.Stages), ("onderdeel", when.Strands), ("acuut", when.Acute), ("vorm", when.Forms),
            (rule.IsCap ? "wie ook is" : "wie alleen is", when.Roles), ("leeftijd", when.Ages), ("van", when.Origins),
        })
        {
            if (codes.Count > 0)
                yield return $"{word}: {string.Join(", ", codes)}";
        }

        foreach (var (fact, value) in when.Facts)
            yield return value ? fact : $"niet {fact}";
        if (rule.NeedsPermit)
            yield return "alleen met toestemming";
        if (rule is { IsCap: false, Basis: "task" or "consent" })
            yield return "niet tegen een bezwaar in";
        if (rule.Overrides.Count > 0)
            yield return $"ook waar geldt: {string.Join(", ", rule.Overrides)}";
        if (rule.SecondPerson)
            yield return "een tweede persoon stemt in";
        foreach (var duty in rule.Obliges)
            yield return $"met plicht: {duty}";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
