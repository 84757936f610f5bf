using System.Net;
using Keten.Adapters.Http;

namespace Keten.Adapters.Bag;

/// <summary>The Basisregistratie Adressen en Gebouwen: what an address is meant for, and how many units it has. BAG Individuele Bevragingen 2.</summary>
public sealed class BagRegister(BagLine line) : IRegister
{
    public const string Id = "bag";

    public string Name => Id;

    public Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop) =>
        BagMapping.ToQuestion(query) is { } question
            ? RegisterHttp.InTime(Id, patience => Ask(question, patience), stop)
            : Task.FromResult(RegisterAnswer.NotAsked);

    private async Task<RegisterAnswer> Ask(BagQuestion question, CancellationToken stop)
    {
        var units = new List<BagAdressen.Adres>();
        var more = true;
        for (var page = 1; more && page <= BagLine.MostPages; page++)
        {
            var reply = await line.Addresses(question, page, stop);
            if (reply.Status == HttpStatusCode.BadRequest)
            {
                return Refused(reply);
            }

            var read = Read(reply, question);
            units.AddRange(read.Adressen);
            more = read.HasNext;
        }

        if (units.Count == 0)
        {
            return BagMapping.NotFound;
        }

        var purposes = await line.Purposes(question, stop);
        return purposes.Status == HttpStatusCode.BadRequest ? Refused(purposes) : BagMapping.ToAnswer(question, units, more, Read(purposes, question).Adressen);
    }

    private static BagAdressen Read(RegisterReply reply, BagQuestion question)
    {
        var read = reply.Status == HttpStatusCode.NotFound ? new() : reply.Read<BagAdressen>();
        return read.Adressen.All(unit => BagMapping.IsUnder(question, unit)) ? read : throw reply.Unreadable();
    }

    private static RegisterAnswer Refused(RegisterReply reply) => RegisterAnswer.Refused("De BAG", reply.Read<RegisterProblem>().KnownCode);
}
