namespace Keten.Messages;

/// <summary>Codes of the signal itself, its places, organisations and traces.</summary>
internal static class SignalCodes
{
    // Four forms of article 273f Sr as Dutch policy names them.
    public static readonly CodeList Forms = new("forms",
        new("sexual", new("seksuele uitbuiting", "sexual exploitation")),
        new("labour", new("arbeidsuitbuiting", "labour exploitation")),
        new("criminal", new("criminele uitbuiting", "criminal exploitation")),
        new("organ_removal", new("gedwongen orgaanverwijdering of draagmoederschap", "organ removal or forced surrogacy")),
        new("unknown", new("vorm nog onbekend", "form not known yet")));

    public static readonly CodeList Urgencies = new("urgencies",
        new("normal", new("gewoon", "normal")),
        new("acute", new("acuut: iemand is nu in gevaar", "acute: somebody is in danger now")));

    public static readonly CodeList LocationKinds = new("locationKinds",
        new("dwelling", new("woning", "dwelling")),
        new("workplace", new("werkplek", "workplace")),
        new("venue", new("club, hotel of andere gelegenheid", "club, hotel or other venue")),
        new("online", new("online", "online")),
        new("street", new("straat of openbare plek", "street or public place")),
        new("shelter", new("opvang", "shelter")));

    public static readonly CodeList OrganisationRoles = new("organisationRoles",
        new("employer", new("werkgever", "employer")),
        new("employment_agency", new("uitzendbureau", "employment agency")),
        new("landlord", new("verhuurder", "landlord")),
        new("client", new("opdrachtgever of afnemer", "client or buyer")),
        new("transporter", new("vervoerder", "transporter")),
        new("venue_operator", new("exploitant van een gelegenheid", "operator of a venue")),
        new("website_operator", new("beheerder van een website", "operator of a website")),
        new("other", new("andere rol", "another role")));

    public static readonly CodeList OnlineKinds = new("onlineKinds",
        new("advert", new("advertentie", "advert")),
        new("profile", new("profiel", "profile")),
        new("website", new("website", "website")),
        new("handle", new("gebruikersnaam", "user name")),
        new("chat", new("chat of groep", "chat or group")),
        new("other", new("ander spoor", "another trace")));
}
