using FsCheck;
using FsCheck.Fluent;
using Keten.Messages;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>Whatever people, partners, time and duplicates do, in whatever order: care is never lost, and never over unless a person said so.</summary>
public sealed class AnyLifeOfCare
{
    private static readonly string[] _steps =
        ["call", "shelter", "placed", "no_place", "shelter_ended", "reflection_started", "reflection_ended", "residence", "permit_started", "permit_ended", "aftercare", "registration", "registration_again", "registration_ended", "close"];

    [Fact]
    public void every_trajectory_that_is_not_closed_by_a_person_is_somebodys_with_a_running_timer() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(80), Prop.ForAll<byte[]>(life =>
        {
            var world = new Life();
            foreach (var what in life ?? [])
            {
                world.Happens(what);
                world.IsSomebodys();
            }
        }));

    private sealed class Life
    {
        private readonly List<CareEffect.Wake> _timers = [];
        private readonly List<Action> _done = [];
        private CareTrajectory? _known;
        private DateTimeOffset _now = A.Now;
        private bool _closedByPerson;
        private bool _seen;

        public void Happens(byte what)
        {
            var which = what / 9;
            Action happens = (what % 9) switch
            {
                8 => () => Hear(known => Others(known, which)),
                0 => () => Hear(known => Care.Opened(known, A.CaseOpened with { OpenedAt = _now, Strands = which % 2 == 0 ? ["care"] : ["criminal"] })),
                1 => () => Hear(known => Care.Requested(known, A.Referral(which % 2 == 0 ? A.Early : A.InCase) with { RequestedAt = _now }, [A.Woman])),
                2 => () => Hear(known => Care.Responded(known, A.Response(which % 2 == 0 ? A.Early : A.InCase, which % 3 == 0 ? "completed" : "accepted"), "nijmegen")),
                3 => () => Hear(known => Care.Refused(known, Refusal(which % 2 == 0 ? A.Early : A.InCase), "nijmegen")),
                4 => () => Hear(known => Care.Answered(known, A.Answer(which % 3 == 0 ? "not_there" : which % 3 == 1 ? "closed" : "called_in") with { CallId = known?.Call?.Id ?? A.CallId })),
                5 => which == 0 ? CloseCase : () => Act(_steps[which % _steps.Length]),
                6 => Wait,
                _ => _done.Count > 0 ? _done[which % _done.Count] : Nothing,
            };
            happens();
            _done.Add(happens);
        }

        public void IsSomebodys()
        {
            Assert.True(!_seen || _known is not null);
            if (_known is not { } known)
                return;
            Assert.Equal(Standing.Of(known), known.State);
            Assert.True(known.State != "closed" || _closedByPerson);
            Assert.Equal(known.State == "closed" && !Open(known), known.Columns.Owner is null);
            Assert.All(known.Tasks, task => Assert.Contains(_timers, timer => timer.Task == task));
            Assert.True(known.State == "closed" || known.Tasks.Any(task => task.Code == known.State));
            // Registered is who is there, and nobody else.
            Assert.All(known.Victims.Where(victim => victim.Registration == "registered"), victim =>
                Assert.Equal("delivered", known.Registrations.LastOrDefault(one => one.PersonId == victim.PersonId)?.State));
        }

        private static bool Open(CareTrajectory known) => known.Reflection is { EndedAt: null } || known.Permits.Any(permit => permit.EndedAt is null)
            || known.Shelters.Any(place => place.State is "asked" or "accepted")
            || known.Shelters.OrderBy(place => place.Since).LastOrDefault() is { State: "refused" or "completed" or "no_place" }
            || known.Registrations.GroupBy(one => one.PersonId).Any(one => one.Last().State is "refused" or "to_undo");

        private void Hear(Func<CareTrajectory?, CareTrajectory?> message)
        {
            if (message(_known) is { } after && after != _known)
                Apply(Tending.Settle(_known, after, A.Region, _now));
        }

        /// <summary>What those say whom care asked beside the provider, and what persons in care say.</summary>
        private CareTrajectory? Others(CareTrajectory? known, int which)
        {
            if (known is null)
                return null;
            var ids = known.Shelters.Select(place => place.ReferralId).OfType<Guid>().Concat(known.Registrations.Select(one => one.ReferralId))
                .Concat(known.Reflections.Select(period => period.Stay?.ReferralId).OfType<Guid>()).ToList();
            var id = ids.Count == 0 ? A.Early : ids[which % ids.Count];
            return (which % 6) switch
            {
                0 => Asked.Responded(known, A.Response(id, "accepted") with { RespondedAt = _now }),
                1 => Asked.Responded(known, A.Response(id, "completed") with { RespondedAt = _now }),
                2 => Asked.Refused(known, id, "refused_by_partner", _now),
                3 => Asked.Delivered(known, id, _now),
                4 => known with { Victims = [.. known.Victims.Select(victim => victim with { Permitted = true })], Consents = [Permit] },
                _ => known with { Victims = [.. known.Victims.Select(victim => victim with { Registration = "asked", Permitted = false })], Consents = [] },
            };
        }

        private static Consent Permit => new()
        {
            Id = A.Early,
            PersonId = A.PersonId,
            Recipient = "comensha",
            Data = ["identity"],
            Purposes = ["register"],
            From = new DateOnly(2026, 1, 1),
            Until = new DateOnly(2100, 1, 1),
            Giver = "self",
            Statement = "permit",
            GivenAt = A.Now,
            By = "made-up",
        };

        private static void Nothing()
        {
        }

        private ReferralRefused Refusal(Guid id) =>
            new() { ReferralId = id, SignalId = A.SignalId, Partner = "moviera", Reason = "refused_by_partner", RefusedAt = _now };

        private void CloseCase()
        {
            _closedByPerson = true;
            Hear(known => Care.Closed(known, new CaseClosed { CaseId = A.CaseId, SignalIds = [A.SignalId], Region = "nijmegen", Outcomes = new Dictionary<string, string>(), ClosedAt = _now }));
        }

        private void Act(string step)
        {
            var asked = new CareRequest
            {
                Step = step,
                Partner = step == "shelter" ? "omm" : null,
                Outcome = step is "reflection_ended" or "close" ? "left" : null,
                Until = step == "permit_started" ? DateOnly.FromDateTime(_now.UtcDateTime).AddDays(40) : null,
            };
            if (_known is not { } known)
            {
                if (step == "call")
                    Apply(Steps.First([A.SignalId], null, A.CallId, A.Region, _now));
                return;
            }

            if (A.Take(known, asked, _now) is Ruling.Go(var moved))
            {
                _closedByPerson |= step == "close";
                Apply(moved);
            }
        }

        private void Wait()
        {
            if (_timers.MinBy(timer => timer.Task.NextAt) is not { } next)
                return;
            _timers.Remove(next);
            _now = next.Task.NextAt > _now ? next.Task.NextAt : _now;
            if (_known is { } known)
                Apply(Tending.Due(known, next.Task.Code, next.Task.Generation, A.Region, _now));
        }

        private void Apply(CareStep step)
        {
            (_known, _seen) = (step.Trajectory, true);
            _closedByPerson &= step.Trajectory.State == "closed";
            _timers.AddRange(step.Effects.OfType<CareEffect.Wake>());
        }
    }
}
