using System.Diagnostics;
using System.Text.Json;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Benchmarks;

/// <summary>What it costs to decide on a dossier of two people, a place and a firm, and to build the view; beside writing that view down. No text, so nothing to mask.</summary>
internal static class Deciding
{
    private const int Rounds = 40;
    private const int Times = 500;

    public static DecidingFigures Measure()
    {
        var rules = RuleBook.Load(Path.Combine(AppContext.BaseDirectory, "convenants"));
        var engine = new SharingEngine(() => rules);
        var request = new Request
        {
            DecisionId = Guid.NewGuid(),
            Partner = "avim",
            Region = "nijmegen",
            RecipientClass = "police_investigation",
            Purpose = "judge",
            State = "signal",
            At = DateTimeOffset.UtcNow,
        };
        var dossier = new Dossier
        {
            SignalId = Guid.NewGuid(),
            Report = new Report
            {
                Region = "nijmegen",
                Forms = ["labour"],
                Sectors = ["agriculture"],
                Indicators = ["passport_withheld"],
                Locations = [new Location { Kind = "workplace", Street = "Verzonnenstraat", HouseNumber = "1", Postcode = "6511ZZ", City = "Nijmegen" }],
                Organisations = [new Organisation { Role = "employer", Name = "Verzonnen BV", KvkNumber = "12345678" }],
                Persons = [Person("victim", 1), Person("suspect", 2)],
                Reporter = new Reporter { Kind = "employee", Name = "Niemand Verzonnen" },
            },
        };
        string Hash(string value) => "00000000000000000000000000000000";
        var ruling = engine.Decide(request, dossier, Hash) ?? throw new InvalidOperationException("Nothing flows.");
        var decide = Best(() => engine.Decide(request, dossier, Hash));
        var write = Best(() => JsonSerializer.SerializeToUtf8Bytes(ruling.View.Fields));
        return new(decide, write, decide - write, ruling.View.Fields.Count);
    }

    private static Person Person(string role, int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Roles = [role],
        Name = new PersonName { Given = "Niemand", Family = $"Verzonnen {number}" },
        BirthDate = new DateOnly(1990, 1, number),
        Gender = "female",
        Nationality = "PL",
        Phone = $"+3160000000{number}",
    };

    /// <summary>Microseconds for one, in the quietest of the rounds.</summary>
    private static double Best(Func<object?> what)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Times; i++)
                what();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times);
        }

        return best;
    }
}
