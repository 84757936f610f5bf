using Keten.Hosting;

namespace Keten.Zorgcoordinatie.Carry;

/// <summary>How a message or a call finds the trajectory it is about: by signal, or by the path of a case, a person or a consent.</summary>
internal static class Finding
{
    /// <summary>What is known of a thing in a region: both null when nothing is. What was joined into another, or goes on under another signal, is found there.</summary>
    public static async Task<(CareTrajectory? Trajectory, CarePath? Path)> Find(this Work work, Guid thing, string region)
    {
        var path = await work.Load<CarePath>(CarePath.IdOf(thing, region));
        var known = await work.Load<CareTrajectory>(path?.TrajectoryId ?? CareTrajectory.IdOf(thing, region));
        while (known?.Into is { } into)
            known = await work.Load<CareTrajectory>(into);
        if (known is null && path is { SignalIds: [var first, ..] } && first != thing)
            known = (await work.Find(first, region)).Trajectory;
        return (known, path);
    }

    /// <summary>The signal that care of this one is kept under: the first of its case, or the one it was merged into.</summary>
    public static async Task<Guid> Lead(this Work work, Guid signalId, string region) =>
        await work.Load<CarePath>(CarePath.IdOf(signalId, region)) is { SignalIds: [var first, ..] } && first != signalId ? await work.Lead(first, region) : signalId;

    /// <summary>The trajectory of a case, else that of the signal it came from.</summary>
    public static async Task<CareTrajectory?> Care(this Work work, Guid? caseId, Guid signalId, string region)
    {
        var known = caseId is { } id ? (await work.Find(id, region)).Trajectory : null;
        return known ?? (await work.Find(signalId, region)).Trajectory;
    }

    /// <summary>From now on this belongs to that trajectory, unless it belongs to one.</summary>
    public static async Task Point(this Work work, Guid thing, string what, CareTrajectory trajectory, IReadOnlyList<Guid>? signals = null)
    {
        var id = CarePath.IdOf(thing, trajectory.Region);
        if (await work.Load<CarePath>(id) is null)
            work.Save(id, new CarePath { TrajectoryId = trajectory.Id, What = what, SignalIds = signals ?? [] });
    }

    /// <summary>From now on care of this signal is that of another, whether that has any yet or not.</summary>
    public static async Task GoesOnUnder(this Work work, Guid signalId, Guid other, string region)
    {
        var id = CarePath.IdOf(signalId, region);
        if (await work.Load<CarePath>(id) is null)
            work.Save(id, new CarePath { TrajectoryId = CareTrajectory.IdOf(other, region), What = "signal", SignalIds = [other] });
    }
}
