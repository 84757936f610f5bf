using System.CommandLine;
using System.Text.Json;
using Keten.Hosting.Regions;

namespace Keten.Host.Regions;

/// <summary><c>keten region check|draw</c>: what the files of the regions amount to, before a hub runs on them.</summary>
internal static class RegionCommand
{
    private static readonly Argument<string?> Folder = new("DIR") { Description = "folder with region files (default: those that come with the hub)", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Convenants = new("--convenants") { Description = "folder with instruments (default: DIR/../convenants if it is there, else those that come with the hub)" };
    private static readonly Argument<string> Name = new("NAME") { Description = "id of a region" };
    private static readonly Option<string?> From = new("--regions") { Description = "folder with region files (default: those that come with the hub)" };

    public static Command Make()
    {
        var check = new Command("check", "Prove that every way through every region ends well; exit 1 where it does not.") { Folder, Convenants };
        check.SetAction(parsed => Check(parsed.GetValue(Folder), parsed.GetValue(Convenants), parsed.GetValue(Global.Json)));
        var draw = new Command("draw", "Draw a region as a mermaid diagram.") { Name, From };
        draw.SetAction(parsed => Draw(parsed.GetValue(Name)!, parsed.GetValue(From), parsed.GetValue(Global.Json)));
        return new Command("region", "Look at region files.") { check, draw };
    }

    private static int Check(string? folder, string? convenants, bool json)
    {
        var found = RegionCheck.Of(folder ?? Shipped, convenants ?? Beside(folder));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
        }
        else
        {
            foreach (var error in found.Errors)
            {
                Console.Error.WriteLine($"{error.File}:{error.Line}: {error.Message}{(error.Path.Length == 0 ? "" : $"\n    {error.Path}")}");
            }

            Console.WriteLine(found.Errors.Count == 0
                ? $"Every way ends well: {found.Combinations:N0} combinations in {found.Seconds:0.0} s."
                : $"{found.Errors.Count} found, {found.Combinations:N0} combinations in {found.Seconds:0.0} s.");
        }

        return found.Errors.Count == 0 ? CommandLine.Done : CommandLine.Finding;
    }

    private static int Draw(string name, string? folder, bool json)
    {
        var regions = RegionSet.Load(folder ?? Shipped, Beside(folder));
        if (!regions.TryGet(name, out var region))
        {
            Console.Error.WriteLine($"keten: no region {name}; choose from: {string.Join(", ", regions.All.Select(one => one.Id))}");
            return CommandLine.Usage;
        }

        Console.WriteLine(json ? JsonSerializer.Serialize(new { region = name, mermaid = Drawing.Of(region) }, JsonSerializerOptions.Web) : Drawing.Of(region));
        return CommandLine.Done;
    }

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "regions");

    private static string? Beside(string? folder) =>
        folder is not null && Path.Combine(Path.GetFullPath(folder), "..", "convenants") is var beside && Directory.Exists(beside) ? beside : null;
}
