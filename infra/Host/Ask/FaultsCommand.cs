using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace Keten.Host.Ask;

/// <summary><c>keten faults</c>: messages that could not be handled; each is retried or discarded by a human, once.</summary>
internal static class FaultsCommand
{
    public static Command Make()
    {
        var command = new Command("faults", "List the open faults.") { HubClient.Url, HubClient.Token };
        foreach (var option in new Option[] { HubClient.Url, HubClient.Token })
        {
            option.Recursive = true;
        }

        var list = new Command("list", "The open faults.");
        list.SetAction(List);
        command.SetAction(List);
        command.Add(list);
        command.Add(One("show", "One fault.", HttpMethod.Get, ""));
        command.Add(One("retry", "Ask its owner to try again.", HttpMethod.Post, "/retry"));
        command.Add(One("discard", "Ask its owner to give it up.", HttpMethod.Post, "/discard"));
        return command;
    }

    private static Command One(string name, string what, HttpMethod method, string action)
    {
        var id = new Argument<Guid>("id") { Description = "id of the fault" };
        var command = new Command(name, what) { id };
        command.SetAction(async (parsed, stop) =>
        {
            using var hub = HubClient.AsOperator(parsed);
            var (status, body) = await hub.Send(method, $"faults/{parsed.GetValue(id)}{action}", null, stop);
            if (status >= 400)
            {
                return Printing.Problem(body, parsed.GetValue(Global.Json));
            }

            Printing.Json(body);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<int> List(ParseResult parsed, CancellationToken stop)
    {
        using var hub = HubClient.AsOperator(parsed);
        var json = parsed.GetValue(Global.Json);
        var faults = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var (status, body) = await hub.Send(HttpMethod.Get, "faults?limit=200" + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}"), null, stop);
            if (status >= 400)
            {
                return Printing.Problem(body, json);
            }

            faults.AddRange(body.GetProperty("items").EnumerateArray());
            cursor = Printing.Text(body, "next") is { Length: > 0 } next ? next : null;
        }
        while (cursor is not null);

        if (json)
        {
            Printing.Json(JsonSerializer.SerializeToElement(new { items = faults }));
            return CommandLine.Done;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("id").NoWrap()).AddColumns("queue", "message", "cause", "times", "since");
        foreach (var fault in faults)
        {
            table.AddRow([.. new[] { "id", "queue", "messageType", "code", "generation", "faultedAt" }.Select(name => new Text(Printing.Text(fault, name)))]);
        }

        Printing.Table(table);
        return CommandLine.Done;
    }
}
