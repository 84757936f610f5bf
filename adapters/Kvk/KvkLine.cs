using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Keten.Adapters.Http;

namespace Keten.Adapters.Kvk;

/// <summary>
/// The line to KvK Zoeken 2 and Basisprofiel 1. These take nothing but GET, so the number or the name of an organisation stands in the
/// address, where a key of ours stands nowhere else. Nothing on this side writes that address down: the line has neither log nor span.
/// </summary>
public sealed class KvkLine(RegisterHttp line)
{
    /// <summary>As many entries of one name as are looked at; an organisation has one for each of its establishments.</summary>
    public const int MostFound = 20;

    /// <summary>Zoeken: entries with this name.</summary>
    public Task<RegisterReply> Search(string name, CancellationToken stop) =>
        Get(string.Create(CultureInfo.InvariantCulture, $"v2/zoeken?naam={Uri.EscapeDataString(name)}&resultatenPerPagina={MostFound}"), stop);

    /// <summary>Basisprofiel: what stands under this number.</summary>
    /// <param name="number">Eight digits.</param>
    /// <param name="stop">Ends the call.</param>
    public Task<RegisterReply> Profile(string number, CancellationToken stop) => Get($"v1/basisprofielen/{number}", stop);

    private async Task<RegisterReply> Get(string path, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/hal+json"));
        var reply = await line.Send(KvkRegister.Id, request, stop);

        // Their code says more than the status: IPD1003, being worked on, comes with a 404 as well.
        return reply.Status == HttpStatusCode.OK || KvkFout.In(reply) is { IsNo: true } ? reply : throw reply.NotNow(KvkFout.In(reply)?.Code);
    }
}
