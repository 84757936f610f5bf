using Keten.Host.Recording;
using Keten.Sharing.Explaining;

namespace Keten.Host.Conformance;

/// <summary>Everything that its adapter can send is taken, also once more and in any order.</summary>
internal static class Shapes
{
    public static async Task<IReadOnlyList<Check>> Try(Trial trial, CancellationToken stop)
    {
        var checks = new List<Check>();
        foreach (var kind in (string[])["alarm", "consultation", "referral"])
        {
            checks.Add(trial.Examples.Kinds.ContainsKey(kind)
                ? Taken($"takes-{kind}", await trial.Bring(trial.Examples.Fresh(kind), stop))
                : Check.Beside($"takes-{kind}", "this partner gets none"));
        }

        checks.AddRange(await Changes(trial, stop));
        checks.AddRange(await Repeats(trial, stop));
        checks.Add(await Fetches(trial, stop));
        return checks;
    }

    private static async Task<IReadOnlyList<Check>> Changes(Trial trial, CancellationToken stop)
    {
        var first = trial.Examples.Fresh(trial.Examples.Main);
        await trial.Bring(first, stop);
        var again = MadeUp.As(first, trial.Subject.Partner, first.Kind, first.View.Purpose, first.DeliveryId);
        string[] paths = [.. first.View.Fields.Select(field => field.Path).Distinct()];
        var unknown = await trial.Bring(MadeUp.As(first, trial.Subject.Partner, first.Kind, first.View.Purpose, Guid.NewGuid()) with { Corrects = paths }, stop);
        return
        [
            Taken("takes-correction", await trial.Bring(again with { Corrects = paths }, stop)),
            Taken("takes-recall", await trial.Bring(MadeUp.Empty(MadeUp.As(again, trial.Subject.Partner, again.Kind, again.View.Purpose, again.DeliveryId)) with { Recalls = paths }, stop)),
            Taken("takes-ground-changed", await trial.Bring(MadeUp.As(again, trial.Subject.Partner, again.Kind, again.View.Purpose, again.DeliveryId) with { GroundChanged = paths }, stop)),
            Check.That("order-unknown", unknown.Got is { Status: >= 200 and < 500 }, Trial.Saw(unknown)),
        ];
    }

    private static async Task<IReadOnlyList<Check>> Repeats(Trial trial, CancellationToken stop)
    {
        var delivery = trial.Examples.Fresh(trial.Examples.Main);
        var first = await trial.Bring(delivery, stop);
        var second = await trial.Bring(delivery, stop);
        if (first.Sent is not { } sent)
            return [Taken("repeat", second), Check.Unseen("repeat-once", "nothing was taken"), Check.Unseen("key-other-body", "nothing was taken")];

        // The same key, and another delivery under it.
        var (_, type, _) = Trial.Again(sent, delivery);
        var other = System.Text.Encoding.UTF8.GetString(sent.Body).Replace(delivery.DeliveryId.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal);
        var refused = await trial.SendWrong(sent, delivery.View.DecisionId.ToString(), type, System.Text.Encoding.UTF8.GetBytes(other), stop);
        string[] Twice() => [.. Answers.Of(trial, delivery.DeliveryId).GroupBy(heard => heard.What).Where(same => same.Key != "progressed" && same.Select(heard => heard.Name).Distinct().Count() > 1).Select(same => same.Key)];
        var heard = await trial.Stand.Until(() => Answers.Of(trial, delivery.DeliveryId).Count > 0, trial.Subject.Patience, stop);
        await trial.Stand.Until(() => Twice().Length > 0, trial.Subject.Quiet, stop);
        return
        [
            Taken("repeat", second),
            heard ? Check.That("repeat-once", Twice().Length == 0, Twice() is { Length: > 0 } twice ? $"{string.Join(", ", twice)} under several ids" : "one of each") : Check.Unseen("repeat-once", "it answered nothing"),
            Check.That("key-other-body", refused is { Status: 409 or 422 }, Trial.Saw(refused)),
        ];
    }

    private static async Task<Check> Fetches(Trial trial, CancellationToken stop)
    {
        if (trial.IsCare)
            return Check.Beside("fetches", "care gets messages, and fetches nothing");
        var delivery = trial.Examples.Fresh(trial.Examples.Main);
        var told = await trial.Announce(delivery, stop);
        if (!told.IsTaken)
            return told.Got is { Status: >= 400 and < 500 } ? Check.Beside("fetches", $"{Trial.Saw(told)}: it wants everything brought") : Check.That("fetches", false, Trial.Saw(told));
        return await trial.Stand.Until(() => trial.Stand.WasFetched(delivery.DeliveryId), trial.Subject.Patience, stop)
            ? Check.That("fetches", true, "fetched")
            : Check.Unseen("fetches", "it took the announcement and fetched nothing: let the hub bring everything");
    }

    internal static Check Taken(string id, Exchange exchange) => Check.That(id, exchange.IsTaken, Trial.Saw(exchange));
}
