using System.Text.Json;
using Spectre.Console;

namespace Keten.Host.Ask;

/// <summary>How answers of a hub look in a terminal.</summary>
internal static class Printing
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A terminal is no web page: Zorgcoördinator may stand there as it is written.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Json(JsonElement body) => Console.WriteLine(JsonSerializer.Serialize(body, Indented));

    /// <summary>As wide as the terminal; into a file or pipe as wide as it is.</summary>
    public static void Table(Table table)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 200;
        }

        AnsiConsole.Write(table);
    }

    /// <summary>A no of the hub: on stdout when a program reads, else on stderr, field by field. Exit 1.</summary>
    public static int Problem(JsonElement problem, bool json)
    {
        if (json)
        {
            Json(problem);
            return CommandLine.Finding;
        }

        Console.Error.WriteLine($"{Text(problem, "status")} {Text(problem, "title")}: {Text(problem, "detail")}");
        if (problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
        {
            foreach (var error in errors.EnumerateArray())
            {
                Console.Error.WriteLine($"  {Text(error, "pointer")}  {Text(error, "code")}: {Text(error, "detail")}");
            }
        }

        return CommandLine.Finding;
    }

    public static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
