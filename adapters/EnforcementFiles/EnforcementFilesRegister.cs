using Keten.Adapters.Http;

namespace Keten.Adapters.EnforcementFiles;

/// <summary>The municipality's own enforcement and permit files (handhaving).</summary>
public sealed class EnforcementFilesRegister(RegisterHttp line) : IRegister
{
    public const string Id = "enforcement-files";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop) =>
        EnforcementFilesMapping.ToQuestion(query) is { } question
            ? EnforcementFilesMapping.ToAnswer(await line.Ask<EnforcementQuestion, EnforcementDossiers>(Id, "dossiers", question, stop))
            : RegisterAnswer.NotAsked;
}
