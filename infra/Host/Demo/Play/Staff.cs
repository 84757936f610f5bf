using System.Text.Json;
using Keten.Host.Demo.Samples;
using Keten.Hosting;

namespace Keten.Host.Demo.Play;

/// <summary>The people who work on a signal, each with a token of their own role in the region that has it.</summary>
internal sealed class Staff(Hub hub, string region)
{
    /// <summary>Changes when another region takes the signal over.</summary>
    public string Region { get; set; } = region;

    /// <summary>Null while it is not there.</summary>
    public async Task<T?> Look<T>(string path, string role, CancellationToken stop, string? elsewhere = null)
        where T : class
    {
        var reply = await hub.Get(path, new Bearer(role, elsewhere ?? Region), stop);
        return reply.Ok ? reply.Body.Deserialize<T>(JsonSerializerOptions.Web)
            : reply.Later ? null
            : throw new UnexpectedReplyException($"looking at {path.Split('/')[0]}", "200", reply.ToString());
    }

    /// <summary>False: not now, try again.</summary>
    public async Task<bool> Do(Step step, Guid signal, Guid? found, Guid? after, CancellationToken stop)
    {
        if (step.Path(signal, found) is not { } path || (step.Care is { } state && !await CareStands(signal, state, stop)))
        {
            return false;
        }

        var victim = step.NamesVictim ? await Victim(signal, stop) : null;
        return (victim is not null || !step.NamesVictim) && await Post(path, step, Filled(step.With, signal, victim, after), stop);
    }

    /// <summary>What care asked of anybody: where a victim is sheltered, nobody else may see.</summary>
    public async Task<IReadOnlyList<Guid>> CareReferrals(Guid signal, Guid? found, CancellationToken stop)
    {
        var seen = await Look<Seen>($"signals/{signal}", Roles.Zorgcoordinator, stop);
        var inCase = found is { } id ? await Look<SeenCase>($"cases/{id}", Roles.Zorgcoordinator, stop) : null;
        return [.. (seen?.CareReferrals ?? []).Concat(inCase?.Referrals ?? []).Select(referral => referral.ReferralId)];
    }

    /// <summary>The duty officer takes an alarm from the list, once it stands there and waits for somebody.</summary>
    public async Task<bool> TakeAlarm(Step step, Guid signal, CancellationToken stop)
    {
        var list = await Look<AlarmList>("alarms?limit=100", step.As, stop);
        return list is not null && list.Items.Any(alarm => alarm.Id == signal && alarm.State is "open" or "phone_task")
            && await Do(step, signal, null, null, stop);
    }

    /// <summary>The receiver takes over what the sender's hand-over offers.</summary>
    public async Task<bool> TakeOver(Step step, Seen seen, CancellationToken stop) =>
        seen.Offer is { } offer && await Post($"transfers/{offer.TransferId}/acceptance", step, null, stop);

    private async Task<bool> Post(string path, Step step, JsonElement? body, CancellationToken stop)
    {
        var reply = await hub.Post(path, body, new Bearer(step.As, step.In ?? Region), null, stop);
        return reply.Ok || (reply.Later ? false : throw new UnexpectedReplyException(step.ToString(), "200", reply.ToString()));
    }

    private async Task<bool> CareStands(Guid signal, string state, CancellationToken stop) =>
        await Look<SeenCare>($"care/{signal}", Roles.Zorgcoordinator, stop) is { } care && care.Stands(state);

    private async Task<Guid?> Victim(Guid signal, CancellationToken stop) =>
        (await Look<Seen>($"signals/{signal}", Roles.Zorgcoordinator, stop))?.Persons.FirstOrDefault(person => person.Roles.Contains("victim"))?.Id;

    private static JsonElement? Filled(JsonElement? body, Guid signal, Guid? victim, Guid? after) => body is not { } given
        ? null
        : JsonDocument.Parse(given.GetRawText()
            .Replace("{signal}", signal.ToString(), StringComparison.Ordinal)
            .Replace("{victim}", victim.ToString(), StringComparison.Ordinal)
            .Replace("{after}", after.ToString(), StringComparison.Ordinal)).RootElement;

    private sealed record AlarmList(IReadOnlyList<ListedAlarm> Items);

    private sealed record ListedAlarm(Guid Id, string State);
}
