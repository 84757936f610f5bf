using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Host.Recording;

namespace Keten.Host.Conformance;

/// <summary>What no hub sends is refused clearly and quickly, and does no harm.</summary>
internal static class Wrongs
{
    private const int Large = 2 * 1024 * 1024;
    private const int Deep = 1000;
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Check>> Try(Trial trial, CancellationToken stop)
    {
        var good = trial.Examples.Fresh(trial.Examples.Main);
        if ((await trial.Bring(good, stop)).Sent is not { } sent)
            return [Check.That("goes-on", false, "nothing could be sent")];

        async Task<(Got? Got, TimeSpan Took)> Send(Func<string, byte[]> wrong, string? type = null)
        {
            var (key, own, body) = Trial.Again(sent, good);
            var start = Stopwatch.GetTimestamp();
            var got = await trial.SendWrong(sent, key, type ?? own, wrong(body), stop);
            return (got, Stopwatch.GetElapsedTime(start));
        }

        async Task<Check> Refused(string id, Func<string, byte[]> wrong) => Of(id, (await Send(wrong)).Got);
        async Task<Check> Quickly(string id, Func<string, byte[]> wrong)
        {
            var (got, took) = await Send(wrong);
            return Check.That(id, got is { Status: >= 400 and < 500 } && took < Quick, $"{Trial.Saw(got)} after {took.TotalSeconds:F1} s");
        }

        var (other, _) = await Send(Encoding.UTF8.GetBytes, "text/plain; charset=utf-8");
        return
        [
            Check.That("wrong-type", other is { Status: 415 }, Trial.Saw(other)),
            await Refused("broken-json", body => Encoding.UTF8.GetBytes(body[..(body.Length / 2)])),
            trial.IsCare ? Check.Beside("wrong-specversion", "care gets FHIR") : await Refused("wrong-specversion", body => Change(body, message => message["specversion"] = "0.3")),
            await Refused("missing-attribute", body => Change(body, message =>
            {
                if (trial.IsCare)
                    message["entry"]!.AsArray().RemoveAt(0);
                else
                    message.Remove("type");
            })),
            await Quickly("too-large", body => Change(body, message => message[trial.IsCare ? "language" : "padding"] = new string('x', Large))),
            await Quickly("too-deep", body => Encoding.UTF8.GetBytes($"{body[..^1]},\"deep\":{new string('[', Deep)}{new string(']', Deep)}}}")),
            await Quickly("garbage", _ => [.. Enumerable.Range(0, 4096).Select(at => (byte)(255 - (at % 128)))]),
            Shapes.Taken("goes-on", await trial.Bring(trial.Examples.Fresh(trial.Examples.Main), stop)),
        ];
    }

    private static Check Of(string id, Got? got) => Check.That(id, got is { Status: 400 or 422 }, Trial.Saw(got));

    private static byte[] Change(string body, Action<JsonObject> change)
    {
        var message = JsonNode.Parse(body)!.AsObject();
        change(message);
        return Encoding.UTF8.GetBytes(message.ToJsonString());
    }
}
