using Keten.Hosting;

namespace Keten.Operations.KeepJournal;

/// <summary><c>GET /audit?subject=</c>: what happened to a signal or case, oldest first.</summary>
internal static class AuditEndpoint
{
    public static Task<IResult> Show(HttpContext http, Guid subject, string? cursor, int? limit) => http.Act(async work =>
    {
        if (Paging.Wrong(limit) is { } wrong)
        {
            return wrong;
        }

        var page = await work.List<JournalLine>(new Filter { Lookup = subject.ToString(), Cursor = cursor, Limit = limit ?? Paging.Usual });
        return Results.Ok(new Journal([.. page.Items.Select(item => JournalItem.Of(item.Body))], page.Next));
    });
}

/// <summary>One page of what happened to a signal or case, oldest first.</summary>
internal sealed record Journal(IReadOnlyList<JournalItem> Items, string? Next);

/// <summary>One thing that happened.</summary>
internal sealed record JournalItem(
    Guid Subject, string What, DateTimeOffset At, Guid? Related, string? Region, string? Service, string? Code,
    IReadOnlyDictionary<string, string?>? Strands, Disclosure? Disclosure, Guid? Consent, string? Partner, IReadOnlyList<string>? Fields, Guid? Override, string? By)
{
    public static JournalItem Of(JournalLine line) => new(
        line.Subject, line.What, line.At, line.Related, line.Region, line.Service, line.Code, line.Strands, line.Disclosure, line.Consent, line.Partner, line.Fields, line.Override, line.By);
}
