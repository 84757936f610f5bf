using Keten.Sharing.Delivering;
using Keten.Sharing.Filtering;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

/// <summary>Valid by default. A test writes only the values it is about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static Delivery Referral => new()
    {
        Id = new Guid("00000000-0000-0000-0000-0000000000a1"),
        Errand = "referral",
        SignalId = Sample.SignalId,
        CaseId = new Guid("00000000-0000-0000-0000-0000000000c1"),
        Region = "nijmegen",
        Partner = "moviera",
        RecipientClass = "zorgcoordinatie",
        Purpose = "care",
        State = "case",
        Sequence = 1,
        TakenUpAt = Now,
        Key = Sample.SignalId,
        Dossier = Sample.Dossier,
        Decision = Ruling().Decision,
    };

    public static Delivery Consultation => Referral with { Errand = "consultation", CaseId = null };

    public static Delivery Alarm => Referral with { Errand = "alarm", CaseId = null, Sequence = 0 };

    public static Ruling Ruling(string summary = "Workers sleep above the greenhouse.") =>
        Sample.Decide(Sample.Asks("nla", "judge"), Sample.Dossier with { Summary = summary })!;

    public static Delivery Number(int sequence) => Referral with { Id = new Guid(sequence, 0, 0, new byte[8]), Sequence = sequence };
}
