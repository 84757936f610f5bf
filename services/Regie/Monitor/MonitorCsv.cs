using System.Globalization;
using System.Text;

namespace Keten.Regie.Monitor;

/// <summary>The monitor as a table (RFC 4180): one line a figure or part, named by its path.</summary>
internal static class MonitorCsv
{
    public static string Of(MonitorView view)
    {
        var text = new StringBuilder();
        Line(text, ["region", "from", "to", "k", "figure", "count", "suppressed", "median_days"]);
        foreach (var (path, shown) in view.Figures.SelectMany(figure => Paths(figure.Name, figure)))
        {
            Line(text, [
                view.Region, Counted.StateOf(view.From), Counted.StateOf(view.To), Number(view.K), path,
                shown.Count is { } count ? Number(count) : "", shown.Suppressed == true ? "true" : "false", shown.MedianDays ?? ""]);
        }

        return text.ToString();
    }

    /// <summary>A spreadsheet runs what begins like a formula, whoever wrote it; a quote before it makes it text.</summary>
    public static string Field(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r\n".Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    private static IEnumerable<(string Path, Shown Shown)> Paths(string path, Shown shown) =>
        shown.By.SelectMany(split => split.Parts.SelectMany(part => Paths($"{path}/{split.Name}/{part.Name}", part))).Prepend((path, shown));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
