using System.Text;

namespace Keten.Fhir.Generate;

/// <summary>The C# of the model: which types, which enums are shared, one file each.</summary>
public sealed class Model
{
    /// <summary>What the hub speaks; what these reach comes along.</summary>
    private static readonly string[] _resources =
    [
        "AuditEvent", "Bundle", "CapabilityStatement", "CarePlan", "Communication", "Consent", "MessageHeader", "OperationOutcome", "Organization",
        "Parameters", "Patient", "Practitioner", "PractitionerRole", "Provenance", "ServiceRequest", "Task",
    ];

    // Written by hand: they have no elements of their own or carry the rest.
    private static readonly string[] _byHand = ["Element", "BackboneElement", "Resource", "DomainResource"];

    private readonly Definitions _definitions;
    private readonly HashSet<string> _shared;

    private Model(Definitions definitions)
    {
        _definitions = definitions;
        _shared = SharedValueSets(definitions);
    }

    /// <summary>The text of every file by its name.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Definitions definitions)
    {
        var model = new Model(definitions);
        var reached = model.Reached();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var structure in reached.Where(structure => structure.Kind != "primitive-type" && !_byHand.Contains(structure.Name)))
        {
            files.Add(Names.Class(structure.Name) + ".g.cs", new ClassWriter(model, structure).Write());
        }

        var shared = reached.SelectMany(structure => structure.Elements).Select(element => model.EnumOf(element)).OfType<string>().Distinct().Where(model._shared.Contains);
        files.Add("SharedEnums.g.cs", EnumWriter.Shared(definitions, shared));
        files.Add("ModelInfo.g.cs", Info(reached));
        return files;
    }

    /// <summary>The value set whose codes are an enum for this element; null when it has none.</summary>
    public string? EnumOf(Element element) =>
        element is { RequiredBinding: { } url, Types: ["code"] } && _definitions.Codes(url).Count > 0 ? url : null;

    public bool IsShared(string valueSet) => _shared.Contains(valueSet);

    public string NameOfEnum(string valueSet) => _definitions.NameOfValueSet(valueSet);

    public IReadOnlyList<Concept> Codes(string valueSet) => _definitions.Codes(valueSet);

    public bool IsPrimitive(string type) => _definitions.Find(type)?.Kind == "primitive-type";

    /// <summary>An enum that several types of R4 use stands on its own, one that only one uses is nested in it.</summary>
    private static HashSet<string> SharedValueSets(Definitions definitions) =>
        [.. from name in definitions.Names
            from element in definitions.Find(name)!.Elements
            where element is { IsOwn: true, RequiredBinding: not null, Types: ["code"] }
            group name by element.RequiredBinding into users
            where users.Distinct().Count() > 1
            select users.Key];

    private List<Structure> Reached()
    {
        var found = new SortedDictionary<string, Structure>(StringComparer.Ordinal);
        var open = new Stack<string>(_resources);
        while (open.TryPop(out var name))
        {
            if (found.ContainsKey(name) || _definitions.Find(name) is not { } structure)
            {
                continue;
            }

            found.Add(name, structure);
            foreach (var next in structure.Elements.SelectMany(element => element.Types).Append(structure.Base ?? "Element"))
            {
                open.Push(next);
            }
        }

        return [.. found.Values];
    }

    private static string Info(List<Structure> reached)
    {
        var open = reached.Single(structure => structure.Name == "Extension").Elements.Single(element => element.IsChoice).Types;
        return new StringBuilder(ClassWriter.Header)
            .AppendLine("namespace Hl7.Fhir.Model;").AppendLine()
            .AppendLine("public static partial class ModelInfo").AppendLine("{")
            .Append("    private static Type[] Resources => [").AppendJoin(", ", _resources.Select(name => $"typeof({name})")).AppendLine("];").AppendLine()
            .Append("    private static Type[] OpenTypes => [").AppendJoin(", ", open.Select(name => $"typeof({Names.Class(name)})")).AppendLine("];")
            .AppendLine("}").ToString();
    }
}
