namespace Keten.Messages;

/// <summary>Codes of people in view.</summary>
internal static class PersonCodes
{
    // A claimed role counts until an assessor rejects it; several at once are normal.
    public static readonly CodeList Roles = new("roles",
        new("victim", new("slachtoffer", "victim")),
        new("suspect", new("verdachte", "suspect")),
        new("facilitator", new("facilitator", "facilitator")),
        new("witness", new("getuige", "witness")));

    public static readonly CodeList Genders = new("genders",
        new("female", new("vrouw", "female")),
        new("male", new("man", "male")),
        new("transgender_female", new("transgender vrouw", "transgender female"), "other"),
        new("transgender_male", new("transgender man", "transgender male"), "other"),
        new("non_binary", new("non-binair", "non-binary"), "other"),
        new("other", new("anders", "other")),
        new("unknown", new("onbekend", "unknown")));

    public static readonly CodeList ResidenceStatuses = new("residenceStatuses",
        new("dutch", new("Nederlander", "Dutch")),
        new("eu", new("EU-burger", "EU citizen")),
        new("permit", new("verblijfsvergunning", "residence permit")),
        new("asylum", new("in asielprocedure", "in asylum procedure")),
        new("none", new("geen verblijfsrecht", "no lawful residence")),
        new("unknown", new("onbekend", "unknown")));

    public static readonly CodeList RiskFactors = new("riskFactors",
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

    public static readonly CodeList Needs = new("needs",
        new("shelter", new("opvang", "shelter")),
        new("medical_care", new("medische zorg", "medical care")),
        new("mental_care", new("psychische hulp", "mental health care")),
        new("legal_aid", new("juridische hulp", "legal aid")),
        new("interpreter", new("tolk", "interpreter")),
        new("income", new("inkomen of uitkering", "income or benefit")),
        new("debt_help", new("schuldhulp", "debt counselling")),
        new("safety", new("veiligheid", "safety")),
        new("residence_help", new("hulp bij verblijf", "help with residence")),
        new("youth_care", new("jeugdhulp", "youth care")),
        new("addiction_care", new("verslavingszorg", "addiction care")),
        new("work_or_education", new("werk of opleiding", "work or education")),
        new("return_home", new("hulp bij terugkeer", "help to return home")));
}
