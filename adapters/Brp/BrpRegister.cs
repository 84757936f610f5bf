using System.Net;
using Keten.Adapters.Http;

namespace Keten.Adapters.Brp;

/// <summary>The Basisregistratie Personen: who is registered, and how many at an address. Haal Centraal BRP Personen Bevragen 2.7.</summary>
public sealed class BrpRegister(RegisterHttp line) : IRegister
{
    public const string Id = "brp";

    public string Name => Id;

    public async Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop)
    {
        if (BrpMapping.ToQuestion(query) is not { } question)
        {
            return RegisterAnswer.NotAsked;
        }

        var reply = await line.Post(Id, "personen", question, stop);
        return reply.Status switch
        {
            HttpStatusCode.OK when reply.Read<BrpPersonen>() is var answer => answer.Answers(question) ? BrpMapping.ToAnswer(query, answer) : throw reply.Unreadable(),
            HttpStatusCode.BadRequest when reply.TryRead<RegisterProblem>() is { Status: 400 } problem => RegisterAnswer.Refused("De BRP", problem.KnownCode),
            _ => throw reply.NotNow(),
        };
    }
}
