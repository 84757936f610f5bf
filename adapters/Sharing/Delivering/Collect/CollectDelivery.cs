using Keten.Adapters;
using Keten.Hosting;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Filtering;
using Microsoft.AspNetCore.Http;

namespace Keten.Sharing.Delivering.Collect;

/// <summary><c>GET /partners/{partner}/deliveries/{id}</c>: what an event without content announced, in the partner's own words.</summary>
internal sealed class CollectDelivery(string partner)
{
    public Task<IResult> Form(HttpContext http, Guid id, Hashes hashes, SharingEngine engine, IEnumerable<IPartnerAdapter> adapters, IEnumerable<Withholding> withholdings) =>
        http.User.Partner() != partner ? Task.FromResult(Problems.NotFound()) : http.Act(async work =>
        {
            // What waits for an earlier one was not announced yet.
            var desk = new Desk(work, hashes, engine, adapters);
            if (await work.Load<Delivery>(id) is not { } known || known.Partner != partner || (await desk.LineOf(known)).WaitsUntil(id, work.Now) is not null)
                return Problems.NotFound();

            var whole = Announced.With(known);
            var ruling = Collecting.IsOpen(known) && await withholdings.Why(work, known) is null ? await desk.Decide(whole, known.Decision!.Id) : null;
            if (ruling is null && known.Decision is not null && whole.HasNotice)
                ruling = await desk.Decide(whole = whole with { NoticeOnly = true }, known.Decision.Id);
            var collecting = Collecting.Of(known, ruling);
            if (collecting is Collecting.NothingMore)
                return Problems.Of(410, "gone", "Nothing of this may go to you any more.");
            if (collecting is Collecting.Records)
            {
                ruling = (await desk.Decide(whole, work.NewId("collected")))!;
                await desk.Record(whole, ruling.Decision);
                whole = (await work.Load<Delivery>(id))!;
            }

            http.Features.Set(Noting.Of(known, ruling!.View, work, hashes));
            // Recorded and committed before it is answered.
            if (desk.AdapterOf(partner).Form(Leaving.Of(whole, ruling.View, work.Now)) is not { } form)
                return Problems.NotFound();
            if (collecting is Collecting.Records || known.Announced is not null)
                work.Save(id, Collecting.Collected(known, whole, work.Now));
            else if (known.ProcessedAt is null)
                work.Save(id, known with { ProcessedAt = work.Now });
            return Results.Json(form);
        });
}
