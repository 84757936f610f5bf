using System.Net;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Api;

/// <summary>GET /cases/{id}/htcds: one case, with the eyes of two roles.</summary>
public class ACaseInHtcds
{
    private static readonly object _report = new
    {
        region = "nijmegen",
        forms = (string[])["labour", "criminal"],
        sectors = (string[])["nail_salon", "construction"],
        indicators = (string[])["passport_withheld", "locked_in", "forced_begging", "recruited_online", "fearful"],
        narrative = "CANARY-verhaal. Verzonnen.",
        locations = new[] { new { kind = "venue", street = "CANARYSTREET", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        persons = new object[]
        {
            new
            {
                roles = (string[])["victim"], name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "1999-04-12", gender = "transgender_female", nationality = "PL", phone = "+31600000009",
                needs = (string[])["medical_care", "shelter"], riskFactors = (string[])["debt"],
            },
            new { roles = (string[])["suspect"], name = new { given = "CANARYUNCLE" }, gender = "male", birthDate = "1971-01-01" },
        },
        reporter = new { kind = "employee", name = "CANARY-melder" },
    };

    [Fact]
    public async Task holds_what_each_may_see_in_the_words_of_the_standard_and_names_nobody()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, _report);
        await signal.Is("to_assess");
        await signal.Consults("avim");
        await signal.Is("to_decide");
        await signal.Decides("criminal");
        await signal.CaseShows(found => found["referrals"]!.AsArray().Count > 1);
        var path = $"/cases/{(Guid)(await signal.Seen())["caseId"]!}/htcds";

        var judge = await Person.With(hub, "aandachtsfunctionaris").Get(path);
        var care = await Person.With(hub, "zorgcoordinator").Get(path);

        Assert.Equal(
            """
            {"prs_Gender":"TransgenderFeminine","prs_Birthdate":"1999-04-12","prs_Citizenship":["PL"],"vic_TraffickingStatus":"PossibleVictimOfTrafficking","vic_TraffickingStatusDecisionMakingOrg":"NonPoliceGovernmentalOrganization","vic_TypeOfExploitation":["ForcedLabour","ForcedBegging"],"vic_ForcedLabourIndustry":"S_OtherServiceActivities","vic_MethodOfRecruitment":["ThroughOnlineSocialNetworks"],"vic_MethodsOfControl":["WithholdsDocuments","Other"],"methodsOfControlBooleans":["MethodsOfControlWithholdsDocuments","MethodsOfControlRestrictsMovement"]}
            """.Trim(),
            Assert.Single(judge["victims"]!.AsArray())!.ToJsonString());
        Assert.Equal("""[{"prs_Gender":"Masculine","per_RoleInProcess":["Exploiter"]}]""", judge["perpetrators"]!.ToJsonString());
        // Criminal exploitation is no code of the standard: ours stands beside it.
        Assert.Equal("""["labour","criminal"]""", judge["ours"]!["forms"]!.ToJsonString());
        Assert.Equal("Active", (string?)judge["case"]!["cas_Status"]);
        Assert.Contains("zvh-rijk-van-nijmegen", judge["case"]!["outgoingReferrals"]!.AsArray().Select(one => (string)one!["cas_ReferredOrganisation"]!));

        // Care sees what it is needed for, and not what was done by whom.
        var victim = Assert.Single(care["victims"]!.AsArray())!.AsObject();
        Assert.Equal("""["Health"]""", victim["spl_Type"]!.ToJsonString());
        Assert.DoesNotContain(victim, one => one.Key is "vic_TypeOfExploitation" or "vic_MethodsOfControl" or "vic_ForcedLabourIndustry");
        Assert.Equal(("[]", null), (care["perpetrators"]!.ToJsonString(), care["ours"]));

        var both = judge.ToJsonString() + care.ToJsonString();
        Assert.DoesNotContain("CANARY", both, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("600000009", both, StringComparison.Ordinal);
        Assert.DoesNotContain("Vulnerabilit", both, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await Person.With(hub, "analist").Send(HttpMethod.Get, path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Person.With(hub, "aandachtsfunctionaris", "arnhem").Send(HttpMethod.Get, path)).Status);
    }

    [Fact]
    public async Task tells_how_a_closed_case_ended_in_codes()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, _report);
        await signal.Is("to_assess");
        await signal.Consults("avim");
        await signal.Is("to_decide");
        await signal.Decides("criminal");
        await signal.CaseIs("closing");
        var path = $"/cases/{(Guid)(await signal.Seen())["caseId"]!}/htcds";
        Assert.Equal("FollowUp", (string?)(await Person.With(hub, "aandachtsfunctionaris").Get(path))["case"]!["cas_Status"]);

        await signal.OnCase("close", new { outcomes = new { care = "helped", criminal = "ended" }, motivation = "CANARY-reden. Verzonnen." });

        var closed = await Person.With(hub, "aandachtsfunctionaris").Get(path);
        Assert.Equal(("Closed", "care: helped, criminal: ended"), ((string?)closed["case"]!["cas_Status"], (string?)closed["case"]!["cas_ReasonForCaseClosure"]));
        Assert.DoesNotContain("CANARY", closed.ToJsonString(), StringComparison.Ordinal);
    }
}
