using Keten.Hosting;
using Keten.Regie.Dossiers;

namespace Keten.Regie.Worklist;

/// <summary>Pages over several kinds of work, one kind after the other. The cursor says where in which: <c>kind.cursor</c>.</summary>
internal static class WorkPages
{
    private static readonly string[] _kinds = [SignalDossier.Kind, CaseDossier.Kind, TransferOffer.Kind];

    public static bool IsCursor(string cursor) => _kinds.Any(kind => cursor.StartsWith($"{kind}.", StringComparison.Ordinal));

    /// <summary>Signals in some states, of those the ones that fit.</summary>
    public static Stage Signals(Work work, IReadOnlyList<string> states, Func<SignalDossier, bool> fits) => new(SignalDossier.Kind, async filter =>
    {
        var page = await work.List<SignalDossier>(filter with { States = states });
        return new WorkPage([.. page.Items.Select(item => item.Body).Where(fits).Select(WorkItem.Of)], page.Next);
    });

    /// <inheritdoc cref="Signals"/>
    public static Stage Cases(Work work, IReadOnlyList<string> states, Func<CaseDossier, bool> fits) => new(CaseDossier.Kind, async filter =>
    {
        var page = await work.List<CaseDossier>(filter with { States = states });
        return new WorkPage([.. page.Items.Select(item => item.Body).Where(fits).Select(WorkItem.Of)], page.Next);
    });

    /// <summary>What others offer to this region; it is in no state of the route yet, so a filter on states finds none.</summary>
    public static Stage Transfers(Work work) => new(TransferOffer.Kind, async filter =>
    {
        var page = await work.List<TransferOffer>(filter with { States = ["offered"] });
        return new WorkPage([.. page.Items.Select(item => WorkItem.Of(item.Body))], page.Next);
    });

    public static async Task<WorkPage> Of(Filter filter, IReadOnlyList<Stage> stages)
    {
        var items = new List<WorkItem>();
        var from = filter.Cursor is { } given ? Math.Max(0, stages.ToList().FindIndex(stage => given.StartsWith($"{stage.Kind}.", StringComparison.Ordinal))) : 0;
        var at = filter.Cursor is { } cursor ? cursor[(cursor.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";
        foreach (var stage in stages.Skip(from))
        {
            // A page that is full ends here; the next one begins with this kind.
            var room = filter.Limit - items.Count;
            if (room == 0)
                return new WorkPage(items, $"{stage.Kind}.");
            var page = await stage.List(filter with { Cursor = at.Length == 0 ? null : at, Limit = room });
            items.AddRange(page.Items);
            if (page.Next is { } more)
                return new WorkPage(items, $"{stage.Kind}.{more}");
            at = "";
        }

        return new WorkPage(items, null);
    }
}

/// <summary>One kind of work and how a page of it is listed.</summary>
internal sealed record Stage(string Kind, Func<Filter, Task<WorkPage>> List);

/// <summary>One page of work.</summary>
public sealed record WorkPage(IReadOnlyList<WorkItem> Items, string? Next);
