using System.Net;
using Keten.Adapters.Http;

namespace Keten.Adapters.Kvk;

/// <summary>The trade register of the Kamer van Koophandel: does an organisation exist, and since when. KvK Zoeken 2 and Basisprofiel 1.</summary>
public sealed class KvkRegister(KvkLine line, TimeProvider clock) : IRegister
{
    public const string Id = "kvk";

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public string Name => Id;

    public Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop) => KvkMapping.ToKey(query) switch
    {
        { Number: { } number } => RegisterHttp.InTime(Id, patience => ByNumber(number, patience), stop),
        { Name: { } name } => RegisterHttp.InTime(Id, patience => ByName(name, patience), stop),
        _ => Task.FromResult(RegisterAnswer.NotAsked),
    };

    private async Task<RegisterAnswer> ByNumber(string number, CancellationToken stop)
    {
        var reply = await line.Profile(number, stop);
        return reply.Status == HttpStatusCode.OK ? KvkMapping.ToAnswer([(Profile(reply, number), null)], Today()) : No(reply);
    }

    /// <summary>A search does not say since when: the profile of each organisation that it found does.</summary>
    private async Task<RegisterAnswer> ByName(string name, CancellationToken stop)
    {
        var reply = await line.Search(name, stop);
        if (reply.Status != HttpStatusCode.OK)
        {
            return No(reply);
        }

        var found = new List<(KvkProfiel, string?)>();
        foreach (var one in KvkMapping.ToLookAt(reply.Read<KvkResultaat>()) ?? throw reply.Unreadable())
        {
            var profile = await line.Profile(one.KvkNummer, stop);
            found.Add((profile.Status == HttpStatusCode.OK ? Profile(profile, one.KvkNummer) : new() { KvkNummer = one.KvkNummer }, one.Naam));
        }

        return KvkMapping.ToAnswer(found, Today());
    }

    private static KvkProfiel Profile(RegisterReply reply, string number) =>
        reply.Read<KvkProfiel>() is var profile && profile.KvkNummer == number ? profile : throw reply.Unreadable();

    private static RegisterAnswer No(RegisterReply reply) =>
        KvkFout.In(reply) is { IsNotFound: false } refused ? RegisterAnswer.Refused("De KvK", refused.Code) : KvkMapping.ToAnswer([], default);

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Netherlands).DateTime);
}
