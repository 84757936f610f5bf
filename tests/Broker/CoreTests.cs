using Keten.Hosting;
using Keten.Messages;

namespace Keten.Tests.Broker;

/// <summary>What the core promises, on both of its combinations.</summary>
public class CoreTests
{
    public static TheoryData<bool> Both => Running.HasBroker ? new(false, true) : new(false);

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_signal_goes_the_whole_way_once(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var ids = Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7()).ToList();
        await Task.WhenAll(ids.Select(id => hub.Do("first", async work =>
        {
            await work.NewKey(id, "second");
            await work.Publish(await Probe.Received(work, id));
        })));
        foreach (var id in ids)
        {
            await Running.Until(() => hub.Look<Tally>("second", id), t => t?.Count == 1);
            var first = await hub.Look<Tally>("first", id);
            Assert.Equal(1, first!.Count);
            Assert.Equal("CANARY-" + id.ToString("N"), first.Secret);
        }

        await Running.Until(hub.Waiting, waiting => waiting == 0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task twenty_hot_cases_lose_none_of_their_hundred_messages(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var cases = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        await Task.WhenAll(cases.SelectMany(c => Enumerable.Range(0, 100).Select(_ => hub.Do("first", work => work.Publish(
            new CaseOpened { CaseId = c, SignalIds = [Guid.CreateVersion7()], Region = "nijmegen", Strands = [], OpenedAt = work.Now })))));
        foreach (var c in cases)
        {
            var tally = await Running.Until(() => hub.Look<Tally>("first", c), t => t?.Count == 100);
            Assert.Equal(100, tally!.Members.Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task two_consumers_of_one_message_each_do_their_work_once(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        await hub.Do("second", work => work.Publish(new CaseClosed
        {
            CaseId = id,
            SignalIds = [],
            Region = "nijmegen",
            Outcomes = new Dictionary<string, string>(),
            ClosedAt = work.Now,
        }));
        foreach (var written in (Guid[])[id, NoteOutcomes.Other(id)])
        {
            await Running.Until(() => hub.Look<Tally>("first", written), t => t?.Count == 1);
        }

        await Running.Until(hub.Waiting, waiting => waiting == 0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task one_consumer_of_two_messages_is_called_once_for_each(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        await hub.Do("second", work => work.Publish(new FeedbackDue { SignalId = id, Code = "received", Sequence = 1, DueAt = work.Now }));
        await hub.Do("second", work => work.Publish(new QuestionAsked { SignalId = id, QuestionId = id, Code = "where", AskedAt = work.Now }));
        foreach (var what in new[] { "due", "asked" })
        {
            await Running.Until(() => hub.Look<Tally>("first", Ids.Derive(id, what)), t => t?.Count == 1);
        }

        await Running.Until(hub.Waiting, waiting => waiting == 0);
        Assert.Equal((1, 1), (HearBoth.Calls[(id, "due")], HearBoth.Calls[(id, "asked")]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_timer_fires_when_the_clock_reaches_it_and_not_before(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var subject = Guid.CreateVersion7();
        await hub.Do("second", work => work.Schedule(
            new TimerDue { Service = "second", SubjectId = subject, Timer = "review", Generation = 1, DueAt = work.Now.AddDays(28) }, work.Now.AddDays(28)));
        hub.Clock.Advance(TimeSpan.FromDays(27));
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.Null(await hub.Look<Tally>("second", subject));
        hub.Clock.Advance(TimeSpan.FromDays(2));
        await Running.Until(() => hub.Look<Tally>("second", subject), t => t?.Count == 1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_message_that_no_queue_would_get_stays_in_the_outbox_for_all_to_see(bool broker)
    {
        await using var hub = await Running.Start(broker);
        await hub.Do("first", work => work.Publish(new AlarmEnded { AlarmId = Guid.CreateVersion7(), SignalId = Guid.Empty, Outcome = "resolved", EndedAt = work.Now }));
        await Running.Until(hub.Waiting, waiting => waiting == 1);
        hub.Clock.Advance(TimeSpan.FromMinutes(2));
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal(1, await hub.Waiting());
        await hub.Forget("first");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_message_for_one_partner_reaches_its_adapter_only(bool broker)
    {
        await using var hub = await Running.Start(broker);
        var id = Guid.CreateVersion7();
        await hub.Do("first", async work =>
        {
            await work.NewKey(id, "second");
            await work.Publish(new ConsultationRequested
            {
                ConsultationId = id,
                SignalId = id,
                Region = "nijmegen",
                Partner = "avim",
                Purpose = "judge",
                Acute = "none",
                State = "signal",
                Sequence = 1,
                RequestedAt = work.Now,
                AnswerBy = work.Now,
                Dossier = await work.Seal(id, new Secret("made up")),
            });
        });
        await Running.Until(() => hub.Look<Tally>("second", id), t => t?.Count == 1);
    }
}
