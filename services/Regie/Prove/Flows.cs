using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Prove;

/// <summary>Whether the sharing rules give a partner anything of a dossier that holds something everywhere, under an instrument that holds on a day.</summary>
/// <param name="rules">What allows it.</param>
/// <param name="classOf">Class of a partner (sharing.md, R) as its adapter has it; null when no adapter serves it.</param>
/// <param name="day">Europe/Amsterdam.</param>
public sealed class Flows(RuleBook rules, Func<string, string?> classOf, DateOnly day) : IFlows
{
    private static readonly Guid _minor = new(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly Guid _asylumSeeker = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly string _hash = new('0', 64);
    private readonly SharingEngine _engine = new(() => rules);

    public string? Closed(Region region, Recipient recipient)
    {
        if (classOf(recipient.Partner) is null)
            return $"no adapter serves {recipient.Partner}";
        return rules.Instruments.On(day, region.Id, recipient) is null
            ? $"no instrument lets {region.Id} tell {recipient.Partner} anything for {recipient.Purpose} on {day:yyyy-MM-dd}"
            : null;
    }

    public string? Missing(Region region, Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne)
    {
        if (Closed(region, recipient) is { } closed)
            return closed;
        var recipientClass = classOf(recipient.Partner)!;
        var request = new Request
        {
            DecisionId = Guid.Empty,
            Partner = recipient.Partner,
            Region = region.Id,
            RecipientClass = recipientClass,
            Purpose = recipient.Purpose,
            State = state,
            Strands = strands,
            At = DutchDays.Start(day).AddHours(12),
        };
        var everything = Everything(day);
        Guid?[] persons = forOne ? [.. everything.Report.Persons.Select(person => person.Id)] : [null];
        return persons.All(person => _engine.Decide(request with { Person = person }, everything, _ => _hash) is null)
            ? $"nothing may flow to {recipient.Partner} for {recipient.Purpose} in {(state == "signal" ? "a signal" : $"a case of {string.Join(" + ", strands)}")}: no sharing rule of {recipientClass} covers it"
            : null;
    }

    // A minor on her own, somebody who asks for asylum, a suspect and a place: whatever a rule is about, here it finds something.
    private static Dossier Everything(DateOnly day) => new()
    {
        SignalId = Guid.Empty,
        Summary = "-",
        Question = "-",
        Judgement = "suspicion",
        FeedbackCode = "closed",
        Report = new Report
        {
            Region = "-",
            Forms = ["sexual", "labour"],
            Sectors = ["sex_work_window"],
            Indicators = ["passport_withheld"],
            Locations = [new Location { Kind = "venue", Street = "Nepstraat", HouseNumber = "1", Postcode = "0000XX", City = "Nergens" }],
            Organisations = [new Organisation { Role = "employer", Name = "Nep BV", KvkNumber = "00000000" }],
            Vehicles = [new Vehicle { LicensePlate = "XX-00-XX" }],
            Persons =
            [
                new Person
                {
                    Id = _minor,
                    Roles = ["victim"],
                    Name = new PersonName { Given = "Niemand", Family = "Verzonnen" },
                    BirthDate = day.AddYears(-15),
                    Gender = "female",
                    ResidenceStatus = "none",
                    Unaccompanied = true,
                    Needs = ["shelter"],
                },
                new Person { Id = _asylumSeeker, Roles = ["victim"], Name = new PersonName { Given = "Niemand", Family = "Gevlucht" }, BirthDate = day.AddYears(-30), ResidenceStatus = "asylum" },
                new Person { Id = Guid.AllBitsSet, Roles = ["suspect"], Name = new PersonName { Given = "Iemand", Family = "Verdacht" }, BirthDate = day.AddYears(-40) },
            ],
            Reporter = new Reporter { Kind = "professional", Meldcode = "hub_sends" },
        },
    };
}
