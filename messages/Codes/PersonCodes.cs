namespace Keten.Messages;

/// <summary>Codes of people in view.</summary>
internal static class PersonCodes
{
    // A claimed role counts until an assessor rejects it; several at once are normal.
    public static readonly CodeList Roles = new(
        new("victim", new("slachtoffer", "victim"), Htcds: "vic_TraffickingStatus=PossibleVictimOfTrafficking"),
        new("suspect", new("verdachte", "suspect"), Htcds: "per_RoleInProcess=Exploiter"),
        new("facilitator", new("facilitator", "facilitator"), Htcds: "per_RoleInProcess=Other"),
        new("witness", new("getuige", "witness")));

    public static readonly CodeList Genders = new(
        new("female", new("vrouw", "female"), Htcds: "prs_Gender=Feminine"),
        new("male", new("man", "male"), Htcds: "prs_Gender=Masculine"),
        new("transgender_female", new("transgender vrouw", "transgender female"), "other", "prs_Gender=TransgenderFeminine"),
        new("transgender_male", new("transgender man", "transgender male"), "other", "prs_Gender=TransgenderMasculine"),
        new("non_binary", new("non-binair", "non-binary"), "other", "prs_Gender=NonConforming"),
        new("other", new("anders", "other"), Htcds: "prs_Gender=NonConforming"),
        new("unknown", new("onbekend", "unknown"), Htcds: "prs_Gender=NonSpecifiedUnknown"));

    public static readonly CodeList ResidenceStatuses = new(
        new("dutch", new("Nederlander", "Dutch")),
        new("eu", new("EU-burger", "EU citizen")),
        new("permit", new("verblijfsvergunning", "residence permit")),
        new("asylum", new("in asielprocedure", "in asylum procedure")),
        new("none", new("geen verblijfsrecht", "no lawful residence")),
        new("unknown", new("onbekend", "unknown")));

    public static readonly CodeList RiskFactors = new(
        new("economic_position", new("zwakke economische positie", "weak economic position")),
        new("low_resilience", new("weinig weerbaar", "little resilience")),
        new("lvb", new("licht verstandelijke beperking", "mild intellectual disability")),
        new("no_network", new("geen netwerk", "no network")),
        new("no_residence_status", new("geen verblijfsstatus", "no residence status")),
        new("language", new("spreekt de taal niet", "does not speak the language")),
        new("youth", new("jong", "youth")),
        new("addiction", new("verslaving", "addiction")),
        new("debt", new("schulden", "debt")),
        new("repeat_victim", new("eerder slachtoffer", "victim before")),
        new("homeless", new("dakloos", "homeless")),
        new("mental_health", new("psychische problemen", "mental health problems")),
        new("pregnant", new("zwanger", "pregnant")));

    public static readonly CodeList Needs = new(
        new("shelter", new("opvang", "shelter")),
        new("medical_care", new("medische zorg", "medical care"), Htcds: "spl_Type=Health"),
        new("mental_care", new("psychische hulp", "mental health care"), Htcds: "spl_Type=Health"),
        new("legal_aid", new("juridische hulp", "legal aid"), Htcds: "spl_Type=Legal"),
        new("interpreter", new("tolk", "interpreter")),
        new("income", new("inkomen of uitkering", "income or benefit"), Htcds: "spl_Type=Financial"),
        new("debt_help", new("schuldhulp", "debt counselling"), Htcds: "spl_Type=Financial"),
        new("safety", new("veiligheid", "safety")),
        new("residence_help", new("hulp bij verblijf", "help with residence"), Htcds: "spl_Type=Legal"),
        new("youth_care", new("jeugdhulp", "youth care"), Htcds: "spl_Type=SocialCare"),
        new("addiction_care", new("verslavingszorg", "addiction care"), Htcds: "spl_Type=Health"),
        new("work_or_education", new("werk of opleiding", "work or education"), Htcds: "spl_Type=Livelihood"),
        new("return_home", new("hulp bij terugkeer", "help to return home"), Htcds: "spl_Type=SocialCare"));
}
