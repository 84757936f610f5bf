using System.Text.Json;
using Keten.Benchmarks;
using Spectre.Console;

// keten bench [--quick] [--json] [--only chain,embedded,intake,acute,outage,growth,start,masking,deciding]
var quick = args.Contains("--quick");
var json = args.Contains("--json");
var only = args.SkipWhile(a => a != "--only").Skip(1).FirstOrDefault()?.Split(',');
var unknown = args.Where((a, i) => a is not ("--quick" or "--json" or "--only") && (i == 0 || args[i - 1] != "--only")).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"Unknown: {string.Join(' ', unknown)}. Usage: keten bench [--quick] [--json] [--only NAME,NAME]");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("keten-bench-").FullName;
var found = new Dictionary<string, object>();
try
{
    using (var parts = Parts.Start())
    {
        await Run("chain", parts, () => Measures.Chain(parts, folder, quick ? 4_000 : 10_000, quick ? 3 : 5));
        await Run("embedded", null, () => Measures.Embedded(Path.Combine(folder, "embedded"), quick ? 4_000 : 10_000));
        await Run("intake", parts, () => Measures.Intake(parts, folder, quick ? 8_000 : 20_000, quick ? 3 : 5));
        await Run("acute", parts, () => Measures.Acute(parts, folder, 20_000, 300));
        await Run("outage", parts, () => Outages.Measure(parts, folder));
        if (!quick)
        {
            await Run("growth", parts, () => Measures.Growth(parts, folder, 10_000, 3));
        }
    }

    await Run("start", null, () => Measures.Start(folder));
    await Run("masking", null, () => Task.FromResult(Masking.Measure(folder)));
    await Run("deciding", null, () => Task.FromResult(Deciding.Measure(folder)));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

if (json)
{
    Console.WriteLine(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
    return 0;
}

var table = new Table().AddColumns("measurement", "figure", "value");
foreach (var (name, figures) in found)
{
    foreach (var property in figures.GetType().GetProperties())
    {
        table.AddRow(name, JsonNamingPolicy.CamelCase.ConvertName(property.Name), ((double)property.GetValue(figures)!).ToString("N2", System.Globalization.CultureInfo.InvariantCulture));
    }
}

AnsiConsole.Write(table);
return 0;

async Task Run<T>(string name, Parts? on, Func<Task<T>> measure)
    where T : notnull
{
    if (only is null || only.Contains(name))
    {
        await (on?.Settle() ?? Task.CompletedTask);
        Console.Error.WriteLine($"{name} …");
        found[name] = await measure();
    }
}
