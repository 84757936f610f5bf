using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Everybody does what the region wants of them, and time passes: so a life comes to its end.</summary>
internal static class AsItShould
{
    public static void End(World world, Guid id)
    {
        for (var i = 0; i < 40 && world[world.Target(id)]?.State != States.Closed; i++)
            Next(world, world.Target(id));
    }

    private static void Next(World world, Guid id)
    {
        switch (world[id]?.State)
        {
            case null or States.Received:
                world.Arrive(id, A.Message with { Municipality = world.Home.Municipalities[0].Name }, A.Report);
                break;
            case States.ToAssess or States.ToDecide:
                if (!world.Try(id, (signal, its) => A.Route.Decide(signal, its, world.Now, "none", "nothing_found")))
                    Consult(world, id);
                break;
            case States.Consulting when world.In(id).Assessment.BeforeDeciding == "answer":
                Answer(world, id);
                break;
            case States.Case:
                if (!world.TryCase(id, (found, its) => Closing.Close(found, found.Strands.ToDictionary(strand => strand.Code, _ => "ended"), "made up", its, world.Now)))
                    Verify(world, id);
                break;
            default:
                // Timers of earlier turns fire too, in vain.
                for (var generation = world[id]!.Turn.Generation; world.Timers.Count > 0 && world[id]!.Turn.Generation == generation;)
                    world.Wait();
                break;
        }
    }

    private static void Consult(World world, Guid id) => Assert.True(world.Try(id, (signal, its) => its.TableFor(signal.Municipality) is { } table
        ? Consulting.Consult(signal, [table.Id], "made up", world.NewId, its, world.Now)
        : Consulting.Consult(signal, [its.Assessment.Consults[0].Partner], "made up", world.NewId, its, world.Now)));

    private static void Verify(World world, Guid id)
    {
        if (world[id]!.Consultations.All(asked => asked.Status == "answered" || asked.Partner != "avim"))
            Consult(world, id);
        Answer(world, id);
    }

    private static void Answer(World world, Guid id) => world.Hear(id, (signal, its) =>
        Consulting.Answered(signal, signal.Consultations.Last(asked => asked.Status != "answered").Id, "unknown", null, its, world.Now));
}
