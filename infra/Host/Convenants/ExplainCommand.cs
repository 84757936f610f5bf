using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Keten.Host.Ask;
using Keten.Hosting;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Explaining;
using Keten.Sharing.Filtering;

namespace Keten.Host.Convenants;

/// <summary><c>keten convenant explain</c>: what a partner gets of a signal, field by field, and why. Of a file here; of a signal that a hub holds, there.</summary>
internal static class ExplainCommand
{
    private static readonly Option<string> Signal = new("--signal") { Description = "a file with a signal or a sample, or the id of one that the hub holds", Required = true };
    private static readonly Option<string> Partner = new("--partner") { Description = "partner id", Required = true };
    private static readonly Option<string?> Purpose = new("--purpose") { Description = "purpose (default: judge for a signal, else what an instrument covers)" };
    private static readonly Option<string> State = new("--state") { Description = "of a file: signal, suspicion, established, case or closed", DefaultValueFactory = _ => "signal" };
    private static readonly Option<string[]> Strands = new("--strands") { Description = "of a file: strands that run", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> Accepted = new("--accepted") { Description = "of a file: the partner took it on" };
    private static readonly Option<string?> Folder = new("--convenants") { Description = "of a file: folder with convenants (default: those that come with the hub)" };

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make()
    {
        var command = new Command("explain", "What a partner gets of a signal, and why.") { Signal, Partner, Purpose, State, Strands, Accepted, Folder, HubClient.Url, HubClient.Token };
        command.SetAction((parsed, stop) => Guid.TryParse(parsed.GetValue(Signal), out var id) ? OfHub(parsed, id, stop) : Task.FromResult(OfFile(parsed)));
        return command;
    }

    private static async Task<int> OfHub(ParseResult parsed, Guid id, CancellationToken stop)
    {
        using var hub = HubClient.With(parsed);
        var purpose = parsed.GetValue(Purpose) is { } named ? $"&purpose={Uri.EscapeDataString(named)}" : "";
        var (status, body) = await hub.Send(HttpMethod.Get, $"signals/{id}/preview?partner={Uri.EscapeDataString(parsed.GetValue(Partner)!)}{purpose}", null, stop);
        var json = parsed.GetValue(Global.Json);
        if (status >= 400)
        {
            return Printing.Problem(body, json);
        }

        if (json)
        {
            Printing.Json(body);
        }
        else
        {
            Show(body.Deserialize<Explanation>(JsonSerializerOptions.Web)!);
        }

        return CommandLine.Done;
    }

    private static int OfFile(ParseResult parsed)
    {
        var file = parsed.GetValue(Signal)!;
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"keten: {file} is no file, and no id of a signal");
            return CommandLine.Usage;
        }

        var now = DateTimeOffset.UtcNow;
        if (!SignalReader.TryRead(SignalIn(File.ReadAllBytes(file)), DutchDays.Of(now), out var report, out var errors))
        {
            foreach (var error in errors)
            {
                Console.Error.WriteLine($"{file}: {error.Pointer}: {error.Code}: {error.Detail}");
            }

            return CommandLine.Finding;
        }

        var engine = Engine(parsed.GetValue(Folder));
        var (partner, state) = (parsed.GetValue(Partner)!, parsed.GetValue(State)!);
        var covered = engine.Purposes(report.Region, partner, now);
        var purpose = parsed.GetValue(Purpose) ?? covered.OrderBy(one => one == "judge" == (state == "signal") ? 0 : 1).FirstOrDefault() ?? "";
        if (PartnerClass.Of(partner) is not { } recipientClass || !covered.Contains(purpose) || !Request.States.Contains(state))
        {
            Console.Error.WriteLine($"keten: no instrument lets {report.Region} tell {partner} anything for {(purpose.Length == 0 ? "any purpose" : purpose)}{(covered.Count > 0 ? $"; there is: {string.Join(", ", covered)}" : "")}");
            return CommandLine.Usage;
        }

        var dossier = new Dossier { SignalId = Guid.Empty, Report = SignalReader.WithPersonIds(report, Guid.Empty) };
        var request = new Request
        {
            DecisionId = Guid.Empty,
            Partner = partner,
            Region = report.Region,
            RecipientClass = recipientClass,
            Purpose = purpose,
            State = state,
            Strands = parsed.GetValue(Strands) ?? [],
            Accepted = parsed.GetValue(Accepted),
            Acute = report.Urgency == "acute" ? "claimed" : "none",
            At = now,
            Person = dossier.OnlyVictim(),
        };
        var found = Explanation.Of(engine, request, dossier, value => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value))), null, []);
        if (parsed.GetValue(Global.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
        }
        else
        {
            Show(found);
        }

        return CommandLine.Done;
    }

    private static SharingEngine Engine(string? folder)
    {
        var rules = RuleBook.Load(folder ?? Path.Combine(AppContext.BaseDirectory, "convenants"));
        return new SharingEngine(() => rules);
    }

    /// <summary>A sample holds its signal in one property.</summary>
    private static byte[] SignalIn(byte[] file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("sample", out _) && json.RootElement.TryGetProperty("signal", out var signal)
                ? Encoding.UTF8.GetBytes(signal.GetRawText().Replace("{run}", "0", StringComparison.Ordinal))
                : file;
        }
        catch (JsonException)
        {
            // The reader says what is wrong with it.
            return file;
        }
    }

    private static void Show(Explanation found)
    {
        Console.WriteLine($"{found.Partner} ({found.RecipientClass}) for {found.Purpose}, under {found.Instrument ?? "nothing"}:");
        foreach (var field in found.Fields)
        {
            Console.WriteLine($"  {field.Level,-8} {field.Path}{(field.Subject is { } subject ? $"[{subject}]" : "")}{(field.Value is { } value ? $" = {value.ToJsonString(AsWritten)}" : "")}");
            foreach (var rule in field.Rules)
            {
                Console.WriteLine($"           {(rule.Bounds ? "bounded by" : "by")} {rule.Rule}: {rule.Ground}{(rule.Doubt is { } doubt ? $" (not certain: {doubt})" : "")}");
            }

            if (field.Because is { } because)
            {
                Console.WriteLine($"           made smaller: {because}");
            }

            if (field.Way is { } way)
            {
                Console.WriteLine($"           more with: {way}");
            }
        }
    }
}
