using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keten.Host.Demo.Samples;

/// <summary>Reads the samples of a folder, by name.</summary>
internal static class SampleFiles
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The files beside the binaries.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <exception cref="InvalidOperationException">A file cannot be read, or there is none.</exception>
    public static IReadOnlyList<Sample> Read(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        List<Sample> samples = [.. files.Order(StringComparer.Ordinal).Select(One)];
        if (samples.Count == 0)
        {
            throw new InvalidOperationException($"{folder} holds no samples");
        }

        var waits = samples.SelectMany(sample => sample.Humans.Select(step => step.After).Append(sample.After).OfType<Cue>().Select(cue => (sample, cue)));
        return waits.FirstOrDefault(one => samples.All(other => other.Name != one.cue.Sample)) is { sample: { } lost, cue: var missing }
            ? throw new InvalidOperationException($"sample {lost.Name} waits for {missing.Sample}, which is not there")
            : samples;
    }

    private static Sample One(string file)
    {
        try
        {
            var sample = JsonSerializer.Deserialize<Sample>(File.ReadAllText(file), Strict) ?? throw new JsonException("null");
            return sample.Name != Path.GetFileNameWithoutExtension(file) ? throw new JsonException($"its name is {sample.Name}")
                : sample.Humans.FirstOrDefault(step => !step.IsKnown) is { } strange ? throw new JsonException($"nobody can {strange.Do}")
                : sample;
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)}: {wrong.Message}", wrong);
        }
    }
}
