using Keten.Adapters.Http;

namespace Keten.Adapters.Brp;

/// <summary>The Basisregistratie Personen: who is registered, and how many at an address.</summary>
public sealed class BrpRegister(RegisterHttp line) : IRegister
{
    public const string Id = "brp";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop) =>
        BrpMapping.ToQuestion(query) is { } question
            ? BrpMapping.ToAnswer(query, await line.Ask<BrpQuestion, BrpPersonen>(Id, "personen", question, stop))
            : RegisterAnswer.NotAsked;
}
