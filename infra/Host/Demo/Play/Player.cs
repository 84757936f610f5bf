using Keten.Host.Demo.Samples;
using Keten.Hosting;

namespace Keten.Host.Demo.Play;

/// <summary>Plays everybody around one signal, by the public API only: looks, does the next step when it is time for it, looks again.</summary>
/// <param name="hub">Where.</param>
/// <param name="me">The sample and how it stands.</param>
/// <param name="everybody">All samples: some wait for others.</param>
/// <param name="run">Number of this run.</param>
/// <param name="pause">Between two looks.</param>
internal sealed class Player(Hub hub, Tracked me, IReadOnlyList<Tracked> everybody, string run, TimeSpan pause)
{
    private readonly Reporter reporter = new(hub, me.Sample);
    private readonly Staff staff = new(hub, me.Sample.Region);
    private readonly Queue<Step> ahead = new(me.Sample.Humans);
    private bool woken;

    public async Task Run(CancellationToken stop)
    {
        using var standstill = new Standstill(TimeProvider.System, stop);
        try
        {
            await Until(() => Reached(me.Sample.After), stop);
            me.Begin();
            standstill.Watch();
            if (await reporter.Report(run, standstill.Token) is { } signal)
            {
                me.Change(now => now with { SignalId = signal });
                while (!await Move(signal, standstill))
                {
                    await Task.Delay(pause, standstill.Token);
                }

                var care = await staff.CareReferrals(signal, me.Now.Signal?.CaseId, standstill.Token);
                me.Change(now => now with { CareReferrals = care });
            }

            var partners = await new PartnerPost(hub).WhoGot(me.Now.Ids, standstill.Token);
            me.Change(now => now with { Partners = partners, Heard = reporter.Heard, Referred = now.SignalId is null });
            me.End(now => now with { Failures = Comparison.Differences(me.Sample.Expect, me.Ending) });
        }
        catch (UnexpectedReplyException unexpected)
        {
            me.End(now => now with { Failures = [unexpected.Message] });
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // Others wait for this sample to end, so it ends whatever happens.
            me.End(now => now with { Failures = [$"{now.Next}: expected an answer of the API as designed, saw {broken.GetType().Name}"] });
        }
        catch (OperationCanceledException)
        {
            var why = stop.IsCancellationRequested ? "expected, but it was stopped" : $"expected, but for {Standstill.Longest.TotalSeconds:0} s nothing happened";
            me.End(now => now with { Failures = [$"{now.Next}: {why}; saw {now.Standing}"] });
        }
    }

    /// <summary>True when it is over: nothing to do, closed, and the reporter knows; or closed with something left to do.</summary>
    private async Task<bool> Move(Guid signal, Standstill standstill)
    {
        var stop = standstill.Token;
        if (await staff.Look<Seen>($"signals/{signal}", Roles.Aandachtsfunctionaris, stop) is not { } seen)
        {
            return false;
        }

        if (seen.Region != staff.Region)
        {
            staff.Region = seen.Region;
            return false;
        }

        var found = seen.CaseId is { } id ? await staff.Look<SeenCase>($"cases/{id}", Roles.Aandachtsfunctionaris, stop) : null;
        await reporter.Listen(seen.Feedback.Count, seen.Ended, stop);
        var next = ahead.TryPeek(out var step) ? step.ToString() : "the end";
        me.Change(now => now with { Signal = seen, Case = found ?? now.Case, Heard = reporter.Heard, Next = next });
        standstill.See($"{next}; {me.Now.Standing}");
        if (step is null)
        {
            // The last word may be heard before the one it follows.
            return seen.Ended && reporter.HeardAll && reporter.Heard.Count > seen.Feedback.Count;
        }

        if (step.When is not null && step.When != seen.State && step.When != found?.State)
        {
            return seen.Ended && !woken ? throw new UnexpectedReplyException(next, step.When, seen.State) : false;
        }

        if (Reached(step.After) && await Do(step, signal, seen, standstill))
        {
            ahead.Dequeue();
            // What is done to a signal that has ended opens it again, in a moment.
            woken = seen.Ended;
        }

        return false;
    }

    private Task<bool> Do(Step step, Guid signal, Seen seen, Standstill standstill) => step.Do switch
    {
        "reply" => reporter.Answer(step.With!.Value, standstill.Token),
        "advance" => LetTimePass(step, standstill),
        "acknowledge" => staff.TakeAlarm(step, signal, standstill.Token),
        "behave" => hub.Behave(step.As, step.With!.Value, standstill.Token),
        "take" => staff.TakeOver(step, seen, standstill.Token),
        _ => staff.Do(step, signal, seen.CaseId, everybody.FirstOrDefault(other => other.Sample.Name == me.Sample.After?.Sample)?.Now.SignalId, standstill.Token),
    };

    private bool Reached(Cue? cue) =>
        cue is null || everybody.Any(other => other.Sample.Name == cue.Sample && (other.Now.Ended || other.Now.State == cue.State));

    /// <summary>The clock is everybody's: it moves once nobody else needs it to stand still.</summary>
    private async Task<bool> LetTimePass(Step step, Standstill standstill)
    {
        standstill.Rest();
        await Until(() => everybody.All(other => other == me || other.Now.Ended || other.Sample.Humans.Any(one => one.Do == "advance")), standstill.Token);
        standstill.Watch();
        return await hub.Advance(step.With!.Value, standstill.Token);
    }

    private static async Task Until(Func<bool> happened, CancellationToken stop)
    {
        while (!happened())
        {
            await Task.Delay(50, stop);
        }
    }
}
