using Keten.Adapters;

namespace Keten.Host.Conformance;

/// <summary>What the partner says by itself: readable, under one name each, again when the hub could not take it, and not again when it would not.</summary>
internal static class Answers
{
    /// <summary>So often a refused answer may come in all: once more may be a mistake of the line.</summary>
    private const int MostAfterRefusal = 2;

    public static IReadOnlyList<Heard> Of(Trial trial, Guid delivery) => [.. trial.Stand.All.Where(heard => heard.About == delivery)];

    public static async Task<IReadOnlyList<Check>> Try(Trial trial, CancellationToken stop)
    {
        var (stand, patience) = (trial.Stand, trial.Subject.Patience);
        var (busy, silent, refused) = (await Bring(trial, Saying.IsBusy, stop), await Bring(trial, Saying.HangsUp, stop), await Bring(trial, Saying.Refuses, stop));
        var answers = await stand.Until(() => stand.All.Any(heard => heard.About == busy.DeliveryId), patience, stop);
        if (answers)
        {
            await stand.Until(() => Again(trial, busy) is not null && Again(trial, silent) is not null && Of(trial, refused.DeliveryId).Count > 0, patience, stop);
            await stand.Until(() => Most(trial, refused) > MostAfterRefusal, trial.Subject.Quiet, stop);
        }

        return [.. OfAll(trial), Repeated("hub-busy", trial, busy), Repeated("hub-silent", trial, silent), Ended(trial, refused)];
    }

    private static async Task<Outgoing> Bring(Trial trial, Saying saying, CancellationToken stop)
    {
        var delivery = trial.Examples.Fresh(trial.Examples.Main);
        trial.Stand.Plan(delivery.DeliveryId, saying);
        await trial.Bring(delivery, stop);
        return delivery;
    }

    private static IEnumerable<Check> OfAll(Trial trial)
    {
        var all = trial.Stand.All;
        var strays = trial.Stand.Strays is { Count: > 0 } some ? $"; also called: {string.Join(", ", some)}" : "";
        if (all.Count == 0)
        {
            foreach (var id in (string[])["answers-readable", "answers-known", "answers-named"])
                yield return Check.Unseen(id, $"it answered nothing{strays}");
            yield break;
        }

        string[] unreadable = [.. all.SelectMany(heard => heard.Errors).Distinct()];
        yield return Check.That("answers-readable", unreadable.Length == 0 && strays.Length == 0, (unreadable.Length == 0 ? $"{all.Count} read" : string.Join(", ", unreadable)) + strays);
        Heard[] read = [.. all.Where(heard => heard.About is not null)];
        var unknown = read.Count(heard => !trial.Brought.Contains(heard.About!.Value));
        yield return Check.That("answers-known", unknown == 0, $"{unknown} of {read.Length} about something else");
        var two = read.Where(heard => heard.What != "progressed").GroupBy(heard => (heard.About, heard.What)).Count(same => same.Select(heard => heard.Name).Distinct().Count() > 1);
        var other = read.GroupBy(heard => heard.Name).Count(same => same.Select(heard => heard.Hash).Distinct().Count() > 1);
        yield return Check.That("answers-named", two + other == 0, $"{two} answers under several ids, {other} ids with several answers");
    }

    private static Check Repeated(string id, Trial trial, Outgoing delivery) => Of(trial, delivery.DeliveryId) switch
    {
        [] => Check.Unseen(id, "it answered nothing"),
        [{ } first, ..] when Again(trial, delivery) is not null => Check.That(id, true, $"{first.What} came again"),
        [{ } first, ..] => Check.That(id, false, $"{first.What} did not come again under its own id within {trial.Subject.Patience.TotalSeconds:F0} s"),
    };

    private static Heard? Again(Trial trial, Outgoing delivery) =>
        Of(trial, delivery.DeliveryId) is [{ } first, ..] all ? all.Skip(1).FirstOrDefault(heard => heard.Name == first.Name) : null;

    private static Check Ended(Trial trial, Outgoing delivery) => Most(trial, delivery) is > 0 and var most
        ? Check.That("hub-refuses", most <= MostAfterRefusal, $"came {most} times")
        : Check.Unseen("hub-refuses", "it answered nothing");

    private static int Most(Trial trial, Outgoing delivery) => Of(trial, delivery.DeliveryId).GroupBy(heard => heard.Name).Select(same => same.Count()).DefaultIfEmpty().Max();
}
