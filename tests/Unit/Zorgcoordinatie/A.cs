using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Remind;
using Care = Keten.Zorgcoordinatie.Follow.Care;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>Valid by default; a test writes only the values it is about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly Guid SignalId = new("00000000-0000-0000-0000-0000000000a1");
    public static readonly Guid CaseId = new("00000000-0000-0000-0000-0000000000c1");
    public static readonly Guid CallId = new("00000000-0000-0000-0000-0000000000d1");
    public static readonly Guid Early = new("00000000-0000-0000-0000-0000000000e1");
    public static readonly Guid InCase = new("00000000-0000-0000-0000-0000000000e2");
    public static readonly Guid PersonId = new("00000000-0000-0000-0000-0000000000f1");

    public static Region Region { get; } = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions")).Get("nijmegen");

    public static Victim Woman => new() { PersonId = PersonId, BirthDate = new DateOnly(1999, 4, 12), Gender = "female", ResidenceStatus = "none" };

    /// <summary>Called in on a signal, and Regie has not answered.</summary>
    public static CareTrajectory Called => Steps.First([SignalId], null, CallId, Region, Now).Trajectory;

    public static CareTrajectory TakenOn =>
        Settled(Care.Responded(Settled(Care.Requested(null, Referral(Early), [Woman])!), Response(Early, "accepted"), "nijmegen")!);

    public static CaseOpened CaseOpened => new() { CaseId = CaseId, SignalIds = [SignalId], Region = "nijmegen", Strands = ["care", "criminal"], OpenedAt = Now };

    public static ReferralRequested Referral(Guid id) => new()
    {
        ReferralId = id,
        SignalId = SignalId,
        Region = "nijmegen",
        Partner = "moviera",
        Purpose = "care",
        Acute = "none",
        State = "signal",
        Strands = [],
        Sequence = 1,
        RequestedAt = Now,
        Dossier = new Sealed { Key = SignalId, Data = [] },
    };

    public static PartnerResponded Response(Guid id, string status) => new()
    {
        ReferralId = id,
        SignalId = SignalId,
        Partner = "moviera",
        Status = status,
        Outcome = status == "completed" ? "housed" : null,
        RespondedAt = Now,
    };

    public static CareCallAnswered Answer(string answer) => new()
    {
        CallId = CallId,
        SignalId = SignalId,
        Region = "nijmegen",
        Answer = answer,
        ReferralId = answer == "called_in" ? Early : null,
        Partner = answer == "called_in" ? "moviera" : null,
        AnsweredAt = Now,
    };

    public static CareTrajectory Settled(CareTrajectory after, CareTrajectory? before = null) => Tending.Settle(before, after, Region, Now).Trajectory;

    public static Ruling Take(CareTrajectory known, CareRequest asked, DateTimeOffset? now = null) =>
        Steps.Take(known, asked, Guid.NewGuid(), Region, "made-up", now ?? Now);

    public static Ruling Take(CareTrajectory known, string step) => Take(known, new CareRequest { Step = step });

    public static CareTrajectory Go(Ruling ruling) => Assert.IsType<Ruling.Go>(ruling).Step.Trajectory;

    public static string No(Ruling ruling) => Assert.IsType<Ruling.No>(ruling).Code;

    public static string Wrong(Ruling ruling) => Assert.IsType<Ruling.Wrong>(ruling) is var wrong ? $"{wrong.Pointer} {wrong.Code}" : "";

    public static IEnumerable<IReadOnlyList<T>> Orders<T>(IReadOnlyList<T> of) => of.Count == 0
        ? [[]]
        : of.SelectMany((first, i) => Orders([.. of.Where((_, j) => j != i)]).Select(rest => (IReadOnlyList<T>)[first, .. rest]));
}
