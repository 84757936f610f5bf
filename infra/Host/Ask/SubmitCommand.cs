using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Keten.Host.Ask;

/// <summary><c>keten submit FILE</c>: sends one signal and shows the receipt, or what is wrong with it.</summary>
internal static class SubmitCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "a signal as JSON" };
        file.AcceptExistingOnly();
        var command = new Command("submit", "Send a signal to the hub.") { file, HubClient.Url, HubClient.Token };
        command.SetAction(async (parsed, stop) =>
        {
            using var hub = HubClient.With(parsed);
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, stop));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var (status, body) = await hub.Send(HttpMethod.Post, "signals", content, stop);
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

            return CommandLine.Done;
        });
        return command;
    }

    private static void Show(JsonElement body)
    {
        if (Printing.Text(body, "receipt") is { Length: > 0 } receipt)
        {
            Console.WriteLine($"receipt {receipt}");
            Console.WriteLine($"signal  {Printing.Text(body, "signalId")}");
        }

        if (body.TryGetProperty("referral", out var referral) && referral.ValueKind == JsonValueKind.Array)
        {
            Console.WriteLine("Not stored. This region asks you to go to:");
            foreach (var place in referral.EnumerateArray())
            {
                Console.WriteLine($"  {Printing.Text(place, "name")}  {Printing.Text(place, "url")}  {Printing.Text(place, "phone")}");
            }
        }

        if (Printing.Text(body, "acuteAdvice") is { Length: > 0 } advice)
        {
            Console.WriteLine(advice);
        }
    }
}
