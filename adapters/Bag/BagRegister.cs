using Keten.Adapters.Http;

namespace Keten.Adapters.Bag;

/// <summary>The Basisregistratie Adressen en Gebouwen: what an address is meant for, and how many units it has.</summary>
public sealed class BagRegister(RegisterHttp line) : IRegister
{
    public const string Id = "bag";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop) =>
        BagMapping.ToQuestion(query) is { } question
            ? BagMapping.ToAnswer(await line.Ask<BagQuestion, BagAdressen>(Id, "adressen", question, stop))
            : RegisterAnswer.NotAsked;
}
