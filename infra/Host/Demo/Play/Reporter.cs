using System.Net;
using System.Text.Json;
using Keten.Host.Demo.Samples;

namespace Keten.Host.Demo.Play;

/// <summary>The reporter: sends a signal, and from then on has nothing but the receipt.</summary>
internal sealed class Reporter(Hub hub, Sample sample)
{
    // A receipt may be looked at ten times at once and then slowly, so it is looked at only when there is something new.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private string? receipt;

    /// <summary>What was read with the receipt so far.</summary>
    public IReadOnlyList<string> Heard { get; private set; } = [];

    public bool HeardAll => Heard is [.., "closed" or "referred"];

    /// <summary>The signal's id; null when the reporter is sent to somebody else and nothing is stored.</summary>
    public async Task<Guid?> Report(string run, CancellationToken stop)
    {
        var signal = JsonDocument.Parse(sample.Signal.GetRawText().Replace("{run}", run, StringComparison.Ordinal)).RootElement;
        var key = Guid.NewGuid().ToString();
        Reply reply;
        while ((reply = await hub.Post("signals", signal, sample.Token, key, stop)).Later)
        {
            await Task.Delay(reply.RetryAfter ?? Patience, stop);
        }

        switch (reply.Status)
        {
            case HttpStatusCode.OK when reply.Body.TryGetProperty("referral", out var places) && places.GetArrayLength() > 0:
                Heard = ["referred"];
                return null;
            case HttpStatusCode.Accepted:
                receipt = reply.Body.GetProperty("receipt").GetString()!;
                return reply.Body.GetProperty("signalId").GetGuid();
            default:
                throw new UnexpectedReplyException("sending", "202 with a receipt or 200 with a referral", reply.ToString());
        }
    }

    /// <summary>Looks when there may be something new.</summary>
    /// <param name="due">How often Regie had something to say; what Meldpunt says with the receipt comes on top.</param>
    /// <param name="over">The signal is closed.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task Listen(int due, bool over, CancellationToken stop)
    {
        if (Heard.Count <= due || (over && !HeardAll))
        {
            await Look(stop);
        }
    }

    /// <summary>
    /// Answers the questions that are open by their codes, or chooses under the meldcode: <c>{answers?, meldcode?, text?}</c>. False: one
    /// of the questions cannot be read with the receipt yet.
    /// </summary>
    public async Task<bool> Answer(JsonElement with, CancellationToken stop)
    {
        var byCode = with.TryGetProperty("answers", out var given) ? given.Deserialize<Dictionary<string, string>>()! : [];
        var meldcode = with.TryGetProperty("meldcode", out var choice) ? choice.GetString() : null;
        var text = with.TryGetProperty("text", out var told) ? told.GetString() : null;
        if (await Look(stop) is not { } seen)
        {
            return false;
        }

        var open = seen.GetProperty("questions").EnumerateArray().ToDictionary(one => one.GetProperty("code").GetString()!, one => one.GetProperty("id").GetString()!);
        if (!byCode.Keys.All(open.ContainsKey) || (meldcode is not null && !open.Keys.Any(code => code.StartsWith("meldcode", StringComparison.Ordinal))))
        {
            return false;
        }

        var body = new { receipt, meldcode, text, answers = byCode.ToDictionary(answer => open[answer.Key], answer => answer.Value) };
        var reply = await hub.Post("receipts/replies", body, null, null, stop);
        if (!reply.Ok && !reply.Later)
        {
            throw new UnexpectedReplyException("reply", "202", reply.ToString());
        }

        return reply.Ok;
    }

    private async Task<JsonElement?> Look(CancellationToken stop)
    {
        var reply = await hub.Post("receipts/status", new { receipt }, null, null, stop);
        if (reply.Ok)
        {
            Heard = [.. reply.Body.GetProperty("feedback").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];
            return reply.Body;
        }

        if (!reply.Later)
        {
            throw new UnexpectedReplyException("receipt", "200", reply.ToString());
        }

        await Task.Delay(reply.RetryAfter ?? Patience, stop);
        return null;
    }
}
