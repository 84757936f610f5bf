using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Route;

/// <summary>A region's table advises on a signal before the assessor decides (W: local ondermijningstafel, G: Drieluik).</summary>
public static class Meeting
{
    /// <summary>Onto the agenda of the next meeting. A table is asked alone: what partners know should be on it.</summary>
    public static Ruling<Step> Bring(SignalDossier known, Table table, string question, Guid id, Region region, DateTimeOffset now)
    {
        if (region.TableFor(known.Municipality) is not { } here || here.Id != table.Id)
            return new Ruling<Step>.Wrong("#/partners/0", "unknown_partner", "This table does not take signals of this municipality.");
        if (known.State is not (States.ToAssess or States.ToDecide))
            return new Ruling<Step>.No("wrong_state", "A signal is brought to a table while it is to be assessed or decided.");
        var asked = new Consultation
        {
            Id = id,
            Partner = table.Id,
            Purpose = "judge",
            Question = question,
            Sequence = Numbers.Next(known, table.Id),
            AskedAt = now,
            // routes.md, at_table: the next meeting and one day, then it is the chair's to say what was agreed.
            AnswerBy = DutchDays.Start(table.MeetingFrom(DutchDays.Of(now)).AddDays(1)),
        };
        return new Ruling<Step>.Go(Step.Of(known with { Consultations = [.. known.Consultations, asked] }).Enter(States.AtTable, region, now));
    }

    /// <summary>What the table advised; the assessor decides with it.</summary>
    public static Ruling<Step> Agree(SignalDossier known, string table, string answer, string advice, Region region, DateTimeOffset now)
    {
        if (known.State != States.AtTable || On(known)?.Partner != table)
            return new Ruling<Step>.No("wrong_state", "The signal is not on the agenda of this table.");
        return new Ruling<Step>.Go(Ended(known, asked => asked with { Status = "answered", Answer = answer, AnsweredAt = now, Text = advice }, region, now));
    }

    /// <summary>The day after the meeting the chair is reminded; when that passes too, the assessor decides without.</summary>
    public static Step TimedOut(SignalDossier known, Region region, DateTimeOffset now) => known.Turn.Reminded
        ? Ended(known, asked => asked with { Status = "no_answer" }, region, now)
        : Step.Of(known).Remind(region, now);

    /// <summary>The open question to a table; null when there is none.</summary>
    public static Consultation? On(SignalDossier known) => known.State == States.AtTable ? known.Consultations.LastOrDefault(asked => asked.Status == "open") : null;

    private static Step Ended(SignalDossier known, Func<Consultation, Consultation> change, Region region, DateTimeOffset now)
    {
        var on = On(known)?.Id;
        return Step.Of(known with { Consultations = [.. known.Consultations.Select(asked => asked.Id == on ? change(asked) : asked)] })
            .Enter(States.ToDecide, region, now);
    }
}
