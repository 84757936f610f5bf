using Keten.Sharing;
using Keten.Sharing.Rectify;

namespace Keten.Zorgcoordinatie.Advise;

/// <summary>Who is in view as a victim in a dossier, by what was reported and what staff or the reporter added; and of each what care has to know.</summary>
public static class VictimsInDossier
{
    private static readonly string[] NeedsNow = ["shelter", "safety"];

    public static IReadOnlyList<Victim> Of(Dossier dossier)
    {
        var added = dossier.Facts.Where(fact => fact.Origin is "own" or "reporter").SelectMany(fact => fact.Persons);
        return [.. dossier.Report.Persons.Concat(added).Where(person => person.Roles.Contains("victim")).DistinctBy(person => person.Id).Select(person => Of(person, dossier.Report) with { PresumedMinor = dossier.ByHand?.PresumedMinors.Contains(person.Id) == true })];
    }

    /// <summary>A victim reported, who may or may not be one of those persons.</summary>
    public static bool Report(Dossier dossier) => dossier.AlsoReportedBy.Append(dossier.Report.Reporter).Any(reporter => reporter.IsSubject);

    public static Victim Right(Victim known, Correction correction)
    {
        var kept = new Person
        {
            Id = known.PersonId,
            Roles = ["victim"],
            BirthDate = known.BirthDate,
            AgeEstimate = known.AgeEstimate,
            Gender = known.Gender,
            Nationality = known.Nationality,
            ResidenceStatus = known.ResidenceStatus,
            Unaccompanied = known.Unaccompanied,
            RiskFactors = known.RiskFactors,
        };
        var right = correction.Right(new Report { Region = "", Reporter = new Reporter { Kind = "" }, Persons = [kept] }).Persons[0];
        return known with
        {
            BirthDate = right.BirthDate,
            AgeEstimate = right.AgeEstimate,
            Gender = right.Gender,
            Nationality = right.Nationality,
            ResidenceStatus = right.ResidenceStatus,
            Unaccompanied = right.Unaccompanied == true,
            RiskFactors = right.RiskFactors,
        };
    }

    private static Victim Of(Person person, Report report) => new()
    {
        PersonId = person.Id,
        BirthDate = person.BirthDate,
        AgeEstimate = person.AgeEstimate,
        SignsOfMinority = Minority.Signs(person, report),
        Gender = person.Gender,
        Nationality = person.Nationality,
        ResidenceStatus = person.ResidenceStatus,
        Unaccompanied = person.Unaccompanied == true,
        RiskFactors = person.RiskFactors,
        LabourCrisis = report.Forms.Contains("labour") && (report.Urgency == "acute" || person.Needs.Any(NeedsNow.Contains)),
        SexWork = report.Forms.Contains("sexual") || report.Indicators.Contains("forced_sex_work")
            || report.Sectors.Any(sector => sector.StartsWith("sex_work", StringComparison.Ordinal)),
    };
}
