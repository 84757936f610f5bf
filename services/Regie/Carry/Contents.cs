using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Carry;

/// <summary>What the sharing engine gets to choose from. Not what a partner gets.</summary>
internal static class Contents
{
    /// <summary>Of a case: of its first signal, with the strands that run.</summary>
    public static Dossier Of(SignalDossier signal, CaseDossier found) =>
        Of(signal) with
        {
            CaseId = found.CaseId,
            Strands = [.. found.Strands.Where(strand => strand.Open).Select(strand => strand.Code)],
            ByHand = ByHand(signal, found.Overrides, signal.SharingVersion + found.SharingVersion, found.State),
            Said = [.. Said(signal), .. found.Referrals.SelectMany(referral => referral.Said)],
        };

    public static Dossier Of(SignalDossier signal) => new()
    {
        SignalId = signal.SignalId,
        CaseId = signal.CaseId,
        // The choice may have come after the report.
        Report = signal.Counted(signal.Report!) with { Reporter = signal.Report!.Reporter with { Meldcode = signal.Meldcode } },
        AlsoReportedBy = signal.AlsoReportedBy,
        Facts = [.. signal.Counted(signal.Facts.Concat(signal.Added))],
        Summary = signal.Summary,
        Judgement = signal.Decision?.Level,
        Motivation = signal.Decision?.Motivation,
        Strands = signal.Decision?.Strands ?? [],
        Corrections = signal.Corrections,
        ByHand = ByHand(signal),
        Said = [.. Said(signal)],
    };

    /// <summary>Null while staff decided nothing.</summary>
    public static ByHand? ByHand(SignalDossier signal) => ByHand(signal, signal.Overrides, signal.SharingVersion, signal.State);

    /// <summary>What partners let go on. The rest of what they said is for who judges, and goes along with nothing.</summary>
    private static IEnumerable<PartnerSaid> Said(SignalDossier signal) => signal.Consultations.Where(asked => asked.Onward.Count > 0)
        .Select(asked => new PartnerSaid { Partner = asked.Partner, Origin = Origin.Of(asked.Partner, asked.Purpose), Answer = asked.Answer, Text = asked.Text, Onward = asked.Onward })
        .Concat(signal.Referrals.SelectMany(referral => referral.Said));

    /// <summary>An override holds where it was asked for: in the signal or in the case. The texts and persons are the signal's in both.</summary>
    private static ByHand? ByHand(SignalDossier signal, IReadOnlyList<Override> overrides, int version, string state) => version == 0 ? null : new ByHand
    {
        Version = version,
        Lifted = [.. overrides.Where(one => one.Status == "valid").Select(one => new LiftedBound(one.Id, one.Cap, one.Partner, one.Purpose, one.Person, one.ApprovedBy is not null))],
        Reviewed = [.. signal.Reviews.Select(one => new ReviewedText(one.Field, one.RecipientClass, one.Hash))],
        PresumedMinors = OnePerson.WithOthers(signal, signal.PresumedMinors, other => other.PresumedMinor),
        Closed = state == Route.States.Closed,
        SecretAddresses = OnePerson.WithOthers(signal, [.. signal.Facts.SelectMany(fact => fact.SecretAddressOf).Distinct()], other => other.SecretAddress),
        SamePersons = [.. signal.SamePersons.Select(link => link.Same)],
    };
}
