using Keten.Hosting;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;
using Keten.Sharing.Consents;

namespace Keten.Regie.Erase;

/// <summary>
/// A signal or case has been closed for as long as it may be kept (AVG art. 5 lid 1 onder e): says so to every service. The dossier
/// still opens here; the keys go when that is heard, and nothing can be opened any more.
/// </summary>
internal static class Erasing
{
    // Care that still runs needs what it began with. Looked at again after this.
    private static readonly TimeSpan _whileCareRuns = TimeSpan.FromDays(30);

    public static async Task Due(this Work work, TimerDue due)
    {
        if (await work.Load<CaseDossier>(due.SubjectId) is { } found)
        {
            if (IsOver(found.State, found.Turn, due))
                await work.Erase(found.Signals, found.CaseId, found.Region, found.Care, due);
        }
        else if (await work.Load<SignalDossier>(due.SubjectId) is { Region: { } region } signal && IsOver(signal.State, signal.Turn, due))
        {
            await work.Erase([signal.SignalId], null, region, signal.Care, due);
        }
    }

    private static bool IsOver(string state, Turn turn, TimerDue due) => state == States.Closed && turn.Generation == due.Generation;

    private static async Task Erase(this Work work, IReadOnlyList<Guid> signals, Guid? caseId, string region, CareStanding? care, TimerDue due)
    {
        if (care is { State: "called" or "requested" or "taken_on" })
        {
            var later = work.Now + _whileCareRuns;
            await work.Schedule(due with { DueAt = later }, later);
            return;
        }

        var (all, persons) = await work.Everything(signals);
        await work.Publish(new Erased
        {
            SignalIds = all,
            CaseId = caseId,
            Region = region,
            Keys = [.. all, .. caseId is { } id ? [id] : (IEnumerable<Guid>)[], .. persons.Select(PersonConsents.KeyOf)],
            ErasedAt = work.Now,
        });
    }

    /// <summary>With what was merged into them, and everybody in view.</summary>
    private static async Task<(IReadOnlyList<Guid> Signals, IReadOnlySet<Guid> Persons)> Everything(this Work work, IReadOnlyList<Guid> signals)
    {
        var (all, persons, links) = (signals.ToList(), new HashSet<Guid>(), new List<SamePerson>());
        for (var at = 0; at < all.Count; at++)
        {
            if (await work.Load<SignalDossier>(all[at]) is not { } signal)
                continue;
            all.AddRange(signal.Sources.Except(all));
            persons.UnionWith(signal.InView().Select(person => person.Id).Where(id => id != Guid.Empty));
            links.AddRange(signal.SamePersons.Select(link => link.Same));
        }

        // What somebody said holds for that person in another signal too: it goes with the last of them, and not before.
        foreach (var same in links.Where(one => !all.Contains(one.SignalId)).GroupBy(one => one.Person))
        {
            var lives = false;
            foreach (var one in same)
                lives |= await work.Load<SignalDossier>(one.SignalId) is not null;
            if (lives)
                persons.Remove(same.Key);
            else
                persons.UnionWith(same.Select(one => one.Other.Id));
        }

        return (all, persons);
    }
}
