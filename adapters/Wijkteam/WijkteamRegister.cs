using Keten.Adapters.Http;

namespace Keten.Adapters.Wijkteam;

/// <summary>The wijkteam: whether it knows an address, and nothing more.</summary>
public sealed class WijkteamRegister(RegisterHttp line) : IRegister
{
    public const string Id = "wijkteam";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop) =>
        WijkteamMapping.ToQuestion(query) is { } question
            ? WijkteamMapping.ToAnswer(await line.Ask<WijkteamQuestion, WijkteamBekend>(Id, "bekend", question, stop))
            : RegisterAnswer.NotAsked;
}
