using FsCheck;
using FsCheck.Fluent;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Everything that people, partners, sources, time and duplicates can do to a world, chosen by two bytes: what, and which of it.</summary>
internal sealed partial class Life(World world)
{
    private static readonly string[] _ratings = ["y", "n", "sources_missing"];
    private static readonly string[] _alarms = ["acknowledged", "phone_task", "resolved", "retracted"];
    private static readonly string[] _choices = ["reported", "not_reported", "hub_sends", "hub_sends"];
    private static readonly string[] _answers = ["supports", "against", "unknown"];
    private static readonly string[] _reasons = ["kvk_known", "earlier_signal_same_person", "earlier_signal_same_address", "other_region_same_vehicle"];
    private static readonly Region[] _regions = [.. A.Regions.All.OrderBy(region => region.Id, StringComparer.Ordinal)];

    /// <summary>Looks at many long lives after everything that happens, and at their end.</summary>
    public static void Of(string region, Action<World> always, Action<World>? afterwards = null) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithStartSize(120).WithEndSize(200), Prop.ForAll<byte[]>(bytes =>
        {
            // Apart, so that a life is lived also where nobody looks at its end.
            var world = Of(region, bytes ?? [], always);
            afterwards?.Invoke(world);
        }));

    public static World Of(string region, byte[] bytes, Action<World> always)
    {
        var world = new World(A.Regions.Get(region));
        var life = new Life(world);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            life.Happen(bytes[i], bytes[i + 1]);
            always(world);
        }

        return world;
    }

    private void Happen(byte what, byte which)
    {
        var id = which % 4 < 2 ? World.First : which % 4 == 2 ? World.Second : World.Third;
        var other = id == World.Second ? World.First : World.Second;
        // Large, so that one pick serves for several choices that do not hang together.
        var pick = (int)(((uint)((what * 256) + which) * 2654435761) >> 6);
        if (what >= 96)
            Any(what, id, other, pick);
        else
            Onward(id, other, pick);
    }

    // What usually comes next: else few lives would get far.
    private void Onward(Guid id, Guid other, int pick)
    {
        if (pick / 64 % 6 == 0)
        {
            world.Wait();
            return;
        }

        if (id != World.First && pick / 64 % 6 == 1 && world.Merge(id, other))
            return;

        switch (world[id]?.State)
        {
            case null or States.Received:
                Arrive(id, pick);
                break;
            case States.Enriching:
                world.Rate(id, _ratings[pick % 3]);
                break;
            case States.Held:
                world.Learn(id, true);
                break;
            case States.AwaitingReporter:
                world.Reply(id);
                break;
            case States.ToAssess:
                if (pick % 3 == 0)
                    Decide(id, pick);
                else
                    Consult(id, pick);
                break;
            case States.Consulting:
                Answer(id, pick);
                break;
            case States.AtTable:
                Agree(id, pick);
                break;
            case States.ToDecide:
                Decide(id, pick);
                break;
            case States.HandingOver:
                if (world[id]!.Offer is null)
                    Outcome(id, pick);
                else
                    AnswerOffer(pick);
                break;
            case States.Case:
                OnCase(id, pick);
                break;
            case States.Merged:
                world.Reply(id);
                break;
            default:
                world.Merge(other, id);
                break;
        }
    }

    private void Any(byte what, Guid id, Guid other, int pick)
    {
        Action happens = (what % 35) switch
        {
            0 => () => Arrive(id, pick),
            1 => () => world.Rate(id, _ratings[pick % 3], late: pick % 2 == 0),
            2 => () => world.Learn(id, pick % 2 == 0, _reasons[pick % 4], victim: pick / 64 % 3 == 0),
            3 => () => world.Reply(id, text: pick % 3 != 0, municipality: world.Home.Municipalities[pick % world.Home.Municipalities.Count].Name),
            4 => () => world.Reply(id, _choices[pick % 4], text: pick % 8 == 0),
            5 => () => Said(() => world.Alarm(id, _alarms[pick % 4])),
            6 => () => world.TryFact(id, victim: pick % 2 == 0),
            7 => () => world.Try(id, (signal, its) => Marking.Release(signal, its, world.Now)),
            8 => () => world.Try(id, (signal, _) => Marking.Acute(signal, pick % 2 == 0, world.Now)),
            9 => () => world.Try(id, (signal, its) => Asking.Ask(signal, "where", world.NewId("question"), its, world.Now)),
            10 or 11 => () => Consult(id, pick),
            12 => () => Answer(id, pick),
            13 => () => Agree(id, pick),
            14 or 15 => () => Decide(id, pick),
            16 => () => Outcome(id, pick),
            17 => () => AnswerOffer(pick),
            18 => () => Said(() => world.Merge(id, other)),
            19 => () => Said(() => world.Merge(other, id)),
            20 => () => Said(() => Link(id, other, pick % 2 == 0)),
            21 => () => Care(id),
            22 => () => CareOutcome(id, pick),
            23 => () => VeiligThuis(id, pick),
            24 or 25 or 26 => () => OnCase(id, pick),
            27 or 28 => world.Wait,
            29 => () => world.FireAgain(pick),
            30 or 31 => () => AssessRole(id, pick),
            32 => () => Rectify(id, pick),
            _ => () => Again(pick),
        };
        happens();
    }

    private void Arrive(Guid id, int pick)
    {
        var municipality = world.Home.Municipalities[pick % world.Home.Municipalities.Count].Name;
        world.Arrive(
            id,
            A.Message with
            {
                Municipality = pick / 64 % 5 == 0 ? null : municipality,
                Acute = pick / 64 % 7 == 0 ? "claimed" : "none",
                ReporterKind = pick / 64 % 2 == 0 ? "professional" : "employee",
                Meldcode = (pick / 1024 % 4) switch { 0 or 1 => "undecided", 2 => "hub_sends", _ => "not_applicable" },
                SpecificVictim = pick / 4096 % 2 == 0,
                MinorVictim = pick / 4096 % 11 == 0,
            },
            A.Report with { Forms = [pick / 256 % 3 == 0 ? "sexual" : "labour"], Persons = pick / 8192 % 4 == 0 ? [A.Victim with { Id = world.NewId("victim") }] : [] });
    }

    private void AssessRole(Guid id, int pick) => world.Try(id, (signal, _) => signal.InView().Select(person => person.Id).Distinct().ToList() is { Count: > 0 } all
        ? Marking.Role(signal, all[pick / 64 % all.Count], "victim", pick % 2 == 0 ? "confirmed" : "rejected")
        : new Ruling<Step>.No("nobody", "-"));

    private void Consult(Guid id, int pick) => world.Try(id, (signal, its) =>
    {
        // The table more often than one of many: it opens the most.
        var all = its.Assessment.Consults.Select(may => may.Partner).Concat(its.Tables.Select(table => table.Id)).ToList();
        var whom = pick / 64 % 2 == 0 && its.TableFor(signal.Municipality) is { } table ? table.Id : all[pick / 256 % all.Count];
        return Consulting.Consult(signal, [whom], "made up", world.NewId, its, world.Now);
    });

    private void Answer(Guid id, int pick)
    {
        if (world[id] is not { Consultations: { Count: > 0 } all } signal)
            return;
        // A table answers by its chair, a partner by message; whatever its question's state, also late and twice.
        var asked = all.FirstOrDefault(one => one.Status == "open" && pick % 4 > 0) ?? all[pick % all.Count];
        if (A.Regions.All.SelectMany(region => region.Tables).Any(table => table.Id == asked.Partner))
            return;
        Said(() => world.Hear(id, (known, its) => (pick % 5) switch
        {
            0 => Referring.Refused(known, asked.Id, "nothing_may_flow", null, its, world.Now),
            1 => Referring.Delivered(known, asked.Id, its, world.Now),
            _ => Consulting.Answered(known, asked.Id, _answers[pick % 3], "made up", its, world.Now),
        }));
    }

    private void Agree(Guid id, int pick) => world.Try(id, (signal, its) =>
        Meeting.Agree(signal, its.Tables[pick % its.Tables.Count].Id, _answers[pick % 3], "made up", its, world.Now));

    private void Decide(Guid id, int pick) => world.Try(id, (signal, its) =>
    {
        var levels = its.Assessment.Levels.Append("none").Append("none").ToList();
        var level = levels[pick % levels.Count];
        var way = its.Assessment.WaysOut[pick / 64 % its.Assessment.WaysOut.Count].Code;
        var offered = level == "none" && pick / 1024 % 3 == 0;
        var decision = new Decision
        {
            Level = level,
            WayOut = level != "none" ? null : offered ? Transferring.WayOut : way,
            Strands = level == "none" ? [] : [.. its.Strands.Keys.Where((_, i) => (pick / 64 & (1 << i)) != 0)],
            Motivation = "made up",
            By = "test",
            At = world.Now,
        };
        var there = _regions[pick / 4096 % _regions.Length];
        var to = !offered ? null : new Destination(there, pick / 64 % 2 == 0 ? there.Municipalities[pick % there.Municipalities.Count].Name : null);
        return signal.State == States.Case
            ? Raising.Raise(signal, world.CaseOf(id)!, decision, world.NewId, its, world.Now, to)
            : Deciding.Decide(signal, decision, world.NewId, its, world.Now, to);
    });
}
