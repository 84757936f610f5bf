using System.CommandLine;
using System.Text.Json;
using Keten.Host.Ask;

namespace Keten.Host.Conformance;

/// <summary><c>keten conformance URL --partner P</c>: tries a partner's own endpoint as the hub would, without a hub (docs/conformance.md).</summary>
internal static class ConformanceCommand
{
    private const int LongestPatience = 600;

    public static Command Make()
    {
        var url = new Argument<string>("url") { Description = "of the partner's system; its inbox is below it" };
        var partner = new Option<string>("--partner") { Description = "partner id, as in region files", Required = true };
        var token = new Option<string?>("--token") { Description = "bearer token that the partner's system wants" };
        var listen = new Option<int>("--listen") { Description = "port on this machine for the partner's answers (0: any free one)" };
        var patience = new Option<int>("--patience") { Description = "seconds that an answer may take", DefaultValueFactory = _ => 15 };
        var command = new Command("conformance", "Try a partner's endpoint as the hub would speak to it, with made-up data and without a hub.") { url, partner, token, listen, patience };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(url)!, parsed.GetValue(partner)!, parsed.GetValue(token), parsed.GetValue(listen), parsed.GetValue(patience), parsed.GetValue(Global.Json), stop));
        return command;
    }

    private static async Task<int> Run(string url, string partner, string? token, int port, int patience, bool json, CancellationToken stop)
    {
        if (OnePartner.Address(url) is not { } address)
            return await OnePartner.Refuse($"'{url}' is no address of a partner: http or https, without user, query and fragment");
        if (PartnerAdapters.Of(partner) is not { } adapter)
            return await OnePartner.Refuse($"no adapter serves '{partner}'");
        if (port is < 0 or > 65535 || patience is < 1 or > LongestPatience)
            return await OnePartner.Refuse($"--listen takes a port, --patience 1 to {LongestPatience} seconds");

        var wait = TimeSpan.FromSeconds(patience);
        Uri? stand = null;
        var checks = await ConformanceRun.Of(new(address, partner, adapter, token, port, wait, wait < TimeSpan.FromSeconds(5) ? wait : TimeSpan.FromSeconds(5)), at => Ready(stand = at, json), stop);
        var failed = checks.Count(check => check.Outcome == Check.Fail);
        if (json)
            Printing.Json(JsonSerializer.SerializeToElement(Report(partner, address, stand!, checks), JsonSerializerOptions.Web));
        else
            Show(checks, failed);
        return failed == 0 ? CommandLine.Done : CommandLine.Finding;
    }

    private static object Report(string partner, Uri url, Uri stand, IReadOnlyList<Check> checks) => new
    {
        partner,
        url,
        listenedAt = stand,
        failed = checks.Count(check => check.Outcome == Check.Fail),
        checks = checks.Select(check => new { check.Id, check.Outcome, what = new { check.Nl, check.En }, check.Expected, check.Seen }),
    };

    private static void Ready(Uri stand, bool json)
    {
        if (!json)
            Console.WriteLine($"De kit luistert op {stand} zoals de hub, en neemt elk token aan. Alles is verzonnen.\nThe kit listens at {stand} as the hub would, and takes any token. All of it is made up.\n");
    }

    private static void Show(IReadOnlyList<Check> checks, int failed)
    {
        foreach (var check in checks)
        {
            Console.WriteLine($"{Word(check.Outcome),-15} {check.Id,-21} {check.Nl} {check.En}");
            if (check.Outcome is Check.Fail or Check.NotSeen)
                Console.WriteLine($"{"",37} verwacht/expected: {check.Expected}; gezien/seen: {check.Seen}");
        }

        Console.WriteLine($"\n{checks.Count} bekeken, {failed} fout. {checks.Count} checks, {failed} failed.");
    }

    private static string Word(string outcome) => outcome switch
    {
        Check.Pass => "goed",
        Check.Fail => "FOUT",
        Check.NotSeen => "niet gezien",
        _ => "n.v.t.",
    };
}
