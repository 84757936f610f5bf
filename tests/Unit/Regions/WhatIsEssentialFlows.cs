using Keten.Host;
using Keten.Host.Convenants;
using Keten.Host.Regions;
using Keten.Hosting.Regions;
using Keten.Regie.Prove;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Regions;

/// <summary>
/// Must 7 (sharing.md): whoever is told something gets what its adapter declares essential. <c>region check</c> refuses a way of the
/// route on which it does not, <c>convenant check</c> warns of an instrument under which it never does.
/// </summary>
public sealed class WhatIsEssentialFlows : IDisposable
{
    private const string Riec = "riec-oost-nederland.2025-03-01.yaml", Street = "location.street, location.houseNumber, location.postcode, location.city,\n        location.bagId, ";
    private static readonly string Regions = Path.Combine(AppContext.BaseDirectory, "regions");
    private static readonly string Convenants = Path.Combine(AppContext.BaseDirectory, "convenants");
    private static readonly DateOnly Day = new(2026, 11, 27);

    private readonly string _folder = Directory.CreateTempSubdirectory("essential-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void the_shipped_convenants_leave_no_gap()
    {
        var found = ConvenantCommand.Found(Convenants, Regions, Day);

        Assert.Empty(found.Breaches.Concat(found.Warnings).Select(one => $"{one.File}:{one.Line}: {one.Message}"));
    }

    /// <summary>An essential that the dossier of the proof does not hold would be called lacking everywhere; one that no dossier holds, too.</summary>
    [Fact]
    public void the_dossier_of_the_proof_holds_all_that_is_essential()
    {
        var there = Sample.Engine.Look(Sample.Asks("zorgcoordinatie", "care"), Everything.On(Day))!.Value.Cells.Select(cell => cell.Path).ToHashSet();

        var essential = PartnerAdapters.All.SelectMany(adapter => adapter.Partners.SelectMany(partner => Vocabulary.Purposes.SelectMany(purpose => adapter.EssentialFor(partner, purpose) ?? []))).ToList();
        Assert.NotEmpty(essential);
        Assert.All(essential, one => Assert.Subset(there, one.OneOf.ToHashSet()));
    }

    [Theory]
    // A strand, a shelter, the meldcode, a consultation, a way out, an alarm, a registration.
    [InlineData(Riec, Street, "", "strands.organised_crime.to[0]", "riec-oost-nederland can do nothing for organised_crime in a case of ", "a place to look at (location.street or location.postcode)")]
    [InlineData("nidos.2018-05-25.yaml", "victim.birthDate, ", "", "care.shelters[0]", "nidos can do nothing for care in a case of care ", "how old the child is (victim.birthDate)")]
    [InlineData("veilig-thuis.2019-01-01.yaml", "share: [signal.summary]", "share: [signal.urgency]", "meldcode.partner", "veilig-thuis can do nothing for protect in a signal ", "what gave cause (signal.summary)")]
    [InlineData("nla-consultatie.2018-05-25.yaml", ", organisation.role,\n        organisation.name, organisation.kvkNumber", "", "assessment.consults[2]", "nla can do nothing for judge in a signal ", "which organisation (organisation.name or organisation.kvkNumber)")]
    [InlineData("hulp.2018-05-25.yaml", "signal.forms, signal.summary", "signal.forms", "assessment.ways_out[0].to", "hulp can do nothing for care in a signal ", "what help is asked for (signal.summary or care.needs)")]
    [InlineData("law.2018-05-25.yaml", "location.kind,\n        location.street, location.houseNumber, location.postcode, location.city, location.bagId", "location.kind", "alarm.partner", "meldkamer can do nothing for alarm in a signal ", "a place to look at (location.street or location.postcode)")]
    [InlineData("comensha.2018-05-25.yaml", "reduce: [case.victimCount]", "reduce: [case.minorInvolved]", "care.registrar", "comensha can do nothing for register in a case of care ", "how many victims (case.victimCount)")]
    [InlineData("zvh-rijk-van-nijmegen.2025-03-01.yaml", "victim.phone, victim.email, victim.name, ", "", "strands.criminal.to[0]", "zvh-rijk-van-nijmegen can do nothing for protect in a case of ", "whom to protect (victim.name)")]
    public void region_check_finds_where_it_does_not(string file, string was, string now, string at, string what, string without)
    {
        var error = Assert.Single(RegionCheck.Of(Only("nijmegen"), With(file, was, now)).Errors.DistinctBy(one => one.Line));

        Assert.Equal(("nijmegen.yaml", RegionSet.LineOf(Path.Combine(Regions, "nijmegen.yaml"), at)), (error.File, error.Line));
        Assert.StartsWith($"{at}: {what}", error.Message, StringComparison.Ordinal);
        Assert.Contains($" without {without}: let a rule in {file} give that to ", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("nijmegen: ", error.Path, StringComparison.Ordinal);
        if (at.StartsWith("strands", StringComparison.Ordinal))
            Assert.Matches("^nijmegen: a signal .* > ", error.Path);
    }

    /// <summary>Of what the one or the other would do, the other does; what waits for a permit is never essential.</summary>
    [Theory]
    [InlineData(Riec, "organisation.role, organisation.name, organisation.kvkNumber", "organisation.role")]
    [InlineData(Riec, "suspect.name, ", "")]
    [InlineData("comensha.2018-05-25.yaml", "share: [victim.name, ", "share: [")]
    public void and_is_content_with_what_will_do(string file, string was, string now) => Assert.Empty(RegionCheck.Of(Only("nijmegen"), With(file, was, now)).Errors);

    [Fact]
    public void convenant_check_warns_of_an_instrument_under_which_it_never_does()
    {
        var folder = With(Riec, Street, "");

        var warning = Assert.Single(ConvenantCommand.Found(folder, Regions, Day).Warnings);

        Assert.Equal((Riec, RegionSet.LineOf(Path.Combine(folder, Riec), "covers[0]")), (warning.File, warning.Line));
        Assert.StartsWith("gap in arnhem, nijmegen, wherever the matter stands: riec-oost-nederland can do nothing for organised_crime", warning.Message, StringComparison.Ordinal);
    }

    /// <summary>That it does not in a case is no gap while it does in a signal: region check finds the way that leads there.</summary>
    [Fact]
    public void and_not_of_one_under_which_it_sometimes_does()
    {
        const string Place = "share: [location.kind, location.street, location.houseNumber, location.postcode, location.city, location.bagId,\n        ";
        var folder = With("handhaving.2018-05-25.yaml", "administrative: true }\n    " + Place, "administrative: true }\n    share: [");

        Assert.Empty(Gaps.In(folder, Regions, Day));
        Assert.Contains(RegionCheck.Of(Only("nijmegen"), folder).Errors, error => error.Message.StartsWith("strands.administrative.to[0]: handhaving can do nothing for administrate in a case of ", StringComparison.Ordinal));
    }

    [Fact]
    public void an_instrument_that_ended_or_that_is_not_there_is_a_gap()
    {
        var ended = With(Riec, "until: open", "until: 2026-01-01");
        Assert.Contains("no instrument lets arnhem tell riec-oost-nederland anything for organised_crime on 2026-11-27", Assert.Single(Gaps.In(ended, Regions, Day)).Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(ended, Riec));
        Assert.Contains(Gaps.In(ended, Regions, Day), gap => gap.File == "nijmegen.yaml" && gap.Message.Contains("riec-oost-nederland", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("registers.2018-05-25.yaml", "  - { partner: kvk, purpose: enrich }\n", "", "enrichment.sources[1]", "no instrument lets nijmegen tell kvk anything for enrich")]
    [InlineData("registers.2018-05-25.yaml", "to: [wijkteam]", "to: [bag]", "enrichment.sources[4]", "no sharing rule of wijkteam covers it, so wijkteam is never asked")]
    [InlineData("ontvangst.2018-05-25.yaml", "  - { partner: pct, purpose: receive }\n", "", "assessment.consults[1]", "no instrument lets pct tell nijmegen anything (receive)")]
    [InlineData("ontvangst.2018-05-25.yaml", "  - { partner: cosm, purpose: receive }\n", "", "care.shelters[4]", "no instrument lets cosm tell nijmegen anything (receive)")]
    [InlineData("ontvangst.2018-05-25.yaml", "to: [nla, zvh_safety_member, riec_member,", "to: [zvh_safety_member, riec_member,", "assessment.consults[2]", "no rule in ontvangst.2018-05-25.yaml takes partner.answer from nla")]
    public void what_is_never_asked_or_never_heard_is_found(string file, string was, string now, string at, string message)
    {
        var error = Assert.Single(RegionCheck.Of(Only("nijmegen"), With(file, was, now)).Errors);

        Assert.Equal(("nijmegen.yaml", RegionSet.LineOf(Path.Combine(Regions, "nijmegen.yaml"), at)), (error.File, error.Line));
        Assert.StartsWith($"{at}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void whoever_only_hears_of_its_referrals_has_to_be_able_to_say_what_became_of_them()
    {
        var errors = RegionCheck.Of(Only("nijmegen"), With("ontvangst.2018-05-25.yaml", "share: [case.status, partner.outcome]", "share: [partner.outcome]")).Errors;

        Assert.Contains(errors, error => error.Message.StartsWith("strands.organised_crime.to[0]: whatever riec-oost-nederland answers is refused", StringComparison.Ordinal));
        // Who is only consulted answers, and has no status.
        Assert.DoesNotContain(errors, error => error.Message.Contains("nla", StringComparison.Ordinal));
    }

    private string Only(string region)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "regions")).FullName;
        File.Copy(Path.Combine(Regions, $"{region}.yaml"), Path.Combine(folder, $"{region}.yaml"));
        return folder;
    }

    private string With(string file, string was, string now)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "convenants")).FullName;
        foreach (var path in Directory.GetFiles(Convenants))
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        var changed = Path.Combine(folder, file);
        var yaml = File.ReadAllText(changed);
        Assert.Contains(was, yaml, StringComparison.Ordinal);
        File.WriteAllText(changed, yaml.Replace(was, now, StringComparison.Ordinal));
        return folder;
    }
}
