using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>
/// The meldcode beside the route: a professional with a suspected victim in view chooses whether to report to Veilig Thuis. The hub
/// asks, reminds while the choice is open, and sends only on that choice and in that professional's name.
/// </summary>
public static class Choosing
{
    /// <summary>Name of its timer, of its question, and of the strand of what the hub sends for it.</summary>
    public const string Meldcode = "meldcode";

    /// <summary>Asked when a report went to Veilig Thuis in vain: the professional has to report, or to say why not.</summary>
    public const string Yourself = "meldcode_yourself";

    private const string Undecided = "undecided";

    /// <summary>The signal is here: the choice is asked for, or carried out.</summary>
    public static Step Begin(Step step, Region region, DateTimeOffset now) => step.Signal switch
    {
        { Meldcode: Undecided, ReporterKind: "professional", SpecificVictim: true } => Ask(step, Meldcode, region, now),
        { Meldcode: "hub_sends" } => Send(step, region, now),
        _ => step,
    };

    /// <summary>The professional chose, and may think better of it, until the hub has sent.</summary>
    public static Step Chosen(Step step, string? choice, Region? region, DateTimeOffset now)
    {
        if (choice is null || (step.Signal.Meldcode == "hub_sends" && region is not null))
            return step;
        var chosen = step.Change(signal => signal with { Meldcode = choice });
        return region is not null && choice == "hub_sends" ? Send(chosen, region, now) : chosen;
    }

    /// <summary>Time passed without a choice: a reminder, until the last word was said; a merged signal's is said with the other's.</summary>
    public static Step Remind(SignalDossier known, int generation, Region region, DateTimeOffset now) =>
        known.Meldcode == Undecided && generation == known.MeldcodeReminders && known.Feedback.All(given => given.Code != "closed")
            ? Wake(Step.Of(known with { MeldcodeReminders = generation + 1 }).Tell("question", now), region, now)
            : Step.Of(known);

    /// <summary>Veilig Thuis would not have it, or nothing may be sent there: it is the professional's choice again.</summary>
    /// <remarks>After the last word the reporter hears no more: it is work again, for somebody who speaks to the professional.</remarks>
    public static Step Refused(Step step, Region region, DateTimeOffset now)
    {
        if (step.Signal.Meldcode != "hub_sends")
            return step;
        var asked = Ask(step.Change(signal => signal with { Meldcode = Undecided }), Yourself, region, now);
        return asked.Signal.State == States.Closed ? Adding.Reopen(asked, region, now) : asked;
    }

    private static Step Ask(Step step, string code, Region region, DateTimeOffset now)
    {
        // Asked in vain before, it is another question: the one that was answered stays so.
        var before = step.Signal.Questions.Count(asked => asked.Code == code);
        var question = new Question { Id = Ids.Derive(step.Signal.SignalId, before == 0 ? code : $"{code}/{before}"), Code = code, AskedAt = now };
        return Wake(step
            .Change(signal => signal with
            {
                Questions = [.. signal.Questions, question],
                MeldcodeReminders = signal.MeldcodeReminders + 1,
            })
            .With(new Effect.Ask(step.Signal.SignalId, question))
            .Tell("question", now), region, now);
    }

    private static Step Wake(Step step, Region region, DateTimeOffset now) =>
        step.With(new Effect.Wake(step.Signal.SignalId, Meldcode, step.Signal.MeldcodeReminders, now + region.Meldcode.RemindEvery));

    private static Step Send(Step step, Region region, DateTimeOffset now)
    {
        var partner = region.PartnerFor(region.Meldcode.Partner, step.Signal.Municipality);
        if (step.Signal.Referrals.Any(referral => referral.Strand == Meldcode && referral.Status != "refused"))
            return step;
        var referral = new Referral
        {
            Id = Ids.Derive(step.Signal.SignalId, $"{Meldcode}/{step.Signal.Referrals.Count}"),
            Partner = partner,
            Purpose = "protect",
            Strand = Meldcode,
            Sequence = Numbers.Next(step.Signal, partner),
            RequestedAt = now,
        };
        return step.Change(signal => signal with { Referrals = [.. signal.Referrals, referral] }).With(new Effect.Refer(referral));
    }
}
