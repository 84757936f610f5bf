using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Export;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Contracts;

/// <summary>
/// messages/htcds.json against the standard (UNMigration/HTCDS, "HTCDS Field Standards 2.0.ods"), typed in here a second time: a code
/// that is spelled otherwise is another code to whoever reads it.
/// </summary>
public class HtcdsIsSpelledAsTheStandard
{
    private static readonly Dictionary<string, string> _standard = new(StringComparer.Ordinal)
    {
        ["prs_Gender"] = "Feminine Masculine TransgenderFeminine TransgenderMasculine NonConforming NonSpecifiedUnknown",
        ["vic_TraffickingStatus"] = "PossibleVictimOfTrafficking ActualVictimOfTrafficking NotAVictimOfTrafficking",
        ["vic_TraffickingStatusDecisionMakingOrg"] = "Police NGO CourtOrProsecution NonPoliceGovernmentalOrganization Other",
        // Sic: the third is misspelt in the standard, and right that way.
        ["vic_RelationshipToTrafficker"] = "Familial Acquainted Unaquainted",
        ["vic_MethodOfRecruitment"] = "AtAPlaceOfBusiness AtAnEducationalInstitution AtWork ThroughOnlineSocialNetworks ThroughAnOnlineAdvertisement ThroughATelevisionAdvert "
            + "ThroughANewspaperAdvert ThroughFamilyOrFamilyEvents ThroughFriendsOrSocialEvents Other",
        ["vic_MethodsOfControl"] = "PhysicalThreats ThreatsLawEnforcement ThreatensChildrenFamily DebtBondage FalsePromises PhysicalAbuse SexualAbuse TakesEarnings "
            + "RestrictsFinancialAccess RestrictsMedicalCare WithholdsNecessities PsychologicalAbuse PsychoactiveSubstance ExcessiveWorkingHours WithholdsDocuments Other",
        ["vic_TypeOfExploitation"] = "ForcedLabour SexualExploitation ChildLabour ForcedMarriage Servitude ForcedMilitaryByNonStateActors OrganRemoval ForcedBegging ForcedAdoption Surrogacy Other",
        ["vic_ForcedLabourIndustry"] = "A_AgricultureForestryAndFishing B_MiningAndQuarrying C_Manufacturing D_ElectricityGasSteamAndAirConditioningSupply E_WaterSupplySewerageWasteManagement "
            + "F_Construction G_WholesaleAndRetailTradeRepairOfMotorVehicles H_TransportationAndStorage I_AccommodationAndFoodServiceActivities J_InformationAndCommunication "
            + "K_FinancialAndInsuranceActivities L_RealEstateActivities M_ProfessionalScientificAndTechnicalActivities N_AdministrativeAndSupportServiceActivities "
            + "O_PublicAdministrationAndDefence P_Education Q_HumanHealthAndSocialWorkActivities R_ArtsEntertainmentAndRecreation S_OtherServiceActivities "
            + "T_ActivitiesOfHouseholdsAsEmployers U_ActivitiesOfExtraterritorialOrganizations",
        ["vic_TypeOfSexExploitation"] = "Prostitution Pornography RemoteInteractiveServices PrivateSexualServices",
        ["per_RoleInProcess"] = "TravellingPartner Transporter RecruiterOrIntermediary BrokerTravelAgent TransferredIndividual HarbouredIndividual SoldIndividual BoughtIndividual "
            + "ReceivedIndividual ControlledIndividual Smuggler Abuser Kidnapper Exploiter Other",
        ["cas_Status"] = "Active FollowUp Closed ClosedReferred",
        ["cas_ReasonForOutgoingReferral"] = "AdditionalServicesRequired MigrationOrChangeOfLocation Other",
        ["spl_Type"] = "Education Financial Health LabourExploitationRehabilitation Legal Livelihood RightsBasedTraining SexualExploitationRehabilitation SocialCare",
    };

    private static readonly string[] _booleans =
        [.. "DebtBondage TakesEarnings RestrictsFinancialAccess Threats PsychologicalAbuse PhysicalAbuse SexualAbuse FalsePromises PsychoactiveSubstances RestrictsMovement RestrictsMedicalCare ExcessiveWorkingHours UsesChildren ThreatOfLawEnforcement WithholdsNecessities WithholdsDocuments Other"
            .Split(' ').Select(name => $"MethodsOfControl{name}")];

    // Core or not, these say who somebody is; and those of 2.0 that are deprecated.
    private static readonly string[] _never =
        [.. "Salutation FirstName SecondName MiddleName Title Email HomePhone MobilePhone IdentityNumber Mailing".Split(' ').Select(name => $"prs_{name}"),
            "vic_AgreementToManagePersonalData", "vic_Vulnerabilities", "vic_DetailsOfVulnerabilities"];

