using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Prove;

/// <summary>Everything that can happen to the meldcode choice of a professional.</summary>
internal sealed class MeldcodeMoves(Region region)
{
    private static readonly string[] _choices = ["reported", "not_reported", "hub_sends"];

    public static bool Plays(SignalDossier signal) =>
        signal.Meldcode == "hub_sends" || signal is { Meldcode: "undecided", ReporterKind: "professional", SpecificVictim: true };

    public static string Key(Step step) => string.Join('|',
        step.Signal.Municipality, step.Signal.Meldcode, step.Signal.MeldcodeReminders > 0, Sent(step.Signal)?.Status,
        string.Join(',', step.Signal.Questions.Select(asked => asked.Code).Distinct().Order(StringComparer.Ordinal)));

    public IEnumerable<(string Event, Step Next)> From(Step at)
    {
        var signal = at.Signal;
        yield return ("time passes", Timing.Due(signal, Choosing.Meldcode, signal.MeldcodeReminders, region, Starts.Now));
        foreach (var choice in _choices)
            yield return ($"the professional chooses {choice}", Adding.ByReporter(signal, null, new Reply { Meldcode = choice }, region, Starts.Now, Starts.Now));
        if (Sent(signal) is { Status: "requested" } sent)
        {
            yield return ($"{sent.Partner} refuses", Referring.Refused(signal, sent.Id, "refused_by_partner", null, region, Starts.Now));
            yield return ($"{sent.Partner} accepts", Referring.Responded(signal, sent.Id, "accepted", null, null, region, Starts.Now));
        }
    }

    private static Referral? Sent(SignalDossier signal) => signal.Referrals.LastOrDefault(one => one.Strand == Choosing.Meldcode);
}
