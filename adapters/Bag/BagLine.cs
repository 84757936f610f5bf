using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Keten.Adapters.Http;

namespace Keten.Adapters.Bag;

/// <summary>
/// The line to BAG Individuele Bevragingen 2. It takes nothing but GET, so postcode and house number stand in the address, where a key of
/// ours stands nowhere else. Nothing on this side writes that address down: the line has neither log nor span.
/// </summary>
public sealed class BagLine(RegisterHttp line)
{
    /// <summary>The most that the BAG gives at once.</summary>
    public const int PageSize = 100;

    /// <summary>Ours: so many pages are read, which is more units than any house number has.</summary>
    public const int MostPages = 5;

    /// <summary>A page of the addresses under a house number.</summary>
    public Task<RegisterReply> Addresses(BagQuestion question, int page, CancellationToken stop) =>
        Get(string.Create(CultureInfo.InvariantCulture, $"adressen?{question.Query()}&page={page}&pageSize={PageSize}"), geometry: false, stop);

    /// <summary>The same addresses and what each is meant for; the BAG decides how many it gives.</summary>
    public Task<RegisterReply> Purposes(BagQuestion question, CancellationToken stop) => Get($"adressenuitgebreid?{question.Query()}", geometry: true, stop);

    private async Task<RegisterReply> Get(string path, bool geometry, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/hal+json"));
        if (geometry)
        {
            // Not wanted, but it comes along, and the BAG refuses who does not say in which system.
            request.Headers.Add("Accept-Crs", "epsg:28992");
        }

        var reply = await line.Send(BagRegister.Id, request, stop);
        return reply.Status switch
        {
            HttpStatusCode.OK => reply,
            // A no in the BAG's own words; without them it may be anybody who says it.
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound when reply.TryRead<RegisterProblem>()?.Status == (int)reply.Status => reply,
            _ => throw reply.NotNow(),
        };
    }
}