    private static readonly JsonObject _file = JsonNode.Parse(Repository.Read("messages/htcds.json"))!.AsObject();

    [Fact]
    public void every_code_of_ours_has_a_value_or_stands_there_as_having_none()
    {
        var lists = Codes.All.ToDictionary(list => list.Key, list => list.Value.Select(term => term.Code).ToList());
        lists["states"] = [.. States.OpenCase, States.Closed];
        lists["levels"] = ["none", .. Vocabulary.Levels];
        lists["purposes"] = [.. Vocabulary.Purposes];
        lists["outcomes"] = ["case", "merged", "transferred", "referred_away", .. Vocabulary.WaysOut];

        Assert.Equal(lists.Keys.Order(StringComparer.Ordinal), Names(_file["codes"]).Order(StringComparer.Ordinal));
        Assert.All(lists, list => Assert.Equal(list.Value.Order(StringComparer.Ordinal), Names(_file["codes"]![list.Key]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void every_value_is_one_of_the_standard() => Assert.Empty(Misspelt(_file));

    [Theory]
    [InlineData("roles", "victim", "vic_TraffickingStatus=PossibleVictim")]
    [InlineData("indicators", "recruited_by_family", "vic_RelationshipToTrafficker=Unacquainted")]
    [InlineData("riskFactors", "debt", "vic_Vulnerabilities=Debt")]
    [InlineData("indicators", "locked_in", "MethodsOfControlRestrictsMovements=true")]
    public void and_what_is_not_shows(string list, string code, string value)
    {
        var broken = _file.DeepClone();
        broken["codes"]![list]![code] = value;
        Assert.Equal([value], Misspelt(broken));
    }

    [Fact]
    public void the_misspelt_one_is_spelt_so() => Assert.Empty(Misspelt(JsonNode.Parse("""{"codes":{"x":{"y":"vic_RelationshipToTrafficker=Unaquainted"}}}""")!));

    [Fact]
    public void means_of_control_stand_in_both_lists_of_the_standard()
    {
        var (picklist, without) = (_file["control"]!["picklist"]!.AsObject(), _file["control"]!["withoutCode"]!.AsObject());

        Assert.Equal(_standard["vic_MethodsOfControl"].Split(' '), Names(picklist));
        Assert.Equal(_booleans.Order(StringComparer.Ordinal), picklist.Select(one => (string)one.Value!).Concat(Names(without)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(["MethodsOfControlRestrictsMovement", "MethodsOfControlUsesChildren"], Names(without));
        Assert.All(without, one => Assert.Contains((string)one.Value!, _standard["vic_MethodsOfControl"].Split(' ')));
        Assert.Equal(("Other", "MethodsOfControlRestrictsMovement"), Htcds.AsControl(Htcds.Of("indicators", "locked_in")!.Value));
        Assert.Equal(("ThreatensChildrenFamily", "MethodsOfControlThreats"), Htcds.AsControl(Htcds.Of("indicators", "family_threatened")!.Value));
        Assert.Null(Htcds.AsControl(Htcds.Of("forms", "labour")!.Value));
    }

    [Fact]
    public void what_names_somebody_or_was_given_up_has_no_place_in_the_file_or_the_export()
    {
        string[] fields = [.. Values(_file).Select(value => value.Split('=')[0]), .. Exported()];

        Assert.Contains("prs_Birthdate", fields);
        Assert.DoesNotContain(fields, field => _never.Any(never => field.StartsWith(never, StringComparison.Ordinal)));
        // What the export is not in the standard's own words, it is on purpose.
        Assert.Equal(["methodsOfControlBooleans"], Exported().Where(field => field.Split('_')[0] is not ("cas" or "prs" or "vic" or "per" or "spl")));
    }

    [Fact]
    public void what_is_served_to_forms_is_the_same() =>
        Assert.Equal("vic_ForcedLabourIndustry=F_Construction", Codes.Sectors.Single(term => term.Code == "construction").Htcds);

    private static IEnumerable<string> Exported() => typeof(HtcdsExport).Assembly.GetTypes().Where(type => type.Namespace == typeof(HtcdsExport).Namespace)
        .SelectMany(type => type.GetProperties()).Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>();

    private static IEnumerable<string> Misspelt(JsonNode file) => Values(file).Where(value => value.Split('=') is not [var field, var code]
        || !(_standard.TryGetValue(field, out var codes) ? codes.Split(' ').Contains(code) : _booleans.Contains(field) && code == "true"));

    private static IEnumerable<string> Values(JsonNode file) =>
        file["codes"]!.AsObject().SelectMany(list => list.Value!.AsObject()).Where(code => code.Value is not null).Select(code => (string)code.Value!);

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(one => one.Key);
}
