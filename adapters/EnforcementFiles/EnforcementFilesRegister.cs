using System.Net;
using Keten.Adapters.Http;

namespace Keten.Adapters.EnforcementFiles;

/// <summary>The municipality's own enforcement and permit files (handhaving).</summary>
public sealed class EnforcementFilesRegister(RegisterHttp line) : IRegister
{
    public const string Id = "enforcement-files";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop)
    {
        if (EnforcementFilesMapping.ToQuestion(query) is not { } question)
        {
            return RegisterAnswer.NotAsked;
        }

        // There is no public API to follow: a search as the API Design Rules have it (/core/resource-operations).
        var reply = await line.Post(Id, "dossiers/_zoek", question, stop);
        return reply.Status switch
        {
            HttpStatusCode.OK => EnforcementFilesMapping.ToAnswer(reply.Read<EnforcementDossiers>()),
            HttpStatusCode.BadRequest when reply.TryRead<RegisterProblem>() is { Status: 400 } problem => RegisterAnswer.Refused("Handhaving", problem.KnownCode),
            _ => throw reply.NotNow(),
        };
    }
}
