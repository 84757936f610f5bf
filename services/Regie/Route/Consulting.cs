using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Route;

/// <summary>Partners give their judgement before the assessor decides.</summary>
public static class Consulting
{
    public static Ruling<Step> Consult(SignalDossier known, IReadOnlyList<string> partners, string question, Func<string, Guid> id, Region region, DateTimeOffset now)
    {
        if (partners is [var only] && region.Tables.FirstOrDefault(table => table.Id == only) is { } table)
            return Meeting.Bring(known, table, question, id(only), region, now);
        for (var i = 0; i < partners.Count; i++)
        {
            if (Unfit(known, partners[i], region) is { } unfit)
                return new Ruling<Step>.Wrong($"#/partners/{i}", "not_here", unfit);
            if (region.Assessment.Consults.All(may => may.Partner != partners[i]))
                return new Ruling<Step>.Wrong($"#/partners/{i}", "unknown_partner", $"Choose from: {string.Join(", ", region.Assessment.Consults.Select(may => may.Partner))}.");
            if (partners.Take(i).Contains(partners[i]))
                return new Ruling<Step>.Wrong($"#/partners/{i}", "twice", "Name each partner once.");
        }

        if (known.State is not (States.ToAssess or States.ToDecide or States.Consulting or States.Case))
            return new Ruling<Step>.No("wrong_state", "Partners are consulted while the signal is to be assessed or decided, or in its case.");
        if (known.Consultations.Any(asked => asked.Status == "open" && (known.State != States.Case || asked.AnswerBy > now) && partners.Contains(Named(asked, known, region))))
            return new Ruling<Step>.No("already_asked", "One of these partners still has an open consultation.");

        var step = Step.Of(known);
        foreach (var may in partners.Select(partner => region.Assessment.Consults.Single(may => may.Partner == partner)))
        {
            var partner = region.PartnerFor(may.Partner, known.Municipality);
            var consultation = new Consultation
            {
                Id = id(may.Partner),
                Partner = partner,
                Purpose = may.Purpose,
                Question = question,
                Sequence = Numbers.Next(step.Signal, partner),
                AskedAt = now,
                AnswerBy = may.AnswerWithin.After(now),
            };
            step = step.Change(signal => signal with { Consultations = [.. signal.Consultations, consultation] })
                .With(new Effect.Consult(consultation));
        }

        // In a case the question runs beside the work, and may be put again once its time passed: what comes of it is kept, and counts as verification.
        return new Ruling<Step>.Go(known.State == States.Case ? step : step.Enter(States.Consulting, region, now));
    }

    /// <summary>Why this partner is not asked about this signal; null when it may be.</summary>
    public static string? Unfit(SignalDossier known, string partner, Region region) => region.Assessment.Consults.FirstOrDefault(may => may.Partner == partner)?.When switch
    {
        "sex_work" when !SexWork.Concerns(known.Report!) => "This partner is asked where prostitution or massage is in view.",
        "no_local_table" when region.HasLocalTable(known.Municipality) => "This municipality has a local table: bring the signal there.",
        _ => null,
    };

    /// <summary>An answer counts whenever it comes; only the last open one moves the signal on.</summary>
    public static Step Answered(SignalDossier known, Guid id, string answer, string? text, Region region, DateTimeOffset now, IReadOnlyList<Onward>? onward = null)
    {
        var step = Settle(known, id, asked => asked with { Status = "answered", Answer = answer, AnsweredAt = asked.AnsweredAt ?? now, Text = text ?? asked.Text, Onward = onward ?? [] }, region, now);
        return known.CaseId is not null && !Preparing.Verified(known) && Preparing.Verified(step.Signal) ? step.With(new Effect.VerifyCase()) : step;
    }

    /// <summary>The partner, or our own rules, said no to being asked.</summary>
    public static Step Refused(SignalDossier known, Guid id, string reason, string? text, Region region, DateTimeOffset now) =>
        Settle(known, id, asked => asked.Status == "answered" ? asked : asked with { Status = "refused", Reason = reason, Text = text }, region, now);

    /// <summary>The time is up: the assessor decides without.</summary>
    public static Step TimedOut(SignalDossier known, Region region, DateTimeOffset now) =>
        Step.Of(known with
        {
            Consultations = [.. known.Consultations.Select(asked => asked.Status == "open" ? asked with { Status = "no_answer" } : asked)],
        }).Enter(States.ToDecide, region, now);

    private static Step Settle(SignalDossier known, Guid id, Func<Consultation, Consultation> change, Region region, DateTimeOffset now)
    {
        var step = Step.Of(known with { Consultations = [.. known.Consultations.Select(asked => asked.Id == id ? change(asked) : asked)] });
        return known.State == States.Consulting && step.Signal.Consultations.All(asked => asked.Status != "open")
            ? step.Enter(States.ToDecide, region, now)
            : step;
    }

    private static string? Named(Consultation asked, SignalDossier known, Region region) =>
        region.Assessment.Consults.FirstOrDefault(may => region.PartnerFor(may.Partner, known.Municipality) == asked.Partner)?.Partner;
}
