namespace Keten.Host.Conformance;

/// <summary>All checks of one partner, one after another.</summary>
internal static class ConformanceRun
{
    /// <param name="subject">Whom to try.</param>
    /// <param name="ready">Hears where the kit listens, before anything is sent.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>In the order of <see cref="Sentences"/>.</returns>
    public static async Task<IReadOnlyList<Check>> Of(Subject subject, Action<Uri> ready, CancellationToken stop)
    {
        await using var stand = await HubStand.Start(subject.Port, subject.Partner);
        ready(stand.Address);
        using var trial = new Trial(subject, stand);
        List<Check> checks =
        [
            await Withheld.Try(trial.Examples, subject.Partner, line => PartnerAdapters.With(subject.Adapter, line), stop),
            .. await Shapes.Try(trial, stop),
            .. await Wrongs.Try(trial, stop),
            .. await Answers.Try(trial, stop),
        ];
        return [.. Sentences.All.Keys.SelectMany(id => checks.Where(check => check.Id == id))];
    }
}
