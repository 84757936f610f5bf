using System.CommandLine;
using Spectre.Console;

namespace Keten.Host.Ask;

/// <summary><c>keten queues</c>: how full each queue is, per partner and lane.</summary>
internal static class QueuesCommand
{
    public static Command Make()
    {
        var command = new Command("queues", "Show the queues: depth, oldest, rate, faults.") { HubClient.Url, HubClient.Token };
        command.SetAction(async (parsed, stop) =>
        {
            using var hub = HubClient.AsOperator(parsed);
            var (status, body) = await hub.Send(HttpMethod.Get, "queues", null, stop);
            var json = parsed.GetValue(Global.Json);
            if (status >= 400)
            {
                return Printing.Problem(body, json);
            }

            if (json)
            {
                Printing.Json(body);
                return CommandLine.Done;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("queue").NoWrap());
            foreach (var column in new[] { "depth", "oldest (s)", "per second", "faults" })
            {
                table.AddColumn(new TableColumn(column).RightAligned());
            }

            foreach (var queue in body.GetProperty("items").EnumerateArray())
            {
                table.AddRow([.. new[] { "queue", "depth", "oldestSeconds", "ratePerSecond", "faults" }
                    .Select(name => new Text(Printing.Text(queue, name)))]);
            }

            Printing.Table(table);
            return CommandLine.Done;
        });
        return command;
    }
}
