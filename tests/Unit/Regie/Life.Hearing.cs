using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;
using Keten.Sharing.Rectify;

namespace Keten.Tests.Unit.Regie;

/// <summary>What becomes of what was asked of others, and the work on a case.</summary>
internal sealed partial class Life
{
    private static readonly (string Field, string Wrong, string? Value)[] _wrong =
    [
        ("signal.forms", "labour", "sexual"), ("signal.forms", "sexual", "labour"), ("person.name.family", "Verzonnen", "Bedacht"), ("person.name.given", "Anna", null),
    ];

    private static readonly string[] _statuses = ["accepted", "progressed", "completed"];

    // What partners and others said, word for word: it may come twice.
    private readonly List<Action> _said = [];

    private void Outcome(Guid id, int pick)
    {
        if (world[id]?.Referrals.Where(one => one.Strand is null).ToList() is not { Count: > 0 } all)
            return;
        var referral = pick / 64 % 3 > 0 ? all[^1] : all[pick / 256 % all.Count];
        Said(() => world.Hear(id, (known, its) => Became(known, referral.Id, pick, its)));
    }

    private void VeiligThuis(Guid id, int pick)
    {
        if (world[id]?.Referrals.LastOrDefault(one => one.Strand == Choosing.Meldcode) is { } sent)
            Said(() => world.Hear(id, (known, its) => Became(known, sent.Id, pick, its)));
    }

    private Step Became(SignalDossier known, Guid referral, int pick, Region its) => (pick % 4) switch
    {
        0 => Referring.Delivered(known, referral, its, world.Now),
        1 => Referring.Refused(known, referral, "refused_by_partner", null, its, world.Now),
        _ => Referring.Responded(known, referral, _statuses[pick / 64 % 3], null, null, its, world.Now),
    };

    private void AnswerOffer(int pick)
    {
        if (world.Offers.Count == 0)
            return;
        var offer = world.Offers.ElementAt(pick / 64 % 3 > 0 ? world.Offers.Count - 1 : pick / 256 % world.Offers.Count);
        Said(() => world.Try(offer.SignalId, (signal, _) => pick % 4 == 0
            ? Transferring.Refuse(signal, offer.TransferId, A.Regions.Get(offer.From), world.Now)
            : Transferring.Accept(signal, offer.TransferId, A.Regions.Get(offer.Region), world.Now)));
    }

    private void Link(Guid id, Guid other, bool linked)
    {
        // Linked within a region; unlinked also when the other is another region's by then.
        if (world[other] is { Region: { } there } && (!linked || world[id]?.Region == there) && world.Try(id, (signal, _) => Linking.Link(signal, other, linked)))
            world.Try(other, (signal, _) => Linking.Link(signal, id, linked));
    }

    private void Rectify(Guid id, int pick)
    {
        var before = world[id];
        var (field, wrong, value) = _wrong[pick % _wrong.Length];
        var correction = new Correction
        {
            Field = field,
            Person = field.StartsWith("person.", StringComparison.Ordinal) ? Guid.Empty : null,
            Wrong = wrong,
            Value = value,
            By = "test",
            At = world.Now,
        };
        if (!world.Try(id, (signal, its) => Rectifying.Rectify(signal, correction, its, world.Now)))
            return;
        // It decides nothing: what waits is rated first, all else stays whose it is.
        Assert.Equal(before!.State is States.Held ? States.Enriching : before.State, world[id]!.State);
        Assert.False(correction.Stands(world[id]!.Report!, world[id]!.Facts.Concat(world[id]!.Added)));
    }

    private void Care(Guid id)
    {
        if (world.CaseOf(id) is not null)
            world.HearCase(id, (found, its) => Caring.Call(found, world.NewId, its, world.Now)?.Step ?? CaseStep.Of(found));
        else
            world.Hear(id, (signal, its) => Caring.Call(signal, world.NewId("care"), its, world.Now)?.Step ?? Step.Of(signal));
    }

    private void CareOutcome(Guid id, int pick)
    {
        if (world[id] is not { CareReferrals: [.., var last], Region: { } its })
            return;
        Said(() => world.Hear(id, (signal, _) => Caring.Heard(signal, last.Id, referral => pick % 4 == 0
            ? Referring.No(referral, "refused_by_partner", null)
            : Referring.Further(referral, _statuses[pick / 64 % 3], null, null))));
        Said(() => world.Hear(id, (signal, _) => Caring.Stands(signal, its, new CareStanding("taken_on", pick, world.Now))));
    }

    private void OnCase(Guid id, int pick)
    {
        if (world.CaseOf(id) is not { } open)
            return;
        var its = A.Regions.Get(open.Region);
        var (kind, one) = (pick % 8, pick / 64);
        var referral = open.Referrals[one % open.Referrals.Count];
        var code = its.Strands.Keys.ElementAt(one % its.Strands.Count);
        switch (kind)
        {
            case 0 or 1:
                Said(() => world.HearCase(id, (found, _) => Casework.Responded(found, referral.Id, _statuses[one % 3], null, null, its, world.Now)));
                break;
            case 2:
                Said(() => world.HearCase(id, (found, _) => Casework.Refused(found, referral.Id, "refused_by_partner", null, its, world.Now)));
                break;
            case 3:
                world.TryCase(id, (found, _) => Casework.Refer(found, referral.Partner, referral.Purpose, world.NewId("referral"), its, world.Now));
                break;
            case 4:
                world.TryCase(id, (found, _) => one % 2 == 0 ? Casework.Add(found, code, world.NewId, its, world.Now) : Casework.End(found, code, its, world.Now));
                break;
            case 5:
                var action = new CaseAction($"made up {world.Planned.Count}", "zorgcoordinator", new DateOnly(2026, 12, 1), false);
                if (world.TryCase(id, (found, _) => Casework.Act(found, action, its, world.Now)))
                    world.Planned.Add(action);
                break;
            case 6:
                world.TryCase(id, (found, _) => Closing.Reopen(found, "made up", its, world.Now));
                break;
            default:
                world.TryCase(id, (found, _) => Closing.Close(found, found.Strands.ToDictionary(strand => strand.Code, _ => "ended"), "made up", its, world.Now));
                break;
        }
    }

    private void Said(Action message)
    {
        _said.Add(message);
        message();
    }

    private void Again(int pick)
    {
        if (_said.Count > 0)
            _said[pick % _said.Count]();
    }
}
