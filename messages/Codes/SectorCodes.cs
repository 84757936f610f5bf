namespace Keten.Messages;

/// <summary>Sectors in which exploitation is seen, from the four municipal policies. Prostitution is a sector, not a form.</summary>
internal static class SectorCodes
{
    public static readonly CodeList Sectors = new(
        new("sex_work", new("sekswerk", "sex work"), Htcds: "vic_TypeOfSexExploitation=Prostitution"),
        new("sex_work_window", new("raamprostitutie", "window prostitution"), "sex_work", "vic_TypeOfSexExploitation=Prostitution"),
        new("sex_work_street", new("straatprostitutie", "street prostitution"), "sex_work", "vic_TypeOfSexExploitation=Prostitution"),
        new("sex_work_club", new("seksclub", "sex club"), "sex_work", "vic_TypeOfSexExploitation=Prostitution"),
        new("sex_work_private", new("privéhuis", "private house"), "sex_work", "vic_TypeOfSexExploitation=PrivateSexualServices"),
        new("sex_work_home", new("thuisprostitutie", "prostitution at home"), "sex_work", "vic_TypeOfSexExploitation=PrivateSexualServices"),
        new("sex_work_escort", new("hotel- en escortprostitutie", "hotel and escort prostitution"), "sex_work", "vic_TypeOfSexExploitation=Prostitution"),
        new("sex_work_webcam", new("webcamseks", "webcam sex"), "sex_work", "vic_TypeOfSexExploitation=RemoteInteractiveServices"),
        new("sex_work_unlicensed", new("onvergunde prostitutie", "unlicensed prostitution"), "sex_work", "vic_TypeOfSexExploitation=Prostitution"),
        new("massage_salon", new("massagesalon", "massage salon"), "personal_care", "vic_ForcedLabourIndustry=S_OtherServiceActivities"),
        new("beauty_salon", new("schoonheidssalon", "beauty salon"), "personal_care", "vic_ForcedLabourIndustry=S_OtherServiceActivities"),
        new("nail_salon", new("nagelstudio", "nail salon"), "personal_care", "vic_ForcedLabourIndustry=S_OtherServiceActivities"),
        new("personal_care", new("persoonlijke verzorging", "personal care"), Htcds: "vic_ForcedLabourIndustry=S_OtherServiceActivities"),
        new("agriculture", new("land- en tuinbouw, kassen", "agriculture and greenhouses"), Htcds: "vic_ForcedLabourIndustry=A_AgricultureForestryAndFishing"),
        new("construction", new("bouw", "construction"), Htcds: "vic_ForcedLabourIndustry=F_Construction"),
        new("hospitality", new("horeca", "hospitality"), Htcds: "vic_ForcedLabourIndustry=I_AccommodationAndFoodServiceActivities"),
        new("food_processing", new("slachterij en voedselverwerking", "slaughter and food processing"), Htcds: "vic_ForcedLabourIndustry=C_Manufacturing"),
        new("cleaning", new("schoonmaak", "cleaning"), Htcds: "vic_ForcedLabourIndustry=N_AdministrativeAndSupportServiceActivities"),
        new("employment_agency", new("uitzendbureau", "employment agency"), Htcds: "vic_ForcedLabourIndustry=N_AdministrativeAndSupportServiceActivities"),
        new("transport", new("transport en pakketbezorging", "transport and parcels"), Htcds: "vic_ForcedLabourIndustry=H_TransportationAndStorage"),
        new("flash_delivery", new("flitsbezorging", "flash delivery"), "transport", "vic_ForcedLabourIndustry=H_TransportationAndStorage"),
        new("retail", new("winkel en markt", "retail"), Htcds: "vic_ForcedLabourIndustry=G_WholesaleAndRetailTradeRepairOfMotorVehicles"),
        new("holiday_park", new("vakantiepark", "holiday park"), Htcds: "vic_ForcedLabourIndustry=I_AccommodationAndFoodServiceActivities"),
        new("refugee_shelter", new("opvang van vluchtelingen", "refugee shelter")),
        new("school", new("school", "school"), Htcds: "vic_ForcedLabourIndustry=P_Education"),
        new("household", new("huishouden", "household"), Htcds: "vic_ForcedLabourIndustry=T_ActivitiesOfHouseholdsAsEmployers"),
        new("other", new("andere sector", "another sector")));
}
