using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Keten.Hosting;
using Keten.Sharing.Convenants;
using Keten.Sharing.Explaining;
using Keten.Sharing.Proving;

namespace Keten.Host.Convenants;

/// <summary><c>keten convenant check|diff|explain|matrix</c>: what the convenants amount to, before a hub runs on them.</summary>
internal static class ConvenantCommand
{
    private static readonly Argument<string?> Folder = new("DIR") { Description = "folder with instruments, never.yaml and must.yaml (default: those that come with the hub)", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Regions = new("--regions") { Description = "folder with region files, for whom they tell something (default: those that come with the hub)" };

    private static readonly Argument<string> Before = new("A") { Description = "folder with convenants as they are" };
    private static readonly Argument<string> After = new("B") { Description = "folder with convenants as they would be" };

    private static readonly Option<string> Out = new("--out") { Description = "file to write", Required = true };

    public static Command Make()
    {
        var check = new Command("check", "Prove over the whole space that every never and every must holds; exit 1 where one does not. Warns of rules that do nothing, and of whom a region tells too little to act on.") { Folder, Regions };
        check.SetAction(parsed => Check(parsed.GetValue(Folder) ?? Shipped, parsed.GetValue(Regions) ?? ShippedRegions, parsed.GetValue(Global.Json)));
        var diff = new Command("diff", "What newly flows, no longer flows and flows differently from one folder to another.") { Before, After };
        diff.SetAction(parsed => Diff(parsed.GetValue(Before)!, parsed.GetValue(After)!, parsed.GetValue(Global.Json)));
        var matrix = new Command("matrix", "Who sees what: one page of HTML.") { Folder, Out };
        matrix.SetAction(parsed => Draw(parsed.GetValue(Folder), parsed.GetValue(Out)!, parsed.GetValue(Global.Json)));
        return new Command("convenant", "Look at convenants.") { check, diff, ExplainCommand.Make(), matrix };
    }

    private static int Draw(string? folder, string file, bool json)
    {
        File.WriteAllText(file, Matrix.Html(RuleBook.Load(folder ?? Shipped), DutchDays.Of(DateTimeOffset.UtcNow)));
        Console.WriteLine(json ? JsonSerializer.Serialize(new { file }, JsonSerializerOptions.Web) : $"Written to {file}.");
        return CommandLine.Done;
    }

    private static int Diff(string before, string after, bool json)
    {
        var found = ConvenantDiff.Of(RuleBook.Load(before), RuleBook.Load(after), DutchDays.Of(DateTimeOffset.UtcNow));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { differences = found }, JsonSerializerOptions.Web));
            return CommandLine.Done;
        }

        foreach (var to in found.GroupBy(one => (one.Region, one.Partner, one.Purpose, one.From)))
        {
            Console.WriteLine($"{to.Key.Partner} for {to.Key.Purpose}, from {to.Key.Region}, as of {to.Key.From:yyyy-MM-dd}:");
            foreach (var one in to)
            {
                Console.WriteLine($"  {one.What}: {one.Path}, {one.Before} -> {one.After}\n    such as {one.Example}");
            }
        }

        Console.WriteLine(found.Count == 0 ? "Nothing flows otherwise." : $"{found.Count} differences.");
        return CommandLine.Done;
    }

    private static int Check(string folder, string regions, bool json)
    {
        var found = Found(folder, regions, DutchDays.Of(DateTimeOffset.UtcNow));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
        }
        else
        {
            foreach (var one in found.Breaches)
            {
                Console.Error.WriteLine($"{one.File}:{one.Line}: {one.Message}{(one.Example.Length == 0 ? "" : $"\n    {one.Example}")}");
            }

            foreach (var one in found.Warnings)
            {
                Console.Error.WriteLine($"{one.File}:{one.Line}: warning: {one.Message}");
            }

            Console.WriteLine(found.Breaches.Count == 0
                ? $"Every never and every must holds: {found.Combinations:N0} combinations in {found.Classes:N0} classes, {found.Seconds:0.0} s; {found.Warnings.Count} warnings."
                : $"{found.Breaches.Count} breaches, {found.Combinations:N0} combinations in {found.Classes:N0} classes, {found.Seconds:0.0} s; {found.Warnings.Count} warnings.");
        }

        return found.Breaches.Count == 0 ? CommandLine.Done : CommandLine.Finding;
    }

    /// <summary>What the convenants say, and what they leave out of what a region's partners cannot do without.</summary>
    internal static ConvenantCheck Found(string folder, string regions, DateOnly day)
    {
        var watch = Stopwatch.StartNew();
        var found = ConvenantCheck.Of(folder, day);
        // Files that cannot be read say nothing of gaps.
        return found.Classes == 0 ? found : found with { Warnings = [.. found.Warnings, .. Gaps.In(folder, regions, day)], Seconds = watch.Elapsed.TotalSeconds };
    }

    private static string ShippedRegions => Path.Combine(AppContext.BaseDirectory, "regions");

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "convenants");
}
