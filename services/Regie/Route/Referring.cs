using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Route;

/// <summary>What became of something brought to a partner.</summary>
public static class Referring
{
    private static readonly string[] _order = ["requested", "delivered", "accepted", "progressed", "completed"];

    /// <summary>A referral only goes further: what comes late or twice does not take it back.</summary>
    public static Referral Further(Referral referral, string status, string? outcome, string? text, IReadOnlyList<Onward>? onward = null, Reported? told = null)
    {
        var heard = text is null ? referral : referral with { Texts = [.. referral.Texts, text] };
        if (told is not null && referral.Status != "refused")
            heard = heard with { Judgement = Judged(referral, told), TableOn = told.TableOn ?? heard.TableOn };
        if (onward is { Count: > 0 } && (text ?? outcome) is not null)
            heard = heard with { Said = [.. heard.Said, new PartnerSaid { Partner = referral.Partner, Origin = Origin.Of(referral.Partner, referral.Purpose), Outcome = outcome, Text = text, Onward = onward }] };
        return referral.Status == "refused" || Array.IndexOf(_order, status) <= Array.IndexOf(_order, referral.Status)
            ? heard
            : heard with { Status = status, Outcome = outcome ?? heard.Outcome };
    }

    // That more is needed is not the last word; the other judgements are.
    private static string? Judged(Referral referral, Reported told) =>
        referral.Judgement is null or "more_needed" ? told.Judgement ?? referral.Judgement : referral.Judgement;

    public static Referral No(Referral referral, string reason, string? text) => Array.IndexOf(_order, referral.Status) >= 2
        ? referral
        : referral with { Status = "refused", Reason = reason, Texts = text is null ? referral.Texts : [.. referral.Texts, text] };

    /// <summary>The way out is in the receiver's system; the reporter hears that it was passed on.</summary>
    public static Step Delivered(SignalDossier known, Guid id, Region region, DateTimeOffset now)
    {
        var step = Step.Of(known with
        {
            Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? Further(referral, "delivered", null, null) : referral)],
            Consultations = [.. known.Consultations.Select(asked => asked.Id == id ? asked with { Delivered = true } : asked)],
        });
        return known.Referrals.Any(referral => referral.Id == id && referral.Strand is null) ? step.Tell("passed_on", now) : step;
    }

    /// <summary>The receiver said no: the assessor decides again.</summary>
    public static Step Refused(SignalDossier known, Guid id, string reason, string? text, Region region, DateTimeOffset now)
    {
        if (known.Consultations.Any(asked => asked.Id == id))
            return Consulting.Refused(known, id, reason, text, region, now);
        var step = Step.Of(known with
        {
            Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? No(referral, reason, text) : referral)],
        });
        bool Gone(SignalDossier signal) => signal.Referrals.Any(referral => referral.Id == id && referral is { Strand: Choosing.Meldcode, Status: "refused" });
        if (Gone(step.Signal) && !Gone(known))
            return Choosing.Refused(step, region, now);
        return known.State == States.HandingOver && step.Signal.HandedOver is { Status: "refused" } last && last.Id == id
            ? step.Enter(States.ToDecide, region, now)
            : step;
    }

    /// <summary>
    /// The receiver answered. Acceptance ends the signal, also when it comes after its time but before another decision; what a
    /// receiver tells of one that was opened again ends nothing.
    /// </summary>
    public static Step Responded(SignalDossier known, Guid id, string status, string? outcome, string? text, Region region, DateTimeOffset now, IReadOnlyList<Onward>? onward = null, Reported? told = null)
    {
        var step = Step.Of(known with
        {
            Referrals = [.. known.Referrals.Select(referral => referral.Id == id ? Further(referral, status, outcome, text, onward, told) : referral)],
        });
        var taken = known.HandedOver is { Status: "requested" or "delivered" } last && last.Id == id
            && step.Signal.HandedOver is { Status: "accepted" or "progressed" or "completed" };
        return taken && known.State is States.HandingOver or States.ToDecide
            ? step.Tell("passed_on", now).Enter(States.Closed, region, now).Tell("closed", now)
            : step;
    }
}
