using Keten.Hosting.Regions;
using Keten.Regie.Route;

namespace Keten.Regie.Prove;

/// <summary>Whom the walk tells something, whether what they cannot do without gets there, and what of the file no way ever uses.</summary>
internal sealed class Reach(Region region, IFlows flows, Findings findings)
{
    private const string Never = "nothing that can happen in this region";

    private readonly List<(string Path, Recipient Recipient)> _named = [.. Recipients.Of(region).Where(one => !OfCare(one.Path))];
    private readonly HashSet<Recipient> _told = [];
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _waysOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _strands = new(StringComparer.Ordinal);
    private readonly HashSet<(Recipient, string, string, bool)> _flowed = [];

    /// <summary>Whether it is open to them at all, whatever happens; and to shelters, which the route never asks.</summary>
    public void Open()
    {
        foreach (var (at, recipient) in Recipients.Of(region))
        {
            if ((OfCare(at) ? Short(recipient, "case", ["care"], forOne: true) : flows.Closed(region, recipient)) is { } missing)
                findings.Add(at, missing, $"{recipient.Partner} is told something for {recipient.Purpose}");
        }
    }

    public void See(Step step, Func<string> path)
    {
        if (step.Signal.State == States.AtTable)
            _tables.Add(Meeting.On(step.Signal)!.Partner);
        foreach (var effect in step.Effects)
        {
            switch (effect)
            {
                case Effect.Consult asked:
                    Told(new(asked.Consultation.Partner, asked.Consultation.Purpose), "signal", [], false, path);
                    break;
                case Effect.Refer referred:
                    Told(new(referred.Referral.Partner, referred.Referral.Purpose), "signal", [], referred.Referral.Person is not null, path);
                    break;
                case Effect.Assessed { Decision.WayOut: { } way }:
                    _waysOut.Add(way);
                    break;
                case Effect.OpenCase opened:
                    See(opened.Case, path);
                    break;
            }
        }
    }

    public void See(CaseStep step, Func<string> path)
    {
        List<string> open = [.. step.Case.Strands.Where(strand => strand.Open).Select(strand => strand.Code)];
        _strands.UnionWith(open);
        foreach (var referred in step.Effects.OfType<Effect.Refer>())
            Told(new(referred.Referral.Partner, referred.Referral.Purpose), step.Case.Level ?? "case", open, referred.Referral.Person is not null, path);
    }

    /// <summary>What stands in the file and cannot happen is a mistake: somebody thinks that it does.</summary>
    public void Unused()
    {
        foreach (var (at, recipient) in _named.Where(one => one.Path != "alarm.partner" && !_told.Contains(one.Recipient)))
            findings.Add(at, $"{recipient.Partner} is never reached for {recipient.Purpose}; take it out, or mend what keeps it from being asked", Never);
        for (var i = 0; i < region.Assessment.WaysOut.Count; i++)
        {
            if (!_waysOut.Contains(region.Assessment.WaysOut[i].Code))
                findings.Add($"assessment.ways_out[{i}]", $"no signal ever goes out by {region.Assessment.WaysOut[i].Code}", Never);
        }

        for (var i = 0; i < region.Tables.Count; i++)
        {
            if (region.Tables[i].TakesSignals && !_tables.Contains(region.Tables[i].Id))
                findings.Add($"tables[{i}]", $"no signal ever comes to {region.Tables[i].Id}", Never);
        }

        foreach (var code in region.Strands.Keys.Where(code => !_strands.Contains(code)))
            findings.Add($"strands.{code}", $"no case ever has {code}: add it to a track", Never);
        if (Short(new(region.AlarmPartner, "alarm"), "signal", [], forOne: false) is { } missing)
            findings.Add("alarm.partner", missing, "an alarm");
        if (flows.Missing(region, new(Vocabulary.Reporter, Vocabulary.Feedback), "closed", [], forOne: false) is { } untold)
            findings.Add("feedback", untold, "any end");
    }

    private static bool OfCare(string path) => path.StartsWith(Recipients.Shelters, StringComparison.Ordinal);

    /// <summary>Nothing flows, or not all that the recipient cannot do without.</summary>
    private string? Short(Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne) =>
        flows.Missing(region, recipient, state, strands, forOne) ?? flows.Lacking(region, recipient, state, strands, forOne);

    private void Told(Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne, Func<string> path)
    {
        _told.Add(recipient);
        if (!_flowed.Add((recipient, state, string.Join(',', strands), forOne)) || Short(recipient, state, strands, forOne) is not { } missing)
            return;
        // Named more than once: a case calls in by its strands.
        var at = _named.Where(one => one.Recipient == recipient)
            .OrderByDescending(one => one.Path.StartsWith("strands.", StringComparison.Ordinal) == (state != "signal")).FirstOrDefault().Path ?? "";
        findings.Add(at, missing, path());
    }
}
