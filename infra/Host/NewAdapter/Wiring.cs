namespace Keten.Host.NewAdapter;

/// <summary>Where a new adapter has to be named, beside its own folder. Pure.</summary>
internal static class Wiring
{
    // Who the hub knows stands in this order in the vocabulary and in the lists of the editor's schemas.
    private const string Named = "\"nla\", \"om\", \"belastingdienst\"";

    /// <param name="name">Of the adapter.</param>
    /// <param name="partner">Id of its partner.</param>
    /// <param name="inVocabulary">Region files may name it already.</param>
    /// <param name="newClass">Class of recipient, where the rules do not know it yet.</param>
    public static IReadOnlyList<Edit> Of(string name, string partner, bool inVocabulary, string? newClass) =>
    [
        Edit.Before("services/Partners/Keten.Partners.csproj", "    <ProjectReference Include=\"../../adapters/Measures/", $"    <ProjectReference Include=\"../../adapters/{name}/Keten.Adapters.{name}.csproj\" />\n"),
        Edit.Using("services/Partners/PartnersService.cs", $"Keten.Adapters.{name}"),
        Edit.Before("services/Partners/PartnersService.cs", "            .AddMeasuresAdapter(", $"            .Add{name}Adapter(service.Configuration)\n"),
        Edit.Before("services/Partners/PartnersService.cs", "        service.HostAdapter(Measures", $"        service.HostAdapter({name}Adapter.Served);\n"),
        Edit.Using("infra/Host/PartnerAdapters.cs", $"Keten.Adapters.{name}"),
        Edit.Before("infra/Host/PartnerAdapters.cs", "        new CoaAdapter(", $"        new {name}Adapter(_nowhere),\n"),
        Edit.Before("infra/Simulators/Parties.cs", "            Party.Partner(\"nla\"", $"            Party.Partner(\"{partner}\", \"bericht\"),\n"),
        Edit.Before("infra/docker/partners.example/partners.env", "Keten__Partners__nla__Url", $"Keten__Partners__{partner}__Url=https://{partner}.example.nl/keten\nKeten__Partners__{partner}__Token=\n"),
        .. inVocabulary ? (Edit[])[] :
        [
            .. ((string[])["infra/Hosting/Regions/Vocabulary.cs", "infra/regions/region.schema.json", "infra/convenants/instrument.schema.json"])
                .Select(file => Edit.BeforeEach(file, file.EndsWith(".cs", StringComparison.Ordinal) ? Named : $"{Named}, \"raad\"", $"\"{partner}\", ")),
        ],
        .. newClass is null ? (Edit[])[] : [Edit.Before("adapters/Sharing/Convenants/PartnerClass.cs", "        [\"brp\"] = \"brp\"", $"        [\"{partner}\"] = \"{newClass}\",\n")],
    ];

    /// <summary>What the adapter calls itself.</summary>
    public static string AdapterName(string name) => name.ToLowerInvariant();
}
