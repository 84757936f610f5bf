using Keten.Hosting;
using Keten.Messages;
using Keten.Operations.FollowFaults;

namespace Keten.Operations.ShowFaults;

/// <summary>The operator's list of faults, and the two things that can be done about one. The owner does them.</summary>
internal static class FaultEndpoints
{
    private static readonly string[] States = [KnownFault.Open, "retried", "discarded"];

    public static Task<IResult> List(HttpContext http, string? state, string? service, string? code, string? cursor, int? limit) => http.Act(async work =>
    {
        if (Paging.Wrong(limit) is { } wrong)
        {
            return wrong;
        }

        if (state is not (null or "all") && !States.Contains(state, StringComparer.Ordinal))
        {
            return Problems.Invalid("?state", "code_unknown", "state is open, retried, discarded or all.");
        }

        var page = await work.List<KnownFault>(new Filter
        {
            States = state == "all" ? null : [state ?? KnownFault.Open],
            Owner = service,
            Lookup = code,
            Cursor = cursor,
            Limit = limit ?? Paging.Usual,
        });
        return Results.Ok(new FaultPage([.. page.Items.Select(item => FaultView.Of(item.Body))], page.Next));
    });

    public static Task<IResult> Show(HttpContext http, Guid id) => http.Act(async work =>
        await work.Load<KnownFault>(id) is { } fault ? Results.Ok(FaultView.Of(fault)) : Problems.NotFound());

    /// <summary>
    /// Asks the owner to try again. A second click asks the same of the same generation, which the owner does once (202); after
    /// it is done, or when <paramref name="generation"/> is not the failure that stands now, 409.
    /// </summary>
    public static Task<IResult> Retry(HttpContext http, Guid id, int? generation) => Ask(http, id, generation, (work, fault) =>
        work.Publish(new RetryFault
        {
            FaultId = id,
            Service = fault.Service,
            Generation = fault.Generation,
            By = http.User.Subject(),
            RequestedAt = work.Now,
        }));

    /// <summary>Asks the owner to give the message up; otherwise as <see cref="Retry"/>.</summary>
    public static Task<IResult> Discard(HttpContext http, Guid id, int? generation) => Ask(http, id, generation, (work, fault) =>
        work.Publish(new DiscardFault
        {
            FaultId = id,
            Service = fault.Service,
            Generation = fault.Generation,
            By = http.User.Subject(),
            RequestedAt = work.Now,
        }));

    private static Task<IResult> Ask(HttpContext http, Guid id, int? seen, Func<Work, KnownFault, Task> ask) => http.Act(async work =>
    {
        if (await work.Load<KnownFault>(id) is not { } fault)
        {
            return Problems.NotFound();
        }

        if (fault.State != KnownFault.Open)
        {
            return Problems.MovedOn($"This fault was {fault.State} already.");
        }

        if (seen is { } generation && generation != fault.Generation)
        {
            return Problems.MovedOn("The message failed again since; look at the fault as it is now.");
        }

        await ask(work, fault);
        return Results.Accepted(value: FaultView.Of(fault));
    });
}
