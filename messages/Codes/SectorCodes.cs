namespace Keten.Messages;

/// <summary>Sectors in which exploitation is seen, from the four municipal policies. Prostitution is a sector, not a form.</summary>
internal static class SectorCodes
{
    public static readonly CodeList Sectors = new("sectors",
        new("sex_work", new("sekswerk", "sex work")),
        new("sex_work_window", new("raamprostitutie", "window prostitution"), "sex_work"),
        new("sex_work_street", new("straatprostitutie", "street prostitution"), "sex_work"),
        new("sex_work_club", new("seksclub", "sex club"), "sex_work"),
        new("sex_work_private", new("privéhuis", "private house"), "sex_work"),
        new("sex_work_home", new("thuisprostitutie", "prostitution at home"), "sex_work"),
        new("sex_work_escort", new("hotel- en escortprostitutie", "hotel and escort prostitution"), "sex_work"),
        new("sex_work_webcam", new("webcamseks", "webcam sex"), "sex_work"),
        new("sex_work_unlicensed", new("onvergunde prostitutie", "unlicensed prostitution"), "sex_work"),
        new("massage_salon", new("massagesalon", "massage salon"), "personal_care"),
        new("beauty_salon", new("schoonheidssalon", "beauty salon"), "personal_care"),
        new("nail_salon", new("nagelstudio", "nail salon"), "personal_care"),
        new("personal_care", new("persoonlijke verzorging", "personal care")),
        new("agriculture", new("land- en tuinbouw, kassen", "agriculture and greenhouses")),
        new("construction", new("bouw", "construction")),
        new("hospitality", new("horeca", "hospitality")),
        new("food_processing", new("slachterij en voedselverwerking", "slaughter and food processing")),
        new("cleaning", new("schoonmaak", "cleaning")),
        new("employment_agency", new("uitzendbureau", "employment agency")),
        new("transport", new("transport en pakketbezorging", "transport and parcels")),
        new("flash_delivery", new("flitsbezorging", "flash delivery"), "transport"),
        new("retail", new("winkel en markt", "retail")),
        new("holiday_park", new("vakantiepark", "holiday park")),
        new("refugee_shelter", new("opvang van vluchtelingen", "refugee shelter")),
        new("school", new("school", "school")),
        new("household", new("huishouden", "household")),
        new("other", new("andere sector", "another sector")));
}
