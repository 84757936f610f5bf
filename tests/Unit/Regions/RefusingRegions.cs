using Keten.Hosting.Regions;

namespace Keten.Tests.Unit.Regions;

public sealed class RefusingRegions
{
    [Theory]
    [InlineData("assess_working_days: 5", "assess_dayz: 5", "assess_dayz", "our_timers.assess_dayz", "unknown key")]
    [InlineData("  assess_working_days: 5\n", "", "our_timers:", "our_timers.assess_working_days", "missing")]
    [InlineData("assess_working_days: 5", "assess_working_days: soon", "assess_working_days: soon", "our_timers.assess_working_days", "whole number")]
    [InlineData("assess_working_days: 5", "assess_working_days: 0", "assess_working_days: 0", "our_timers.assess_working_days", "whole number")]
    [InlineData("partner: meldkamer", "partner: meldkamr", "meldkamr", "alarm.partner", "unknown code")]
    [InlineData("  assessor: aandachtsfunctionaris", "  assessor: [analist]", "assessor: [analist]", "assessment.assessor", "one value")]
    [InlineData("rule: hold_until_strengthened", "rule: sometimes", "rule: sometimes", "enrichment.rule", "always_forward")]
    [InlineData("refers: [resident, business]", "refers: resident", "refers: resident", "intake.refers", "list")]
    [InlineData("purpose: judge, answer_working_days: 10", "purpose: investigate, answer_working_days: 10", "answer_working_days: 10", "assessment.consults[2].purpose", "unknown code")]
    [InlineData("before_deciding: nothing", "before_deciding: maybe", "maybe", "assessment.before_deciding", "table_or_answer")]
    [InlineData("levels: [suspicion]", "levels: [established]", "levels:", "assessment.levels", "add suspicion")]
    [InlineData("      ask_first: true\n", "", "insufficient", "assessment.ways_out[4].code", "ask_first")]
    [InlineData("region: nijmegen", "region: arnhem", "region: arnhem", "region", "file's own name")]
    [InlineData("strands: [organised_crime], lead: organised_crime", "strands: [organised_crime], lead: care", "[organised_crime], lead: care", "tracks[2].lead", "one of the strands")]
    [InlineData("6551, 6640", "6511, 6640", "6511, 6640", "municipalities[2].postcodes", "overlap")]
    [InlineData("6551, 6640-6642", "6551, 6642-6640", "6642-6640", "municipalities[2].postcodes", "no range")]
    [InlineData("  - name: Wijchen", "  - name: Druten", "  - name: Druten", "municipalities[6].name", "named twice")]
    [InlineData("    en: \"Your report has been taken up.\"\n", "", "Uw melding is in behandeling", "feedback.taken_up.en", "missing")]
    [InlineData("  administrative:\n    lead: enforcement", "  weather:\n    lead: enforcement", "  weather:", "strands.weather", "unknown strand")]
    [InlineData("  care:\n    lead: zorgcoordinator", "  care:\n    go_or_wait: true\n    lead: zorgcoordinator", "    go_or_wait: true", "strands.care.go_or_wait", "waits for nobody")]
    [InlineData("alarm:\n  partner: meldkamer", "alarm: meldkamer", "alarm: meldkamer", "alarm", "indented")]
    [InlineData("  provider: moviera", "  provider: hulp", "  provider: hulp", "care.provider", "strands.care.to")]
    [InlineData("shelters: [nidos, jeugdhulp,", "shelters: [nidos, hulp,", "shelters: [nidos, hulp,", "care.shelters", "unknown code 'hulp'")]
    [InlineData("shelters: [nidos, jeugdhulp,", "shelters: [jeugdhulp,", "shelters: [jeugdhulp,", "care.shelters", "would end that", "to: [{ partner: moviera, purpose: care }]", "to: [{ partner: moviera, purpose: care }, { partner: jeugdhulp, purpose: care }]")]
    [InlineData("registrar: zorgcoordinator", "registrar: somebody", "registrar: somebody", "care.registrar", "unknown code")]
    [InlineData("months: 3,", "months: 4,", "months: 4,", "care.reflection_period.months", "from 1 to 3")]
    [InlineData("warn_days: [30, 14, 3]", "warn_days: [3, 14, 30]", "warn_days: [3, 14, 30]", "care.reflection_period.warn_days", "most first")]
    [InlineData("warn_days: [30, 14, 3]", "warn_days: [30, soon]", "warn_days: [30, soon]", "care.reflection_period.warn_days", "whole numbers")]
    [InlineData("  no_place_days: 1\n", "", "care:", "care.no_place_days", "missing")]
    public void a_mistake_is_named_with_file_line_place_and_how_to_mend(string right, string wrong, string line, string path, string message, string also = "", string then = "")
    {
        using var file = new BrokenFile(yaml => (also.Length == 0 ? yaml : yaml.Replace(also, then, StringComparison.Ordinal)).Replace(right, wrong, StringComparison.Ordinal));
        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(file.Folder));
        var error = refused.Errors.First(error => error.Path == path);
        Assert.Equal("nijmegen.yaml", error.File);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        var expected = file.LineOf(line);
        Assert.InRange(error.Line, expected, expected + 1);
        Assert.Contains($"nijmegen.yaml:{error.Line}: {path}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void every_mistake_is_named_not_only_the_first()
    {
        using var file = new BrokenFile(yaml => yaml
            .Replace("partner: meldkamer", "partner: nobody", StringComparison.Ordinal)
            .Replace("closing_working_days: 5", "closing_working_days: never", StringComparison.Ordinal));
        var refused = Assert.Throws<RegionException>(() => RegionSet.Load(file.Folder));
        Assert.Equal(["alarm.partner", "our_timers.closing_working_days"], refused.Errors.Select(error => error.Path));
    }

    [Theory]
    [InlineData("region: nijmegen", "region: nijmegen\nregion: nijmegen")]
    [InlineData("region: nijmegen", "region: [nijmegen")]
    [InlineData("alarm:\n", "alarm:\n  ? [a]\n  : b\n")]
    public void what_is_no_yaml_is_refused_and_not_thrown_at_the_reader(string right, string wrong)
    {
        using var file = new BrokenFile(yaml => yaml.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal("nijmegen.yaml", Assert.Throws<RegionException>(() => RegionSet.Load(file.Folder)).Errors[0].File);
    }

    [Fact]
    public void a_garbled_group_key_is_refused_wherever_it_stands()
    {
        var whole = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "regions", "nijmegen.yaml"));
        // Question codes are the region's own words; every other key is ours.
        var questions = Array.IndexOf(whole, "questions:");
        var closed = whole.Take(questions).Concat(whole.Skip(Array.IndexOf(whole, "feedback:")));
        foreach (var key in closed.Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.EndsWith(':')))
        {
            using var file = new BrokenFile(yaml => yaml.Replace(key + "\n", "  garbled_key:\n", StringComparison.Ordinal));
            Assert.Throws<RegionException>(() => RegionSet.Load(file.Folder));
        }
    }
}
