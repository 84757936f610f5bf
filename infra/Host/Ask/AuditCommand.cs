using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace Keten.Host.Ask;

/// <summary><c>keten audit verify</c>: whether the ledgers are as they were written. Exit 1 when anything is found.</summary>
internal static class AuditCommand
{
    public static Command Make()
    {
        var heads = new Option<FileInfo>("--heads") { Description = "what --json printed before: nothing up to there may have been rewritten" };
        heads.AcceptExistingOnly();
        var verify = new Command("verify", "Check the ledgers of all services, each against the copy that Operations collected.") { heads, HubClient.Url, HubClient.Token };
        verify.SetAction(async (parsed, stop) =>
        {
            var kept = parsed.GetValue(heads) is { } file ? Heads(await File.ReadAllTextAsync(file.FullName, stop)) : [];
            using var hub = HubClient.AsPrivacyOfficer(parsed);
            var (status, body) = await hub.Send(HttpMethod.Get, "audit/verify" + string.Concat(kept.Select((head, i) => $"{(i == 0 ? '?' : '&')}head={Uri.EscapeDataString(head)}")), null, stop);
            var json = parsed.GetValue(Global.Json);
            if (status >= 400)
            {
                return Printing.Problem(body, json);
            }

            if (json)
            {
                Printing.Json(body);
            }
            else
            {
                Show(body);
            }

            return body.GetProperty("findings").GetArrayLength() == 0 ? CommandLine.Done : CommandLine.Finding;
        });
        return new Command("audit", "Who got which fields of what: the ledgers of the services.") { verify };
    }

    private static void Show(JsonElement body)
    {
        Print(body.GetProperty("ledgers"), "service", "records", "sequence", "hash");
        if (body.GetProperty("findings") is var findings && findings.GetArrayLength() > 0)
        {
            Print(findings, "service", "sequence", "through", "code", "copy");
        }
        else
        {
            Console.WriteLine("All is as it was recorded.");
        }
    }

    private static void Print(JsonElement lines, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(columns);
        foreach (var line in lines.EnumerateArray())
        {
            table.AddRow([.. columns.Select(column => new Text(Printing.Text(line, column)))]);
        }

        Printing.Table(table);
    }

    private static List<string> Heads(string text)
    {
        try
        {
            using var kept = JsonDocument.Parse(text);
            return [.. kept.RootElement.GetProperty("ledgers").EnumerateArray()
                .Where(ledger => ledger.GetProperty("sequence").GetInt64() > 0)
                .Select(ledger => $"{Printing.Text(ledger, "service")}:{Printing.Text(ledger, "sequence")}:{Printing.Text(ledger, "hash")}")];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidOperationException("--heads is not what audit verify --json printed", failure);
        }
    }
}
