using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Meldpunt.GiveFeedback;

namespace Keten.Meldpunt.ShowReceipt;

/// <summary><c>POST /receipts/status</c>: what became of a report, for whoever has its receipt.</summary>
internal static class StatusEndpoint
{
    public static Task<IResult> Show(ReceiptRequest body, HttpContext http, ReceiptGate gate, Receipts receipts, RegionSet regions, Telling telling) =>
        gate.Pass(http, body.Receipt, digits => http.Act(async work =>
        {
            if (await receipts.Find(work, digits) is not { } filed)
            {
                return Problems.NotFound();
            }

            return Results.Ok(ReceiptView.Of(await Readable.Read(work, telling, filed), regions.Get(filed.Region)));
        }));
}
