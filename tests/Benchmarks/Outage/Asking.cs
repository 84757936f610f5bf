using System.Diagnostics;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Benchmarks;

/// <summary>Stands where Regie stands, and consults partners about made-up signals.</summary>
internal static class Asking
{
    public const string Name = "bench";

    private static readonly Report Report = new()
    {
        Region = "nijmegen",
        Forms = ["sexual"],
        Sectors = ["massage_salon"],
        Narrative = "Verzonnen om mee te meten.",
        Locations = [new Location { Kind = "workplace", Street = "Proefweg", HouseNumber = "7", Postcode = "6511ZZ", City = "Nijmegen" }],
        Persons = [new Person { Id = Guid.CreateVersion7(), Roles = ["victim"], AgeEstimate = 30 }],
        Reporter = new Reporter { Kind = "employee" },
    };

    /// <summary>One consultation of one partner about one signal.</summary>
    /// <param name="services">Of the hub.</param>
    /// <param name="partner">Who is asked.</param>
    /// <param name="signal">What it is about.</param>
    /// <param name="sequence">Its place in what this partner is told of this signal, from 1.</param>
    /// <returns>Its id, and when it was committed.</returns>
    public static async Task<(Guid Id, long At)> Consult(IServiceProvider services, string partner, Guid signal, int sequence)
    {
        var id = Guid.CreateVersion7();
        var result = await services.GetRequiredService<IServiceScopeFactory>().Act(Name, async work =>
        {
            await work.NewKey(signal, Vocabulary.HostOf[partner]);
            await work.Publish(new ConsultationRequested
            {
                ConsultationId = id,
                SignalId = signal,
                Region = "nijmegen",
                Partner = partner,
                Purpose = "judge",
                Acute = "none",
                State = "signal",
                Sequence = sequence,
                RequestedAt = work.Now,
                AnswerBy = work.Now.AddDays(10),
                Dossier = await work.Seal(signal, new Dossier { SignalId = signal, Report = Report, Summary = "Verzonnen: een salon." }),
            });
            return Results.Ok();
        });
        return result is IStatusCodeHttpResult { StatusCode: 200 } ? (id, Stopwatch.GetTimestamp()) : throw new InvalidOperationException($"asking {partner} did not commit");
    }
}
