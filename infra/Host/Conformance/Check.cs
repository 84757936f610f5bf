namespace Keten.Host.Conformance;

/// <summary>One thing that was looked at.</summary>
/// <param name="Id">As in docs/conformance.md.</param>
/// <param name="Outcome">pass, fail, not_applicable (this partner never gets that), not_seen (it did nothing to judge by).</param>
/// <param name="Seen">Statuses, codes and ids; never what somebody wrote.</param>
internal sealed record Check(string Id, string Outcome, string Seen)
{
    public const string Pass = "pass";
    public const string Fail = "fail";
    public const string NotApplicable = "not_applicable";
    public const string NotSeen = "not_seen";

    public string Nl => Sentences.All[Id].Nl;

    public string En => Sentences.All[Id].En;

    public string Expected => Sentences.All[Id].Expected;

    public static Check That(string id, bool holds, string seen) => new(id, holds ? Pass : Fail, seen);

    public static Check Unseen(string id, string why) => new(id, NotSeen, why);

    public static Check Beside(string id, string why) => new(id, NotApplicable, why);
}
