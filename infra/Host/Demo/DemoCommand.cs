using System.CommandLine;
using System.Globalization;
using Keten.Host.Demo.Play;
using Keten.Host.Demo.Samples;
using Keten.Host.Demo.Show;

namespace Keten.Host.Demo;

/// <summary><c>keten demo</c>: takes the sample signals the whole way, shows what becomes of each, and says whether all ended as they must.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Exit = new("--exit") { Description = "stop when all samples have ended" };
    private static readonly Option<string?> Url = new("--url") { Description = "a hub that runs already, instead of one of its own" };
    private static readonly Option<string?> Simulators = new("--simulators") { Description = "with --url: where its outside world is, when not there" };
    private static readonly Option<string?> Folder = new("--samples") { Description = "other samples than infra/samples" };

    public static Command Make()
    {
        var command = new Command("demo", "Take the sample signals the whole way and show what becomes of each.") { Exit, Url, Simulators, Folder };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var json = parsed.GetValue(Global.Json);
        var exit = parsed.GetValue(Exit);
        var samples = SampleFiles.Read(parsed.GetValue(Folder) ?? SampleFiles.Folder);
        await using var stage = parsed.GetValue(Url) is { } url
            ? Stage.Elsewhere(url, parsed.GetValue(Simulators) ?? url)
            : await Stage.Here(
                exit && !Given(parsed, Global.Port) ? 0 : parsed.GetValue(Global.Port),
                Given(parsed, Global.Data) ? parsed.GetValue(Global.Data) : null,
                // A line of log in the middle of a table that moves breaks it; what goes wrong shows in the table.
                json ? "Warning" : "Fatal",
                stop);

        var all = samples.Select(sample => new Tracked(sample)).ToList();
        // Who looks on has to be able to follow it; who waits for the end does not.
        var pause = TimeSpan.FromMilliseconds(json || exit ? 100 : 900);
        var ended = Play(stage.Hub, all, pause, stage.Stopping);
        await (json ? ended : LiveTable.Follow(all, ended));
        var summary = Summary.Of(all);
        foreach (var (sample, failure) in all.SelectMany(one => one.Now.Failures.Select(failure => (one.Sample.Name, failure))))
        {
            await Console.Error.WriteLineAsync($"{sample}: {failure}");
        }

        Console.WriteLine(json ? summary.Json() : $"{summary.Ok} van {summary.Total} voorbeelden eindigden zoals het moet. / {summary.Ok} of {summary.Total} samples ended as they must.");
        if (!exit)
        {
            await stage.Stay(stop);
        }

        return summary.Failed == 0 ? CommandLine.Done : CommandLine.Finding;
    }

    private static Task Play(Hub hub, IReadOnlyList<Tracked> all, TimeSpan pause, CancellationToken stop)
    {
        var run = Random.Shared.Next(1_000, 10_000).ToString(CultureInfo.InvariantCulture);
        return Task.WhenAll(all.Select(one => new Player(hub, one, all, run, pause).Run(stop)));
    }

    private static bool Given(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
