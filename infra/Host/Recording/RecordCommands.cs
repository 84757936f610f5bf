using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Keten.Host.Ask;
using Keten.Host.Conformance;
using Keten.Simulators;

namespace Keten.Host.Recording;

/// <summary><c>keten record FILE --partner P [URL]</c> and <c>keten rerun FILE</c>: what an adapter says to its partner, kept and compared (docs/conformance.md).</summary>
internal static class RecordCommands
{
    // Nobody is at that port: what the simulated partner answers later is no part of a recording.
    private const string NobodyHears = "--Keten:Simulators:Hub=http://127.0.0.1:9";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Record()
    {
        var file = new Argument<FileInfo>("file") { Description = "of the recording; made or replaced" };
        var url = new Argument<string?>("url") { Description = "of the partner's system; without it the simulated partner", Arity = ArgumentArity.ZeroOrOne };
        var partner = new Option<string>("--partner") { Description = "partner id, as in region files", Required = true };
        var token = new Option<string?>("--token") { Description = "bearer token that the partner's system wants; never written" };
        var command = new Command("record", "Send the examples of a partner's adapter, and keep what went and what came back. Made-up data only.") { file, url, partner, token };
        command.SetAction(async (parsed, stop) =>
        {
            var (given, id) = (parsed.GetValue(url), parsed.GetValue(partner)!);
            if (given is not null && OnePartner.Address(given) is null)
                return await OnePartner.Refuse($"'{given}' is no address of a partner: http or https, without user, query and fragment");
            if (PartnerAdapters.Of(id) is not { } adapter)
                return await OnePartner.Refuse($"no adapter serves '{id}'");

            await using var simulated = given is null ? SimulatorsApp.Build(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", NobodyHears]) : null;
            await (simulated?.StartAsync(stop) ?? Task.CompletedTask);
            var recording = await Recorder.Record(adapter, id, OnePartner.Address(given ?? $"{simulated!.Urls.First()}/sim/{id}")!, parsed.GetValue(token), stop);
            await (simulated?.StopAsync(stop) ?? Task.CompletedTask);
            await File.WriteAllTextAsync(parsed.GetValue(file)!.FullName, recording.Write().ToJsonString(Readable) + "\n", stop);
            var untaken = recording.Exchanges.Where(one => !one.Exchange.IsTaken).ToList();
            if (parsed.GetValue(Global.Json))
                Printing.Json(JsonSerializer.SerializeToElement(new { partner = id, exchanges = recording.Exchanges.Select(one => new { one.Name, one.Exchange.Read }) }, JsonSerializerOptions.Web));
            else
                Console.WriteLine(string.Join('\n', recording.Exchanges.Select(one => $"{one.Name}: {one.Exchange.Read}")) + $"\n{recording.Exchanges.Count} uitwisselingen opgenomen. {recording.Exchanges.Count} exchanges recorded.");
            return untaken.Count == 0 ? CommandLine.Done : CommandLine.Finding;
        });
        return command;
    }

    public static Command Rerun()
    {
        var file = new Argument<FileInfo>("file") { Description = "a recording" };
        file.AcceptExistingOnly();
        var command = new Command("rerun", "Send the views of a recording through the present adapter, answer as recorded, and show what is other than it was.") { file };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                var json = await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, stop);
                var id = Recording.Read(json).Recording.Partner;
                if (PartnerAdapters.Of(id) is not { } adapter)
                    return await OnePartner.Refuse($"no adapter serves '{id}'");
                var differences = await Recorder.Rerun(json, line => PartnerAdapters.With(adapter, line), stop);
                Show(differences, parsed.GetValue(Global.Json));
                return differences.Count == 0 ? CommandLine.Done : CommandLine.Finding;
            }
            catch (FormatException wrong)
            {
                return await OnePartner.Refuse(wrong.Message);
            }
        });
        return command;
    }

    private static void Show(IReadOnlyList<(string Name, Difference Difference)> differences, bool json)
    {
        if (json)
        {
            Printing.Json(JsonSerializer.SerializeToElement(
                new { same = differences.Count == 0, differences = differences.Select(one => new { exchange = one.Name, one.Difference.Pointer, one.Difference.Change, one.Difference.Was, one.Difference.Is }) }, JsonSerializerOptions.Web));
            return;
        }

        foreach (var (name, difference) in differences)
            Console.WriteLine($"{name}  {difference}: {difference.Was?.ToJsonString(Readable) ?? "-"} -> {difference.Is?.ToJsonString(Readable) ?? "-"}");
        Console.WriteLine(differences.Count == 0 ? "Gelijk. The same." : $"{differences.Count} verschillen. {differences.Count} differences.");
    }
}
