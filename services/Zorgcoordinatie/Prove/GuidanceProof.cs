using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Zorgcoordinatie.Advise;

namespace Keten.Zorgcoordinatie.Prove;

/// <summary>
/// Whether the shelters of a region fit whoever may need one: walks the advice itself over every combination of what care knows of
/// a victim (routes.md, decision attributes). Wherever residence or a need is known, something must fit.
/// </summary>
public static class GuidanceProof
{
    private const string At = "care.shelters";

    private static readonly DateOnly _today = new(2026, 1, 5);
    private static readonly string[] _ages = ["minor", "adult", "age unknown", "age unknown with signs of a minor"];
    private static readonly string?[] _genders = ["female", "male", null];
    private static readonly string?[] _nationalities = ["PL", null];
    private static readonly bool[] _either = [true, false];

    public static Fitting Of(Region region)
    {
        var everywhere = region with { Care = region.Care with { Shelters = Vocabulary.Shelters } };
        var misfits = new Dictionary<string, Misfit>(StringComparer.Ordinal);
        var combinations = 0L;
        foreach (var (who, report) in Victims(region.Id))
        {
            combinations++;
            var victim = VictimsInDossier.Of(new Dossier { SignalId = Guid.Empty, Report = report }).Single();
            var could = Guidance.Of(victim, everywhere, _today);
            var does = Guidance.Of(victim, region, _today);
            if (could is [{ Partner: "nidos" }, ..] && does is not [{ Partner: "nidos" }, ..])
                Add("an unaccompanied minor has no guardian, and only Nidos decides on Beschermde Opvang: add nidos", who);
            else if (does.Count == 0 && MustFit(victim, could))
                Add($"no shelter fits somebody whose residence or need is known: add {string.Join(" or ", could.Select(advice => advice.Partner))}", who);
        }

        return new Fitting(combinations, [.. misfits.Values]);

        void Add(string message, string who) => misfits.TryAdd(message, new Misfit(At, message, $"{region.Id}: {who}"));
    }

    // The Overweeghuis serves two regions only (N, A): that a woman is in sex work is by itself no need that every region can meet.
    private static bool MustFit(Victim victim, IReadOnlyList<Advice> could) =>
        victim.ResidenceStatus != "unknown" || could.Any(advice => advice.Partner != "overweeghuis");

    private static IEnumerable<(string Who, Report Report)> Victims(string region) =>
        from residence in Codes.ResidenceStatuses.Select(term => term.Code)
        from age in _ages
        from form in Codes.Forms.Select(term => term.Code)
        from gender in _genders
        from nationality in _nationalities
        from unaccompanied in _either
        from problems in _either
        from sexWork in _either
        from crisis in _either
        let person = new Person
        {
            Id = Guid.Empty,
            Roles = ["victim"],
            ResidenceStatus = residence,
            BirthDate = age == "minor" ? _today.AddYears(-15) : null,
            AgeEstimate = age == "adult" ? 30 : null,
            Gender = gender,
            Nationality = nationality,
            Unaccompanied = unaccompanied,
            RiskFactors = [.. problems ? (string[])["lvb", "addiction"] : [], .. age == _ages[^1] ? (string[])["youth"] : []],
            Needs = crisis ? ["shelter"] : [],
        }
        select (
            $"a victim ({age}, residence {residence}, {gender ?? "gender unknown"}, {form}{(unaccompanied ? ", unaccompanied" : "")}{(problems ? ", multiple problems" : "")}{(sexWork ? ", sex work" : "")}{(crisis ? ", in crisis" : "")})",
            new Report
            {
                Region = region,
                Forms = [form],
                Sectors = sexWork ? ["sex_work_window"] : [],
                Persons = [person],
                Reporter = new Reporter { Kind = "employee" },
            });
}

/// <summary>What was walked and whom nothing fits.</summary>
/// <param name="Combinations">Victims that were tried.</param>
/// <param name="Misfits">Empty: something fits everybody of whom enough is known.</param>
public sealed record Fitting(long Combinations, IReadOnlyList<Misfit> Misfits);

/// <summary>Somebody whom no shelter of the region fits.</summary>
/// <param name="At">Place in the region's file.</param>
/// <param name="Message">What is missing.</param>
/// <param name="Path">Example: who it is.</param>
public sealed record Misfit(string At, string Message, string Path);
