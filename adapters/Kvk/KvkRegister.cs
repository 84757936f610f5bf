using Keten.Adapters.Http;

namespace Keten.Adapters.Kvk;

/// <summary>The trade register of the Kamer van Koophandel: does an organisation exist, and since when.</summary>
public sealed class KvkRegister(RegisterHttp line, TimeProvider clock) : IRegister
{
    public const string Id = "kvk";

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop)
    {
        if (KvkMapping.ToQuestion(query) is not { } question)
        {
            return RegisterAnswer.NotAsked;
        }

        var found = await line.Ask<KvkQuestion, KvkResultaten>(Id, "zoeken", question, stop);
        return KvkMapping.ToAnswer(found, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Netherlands).DateTime));
    }
}
