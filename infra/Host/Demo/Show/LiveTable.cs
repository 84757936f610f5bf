using System.Globalization;
using Keten.Host.Demo.Play;
using Spectre.Console;

namespace Keten.Host.Demo.Show;

/// <summary>The table that a person looks at while it happens; on a terminal it moves, elsewhere it is printed at the end.</summary>
internal static class LiveTable
{
    // Wide enough for every word; a narrower terminal gets fewer columns and only the last thing the reporter heard.
    private const int Wide = 190;
    private const int Narrow = 140;

    private static readonly CultureInfo Netherlands = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task Follow(IReadOnlyList<Tracked> all, Task ended)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi)
        {
            await ended;
            var paper = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
            paper.Profile.Width = Wide;
            paper.Write(Of(all, paper.Profile.Width));
            return;
        }

        await AnsiConsole.Live(Of(all, AnsiConsole.Profile.Width)).StartAsync(async live =>
        {
            do
            {
                await Task.WhenAny(ended, Task.Delay(150));
                live.UpdateTarget(Of(all, AnsiConsole.Profile.Width));
            }
            while (!ended.IsCompleted);
        });
        await ended;
    }

    private static Table Of(IReadOnlyList<Tracked> all, int width)
    {
        // Widths of the longest words, so that columns stand still while their contents move.
        var roomy = width >= Narrow;
        (string Title, int Width, bool Shown, Func<Tracked, string> Cell)[] columns =
        [
            ("Voorbeeld", 21, true, one => Markup.Escape(one.Sample.Title.Nl)),
            ("Signaal", 8, roomy, one => $"[grey]{one.Now.SignalId?.ToString()[^8..] ?? "-"}[/]"),
            ("Toestand", 27, true, State),
            ("Sporen", 16, roomy, one => string.Join(", ", (one.Now.Case?.Strands ?? []).Select(strand => Done(Words.For(strand.Code), !strand.Open)))),
            ("Partners", 23, true, Partners),
            ("De melder hoorde", width >= Wide ? 80 : 16, true, one => Heard(one.Now.Heard, width)),
            ("s", 4, true, one => one.Elapsed > TimeSpan.Zero ? one.Elapsed.TotalSeconds.ToString("0.0", Netherlands) : ""),
        ];
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).Title("[bold]Keten: van signaal tot terugkoppeling[/]");
        foreach (var column in columns.Where(column => column.Shown))
        {
            table.AddColumn($"[bold]{column.Title}[/]", cell => cell.Width = roomy ? column.Width : null);
        }

        foreach (var one in all)
        {
            table.AddRow([.. columns.Where(column => column.Shown).Select(column => column.Cell(one))]);
        }

        return table;
    }

    private static string State(Tracked one) => one.Now switch
    {
        { Ended: true, Failures.Count: > 0 } => "[red]niet zoals het moet[/]",
        { Ended: true } when one.Ending.Outcome is { } outcome => $"[green]{Words.For(outcome)}, klaar[/]",
        { Signal.Alarm.State: "raised" or "phone_task" } now => $"[red]{Words.For(now.Signal!.Alarm!.State)}[/] {Words.For(now.State!)}",
        { State: "case", Case.State: "closing" } => "[yellow]casus afronden[/]",
        { State: { } state } => $"[yellow]{Words.For(state)}[/]",
        { SignalId: not null } => "[yellow]ontvangen[/]",
        _ => "[grey]wacht[/]",
    };

    // Green: answered, or taken on.
    private static string Partners(Tracked one)
    {
        var asked = (one.Now.Signal?.Consultations ?? []).Select(asked => (asked.Partner, Done: asked.Status == "answered"))
            .Concat(one.Now.Referrals.Select(referral => (referral.Partner, Done: referral.Status is "accepted" or "progressed" or "completed")))
            .Concat(one.Now.Partners.Select(partner => (Partner: partner, Done: true)));
        return string.Join(", ", asked.GroupBy(asked => asked.Partner, StringComparer.Ordinal)
            .Select(same => Done(Words.Partner(same.Key), same.All(asked => asked.Done))));
    }

    private static string Heard(IReadOnlyList<string> codes, int width) =>
        width >= Wide || codes.Count == 0 ? string.Join(" [grey]>[/] ", codes.Select(Words.Told)) : Words.Told(codes[^1]);

    private static string Done(string text, bool done) => done ? $"[green]{text}[/]" : text;
}
