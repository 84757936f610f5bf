using Keten.Hosting;
using Microsoft.AspNetCore.Http;

namespace Keten.Sharing.Delivering.ListDeliveries;

/// <summary><c>GET /partners/{partner}/deliveries</c>: a partner's own, so that it can see what it missed.</summary>
internal sealed class OwnDeliveries(string partner)
{
    private const int MaxLimit = 100;

    public Task<IResult> Page(HttpContext http, string? cursor, int limit = 50)
    {
        if (http.User.Partner() != partner)
            return Task.FromResult(Problems.Forbidden());
        if (limit is < 1 or > MaxLimit)
            return Task.FromResult(Problems.Invalid("?limit", "out_of_range", $"From 1 to {MaxLimit}."));

        return http.Act(async work =>
        {
            var page = await work.List<Delivery>(new Filter { Owner = partner, Cursor = cursor, Limit = limit });
            return Results.Ok(new DeliveryPage([.. page.Items.Select(i => DeliveryItem.Of(i.Body))], page.Next));
        });
    }
}
