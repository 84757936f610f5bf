using Keten.Hosting;
using Keten.Hosting.Regions;

namespace Keten.Meldpunt.ShowReceipt;

/// <summary><c>POST /receipts/status</c>: what became of a report, for whoever has its receipt.</summary>
internal static class StatusEndpoint
{
    public static Task<IResult> Show(ReceiptRequest body, HttpContext http, ReceiptGate gate, Receipts receipts, RegionSet regions) =>
        gate.Pass(http, body.Receipt, digits => http.Act(async work =>
        {
            if (await receipts.Find(work, digits) is not { } filed)
            {
                return Problems.NotFound();
            }

            work.Save(filed.SignalId, filed with { LastUsed = work.Now });
            return Results.Ok(ReceiptView.Of(filed, regions.Get(filed.Region)));
        }));
}
