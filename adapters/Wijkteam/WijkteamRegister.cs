using System.Net;
using Keten.Adapters.Http;

namespace Keten.Adapters.Wijkteam;

/// <summary>The wijkteam: whether it knows an address, and nothing more.</summary>
public sealed class WijkteamRegister(RegisterHttp line) : IRegister
{
    public const string Id = "wijkteam";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop)
    {
        if (WijkteamMapping.ToQuestion(query) is not { } question)
        {
            return RegisterAnswer.NotAsked;
        }

        // There is no public API to follow: a search as the API Design Rules have it (/core/resource-operations).
        var reply = await line.Post(Id, "adressen/_zoek", question, stop);
        return reply.Status switch
        {
            HttpStatusCode.OK => WijkteamMapping.ToAnswer(reply.Read<WijkteamBekend>()),
            HttpStatusCode.BadRequest when reply.TryRead<RegisterProblem>() is { Status: 400 } problem => RegisterAnswer.Refused("Het wijkteam", problem.KnownCode),
            _ => throw reply.NotNow(),
        };
    }
}
