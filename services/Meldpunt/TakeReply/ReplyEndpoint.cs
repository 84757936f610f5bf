using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Meldpunt.GiveFeedback;
using Keten.Meldpunt.ShowReceipt;
using Keten.Messages;

namespace Keten.Meldpunt.TakeReply;

/// <summary><c>POST /receipts/replies</c>: the reporter answers, or tells more.</summary>
internal static class ReplyEndpoint
{
    public static Task<IResult> Take(ReplyRequest body, HttpContext http, ReceiptGate gate, Receipts receipts, RegionSet regions, Telling telling) =>
        Reading.Errors(body) is { Count: > 0 } errors
            ? Task.FromResult(Problems.Invalid(errors))
            : gate.Pass(http, body.Receipt, digits => http.Act(async work =>
            {
                if (await receipts.Find(work, digits) is not { } filed)
                {
                    return Problems.NotFound();
                }

                return Replying.Of(filed, body, work.Now) switch
                {
                    Replying.Taken taken => await Keep(work, taken, filed.SignalId, regions, telling),
                    Replying.Invalid invalid => Problems.Invalid(invalid.Errors),
                    _ => throw new InvalidOperationException("replying_unknown"),
                };
            }));

    private static async Task<IResult> Keep(Work work, Replying.Taken taken, Guid signalId, RegionSet regions, Telling telling)
    {
        var shown = await Readable.Read(work, telling, taken.Filed);
        await work.Publish(new ReporterReplied
        {
            SignalId = signalId,
            QuestionId = taken.QuestionId,
            RepliedAt = work.Now,
            Reply = await work.Seal(signalId, taken.Reply),
        });
        return Results.Json(ReceiptView.Of(shown, regions.Get(shown.Region)), statusCode: 202);
    }
}
