using System.CommandLine;
using Keten.Hosting;

namespace Keten.Host.Serve;

/// <summary><c>keten services NAME…</c>: only these services in this process, with the broker and database of the configuration.</summary>
internal static class ServicesCommand
{
    public static Command Make()
    {
        var names = new Argument<string[]>("name") { Description = string.Join(", ", Composition.Services.Keys), Arity = ArgumentArity.OneOrMore };
        names.AcceptOnlyFromAmong([.. Composition.Services.Keys]);
        var command = new Command("services", "Serve these services; the rest comes from configuration (environment, Keten__…).") { names };
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = Build(parsed.GetValue(names)!.Distinct(StringComparer.Ordinal), parsed.GetValue(Global.Port));
            await app.RunAsync(stop);
            return CommandLine.Done;
        });
        return command;
    }

    private static WebApplication Build(IEnumerable<string> names, int port)
    {
        var chosen = names.ToList();
        var app = KetenApp.Create([], [new("urls", $"http://127.0.0.1:{port}"), new("Keten:Name", string.Join('+', chosen))]);
        foreach (var name in chosen)
        {
            Composition.Services[name](app);
        }

        return app.Build();
    }
}
