using Keten.Enrichment.Elsewhere;
using Keten.Hosting;

namespace Keten.Enrichment.Correlate;

/// <summary>Keeps the entries by which a signal is found, here and from other regions: made, moved along, and taken away.</summary>
internal static class Indexing
{
    public static async Task Enter(this Work work, Inquiry inquiry, IReadOnlyList<MatchKey> keys, Keying keying)
    {
        if (keys.Count == 0)
            return;
        List<Match> here = [.. keys.Where(key => key.Stays).Select(key => Match.Of(inquiry, key))];
        var elsewhere = await work.Entries(inquiry, keys, keying);
        foreach (var match in here)
        {
            await work.Put(inquiry, match.Id, match);
        }

        foreach (var entry in elsewhere)
        {
            await work.Put(inquiry, entry.Id, entry);
        }

        var traces = (inquiry.Round > 0 ? await work.Load<Traces>(inquiry.SignalId) : null) ?? new Traces { SignalId = inquiry.SignalId };
        work.Save(inquiry.SignalId, traces.With(here.Select(match => match.Id), elsewhere.Select(entry => entry.Id)));
    }

    /// <summary>A value was put right: this signal is not found by the wrong one any more.</summary>
    public static async Task Forget(this Work work, Inquiry inquiry, IReadOnlyList<MatchKey> gone)
    {
        if (gone.Count == 0)
            return;
        List<string> here = [.. gone.Where(key => key.Stays).Select(key => Match.Of(inquiry, key).Id)];
        var elsewhere = await work.EntriesOf(inquiry.SignalId, gone);
        work.Remove<Match>(here);
        work.Remove<Entry>(elsewhere);
        if (await work.Load<Traces>(inquiry.SignalId) is { } traces)
            work.Save(inquiry.SignalId, traces.Without([.. here, .. elsewhere]));
    }

    /// <summary>Another region has the signal now: there it is found as an earlier one, and no more where it came from.</summary>
    public static async Task Move(this Work work, Inquiry inquiry, Keying keying)
    {
        if (await work.Load<Traces>(inquiry.SignalId) is not { } traces)
            return;
        foreach (var id in traces.Here)
        {
            if (await work.Load<Match>(id) is { } known)
                work.Save(id, known with { Region = inquiry.Region });
        }

        if (keying.Neighbours.Of(inquiry.Region, work.Now).Count == 0)
        {
            work.Remove<Entry>(traces.Elsewhere);
            work.Save(inquiry.SignalId, traces.Without(traces.Elsewhere));
            return;
        }

        foreach (var id in traces.Elsewhere)
        {
            if (await work.Load<Entry>(id) is { } known)
                work.Save(id, known with { Region = inquiry.Region });
        }
    }

    /// <summary>The signal is erased: nobody finds it any more, and nothing says that it was ever there.</summary>
    public static async Task Erase(this Work work, Guid signal)
    {
        if (await work.Load<Traces>(signal) is not { } traces)
            return;
        work.Remove<Match>(traces.Here);
        work.Remove<Entry>(traces.Elsewhere);
        work.Remove<Traces>([signal.ToString()]);
    }

    // After the first round it may be there already: for its version.
    private static async Task Put<T>(this Work work, Inquiry inquiry, string id, T entry)
        where T : class, IDocument
    {
        if (inquiry.Round > 0)
            await work.Load<T>(id);
        work.Save(id, entry);
    }

    private static void Remove<T>(this Work work, IEnumerable<string> ids)
        where T : class, IDocument
    {
        foreach (var id in ids)
        {
            work.Remove<T>(id);
        }
    }
}
