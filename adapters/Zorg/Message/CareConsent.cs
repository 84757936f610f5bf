using System.Globalization;
using Hl7.Fhir.Model;
using IssueType = Hl7.Fhir.Model.OperationOutcome.IssueType;

namespace Keten.Adapters.Zorg.Message;

/// <summary>
/// What a care provider's message says that a victim permits, objects to, or takes back (Consent, FHIR R4; art. 7 GDPR: what was
/// given is taken back as easily). Whether it counts is not decided here.
/// </summary>
/// <param name="Identifier">The provider's own; the same one takes it back.</param>
/// <param name="Patient">The Patient of the message that the provider got: its <c>fullUrl</c>.</param>
/// <param name="Stated">What is stated; null: the statement is taken back.</param>
public sealed record CareConsent(string Identifier, string Patient, CareConsent.Statement? Stated)
{
    private const int Most = 256;

    /// <summary>A statement as the hub keeps it. Codes are not looked at yet.</summary>
    /// <param name="IsPermit">Or an objection.</param>
    /// <param name="Recipient">Partner id, class, or any.</param>
    /// <param name="Data">Paths or categories.</param>
    /// <param name="Purposes">Purposes P of sharing.md.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">First day on which it no longer holds; FHIR's end is the last on which it does.</param>
    /// <param name="Representative">Who speaks for the person: a code, or empty where it is not said who. Null: the person.</param>
    /// <param name="Evidence">Where the written statement is kept, in words.</param>
    public sealed record Statement(
        bool IsPermit, string Recipient, IReadOnlyList<string> Data, IReadOnlyList<string> Purposes, DateOnly From, DateOnly? Until, string? Representative, string? Evidence)
    {
        public override string ToString() => "Statement(withheld)";
    }

    /// <summary>Never what it says.</summary>
    public override string ToString() => $"CareConsent({(Stated is null ? "taken back" : "stated")})";

    /// <param name="consent">As it came.</param>
    /// <param name="wrong">Is told of each thing that is wrong: kind, place and what was expected.</param>
    /// <returns>Null: something is wrong.</returns>
    internal static CareConsent? Read(Consent consent, Action<IssueType, string, string> wrong)
    {
        const string Here = "Bundle.entry.resource.ofType(Consent)";
        var sound = true;
        T? Needed<T>(T? value, string place, string what)
        {
            if (value is null)
            {
                sound = false;
                wrong(IssueType.Required, $"{Here}.{place}", what);
            }

            return value;
        }

        var identifier = Needed(consent.Identifier is [{ Value: { Length: > 0 and <= Most } own }] ? own : null, "identifier", $"Precisely one of your own, in at most {Most} characters: by it the statement is taken back.");
        var patient = Needed(consent.Patient?.Reference is { Length: > 0 } url ? url : null, "patient.reference", "The fullUrl of the Patient in the message that you got last.");
        if (consent.Status is not (Consent.ConsentState.Active or Consent.ConsentState.Inactive))
        {
            wrong(IssueType.NotSupported, $"{Here}.status", "active: it holds; inactive: it is taken back.");
            return null;
        }

        if (consent.Status == Consent.ConsentState.Inactive)
            return sound ? new(identifier!, patient!, null) : null;

        var provision = consent.Provision;
        var type = Needed(provision?.Type, "provision.type", "permit or deny.");
        var recipient = Needed(provision?.Actor is [{ Reference.Identifier: { System: Naming.Partner, Value: { Length: > 0 and <= Most } to } }] ? to : null, "provision.actor.reference.identifier", $"Precisely one, of system {Naming.Partner}: a partner, a class of recipients, or any.");
        var from = Needed(Day(provision?.Period?.Start), "provision.period.start", "The first day, as 2026-11-02.");
        var last = Day(provision?.Period?.End);
        if (provision?.Period?.End is not null && last is null)
            Needed(last, "provision.period.end", "The last day, as 2026-11-02.");
        var performer = Needed(consent.Performer is [{ } one] ? one : null, "performer", "Precisely one: the patient, or whoever represents the patient.");
        var isSelf = performer?.Reference is not null && performer.Reference == patient;
        if (performer is not null && !isSelf && performer.Reference is not null)
            Needed<string>(null, "performer", $"The patient by the same reference; a representative by an identifier of system {Naming.Representative}, or by no reference at all.");
        return !sound ? null : new(identifier!, patient!, new(
            type == Consent.ConsentProvisionType.Permit,
            recipient!,
            [.. provision!.Code.SelectMany(code => code.Coding).Where(coding => coding.System == Naming.Field).Select(coding => coding.Code ?? "")],
            [.. provision.Purpose.Where(coding => coding.System == Naming.Codes("purpose")).Select(coding => coding.Code ?? "")],
            from!.Value,
            last?.AddDays(1),
            isSelf ? null : performer!.Identifier is { System: Naming.Representative, Value: { } who } ? who : "",
            consent.Source switch { Attachment document => document.Title, ResourceReference kept => kept.Display, _ => null }));
    }

    private static DateOnly? Day(string? dateTime) =>
        DateOnly.TryParseExact(dateTime, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? day : null;
}
