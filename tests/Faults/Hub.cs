using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Keten.Tests.Faults;

/// <summary>
/// A hub in processes that can be killed, the outside world in a process that lives on, and one address before them.
/// Everything of it is gone at the end, also when it did not come up.
/// </summary>
internal sealed class Hub : IAsyncDisposable
{
    /// <summary>Every party of the outside world, by the id its address is set under.</summary>
    public static IReadOnlyList<string> Outside { get; } =
    [
        "brp", "kvk", "bag", "enforcement-files", "wijkteam", "handhaving", "meldkamer", "avim", "pct", "vreemdelingenpolitie",
        "nla", "om", "raad", "hulp", "veilig-thuis", "comensha", "nidos", "jeugdhulp", "cosm", "omm", "opvang", "crisisopvang", "overweeghuis", "coa", "ind",
        "moviera", "zvh-noord-holland-noord-zorg", "zvh-groningen-zorg", "riec-oost-nederland", "riec-noord-holland", "riec-noord",
        "zvh-rijk-van-nijmegen", "zvh-rivierenland", "zvh-noord-holland-noord", "zvh-gelderland-midden", "zvh-groningen",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keten-faults-");
    private readonly Dictionary<string, string> _environment = [];
    private readonly List<HostProcess> _processes = [];
    private HostProcess? _simulators;
    private Gateway? _gateway;
    private Parts? _parts;
    private HttpClient? _http;

    private Hub()
    {
    }

    /// <summary>Every service that has a process of its own.</summary>
    public static IReadOnlyList<string> Services { get; } =
        ["meldpunt", "enrichment", "regie", "avimpct", "zorgcoordinatie", "informatieplein", "partners", "operations"];

    /// <summary>Through the gateway, as the world sees it.</summary>
    public HttpClient Http => _http!;

    public Uri Address => _gateway!.Address;

    public required Stored Stored { get; init; }

    /// <summary>Every service as its own process, on RabbitMQ and PostgreSQL.</summary>
    /// <param name="settings">Those that are true, for all services.</param>
    public static async Task<Hub> Apart(params IReadOnlyList<string> settings)
    {
        var parts = await Parts.Fresh();
        var hub = new Hub { Stored = Stored.InPostgres(parts.Postgres), _parts = parts };
        hub.Set("Keten:Transport", "RabbitMq");
        hub.Set("Keten:Database", "Postgres");
        hub.Set("Keten:RabbitMq:Uri", parts.Amqp.ToString());
        hub.Set("Keten:RabbitMq:Management", parts.Management.ToString());
        hub.Set("Keten:Postgres", parts.Postgres);
        hub.Set("Keten:Keys:Master", Convert.ToBase64String(SHA256.HashData("made up for tests"u8)));
        foreach (var setting in settings)
        {
            hub.Set(setting, "true");
        }

        var routes = RouteTable.Nginx();
        return await hub.Start(
            Services.Select(service => new HostProcess(service, ["services", service], hub._environment, hub._folder)),
            path => routes.ServiceOf(path) is { } service ? hub.Process(service).Address : null);
    }

    /// <summary>Every service in one process, on SQLite in a folder that survives it.</summary>
    public static async Task<Hub> Embedded()
    {
        var data = Directory.CreateTempSubdirectory("keten-faults-data-");
        var hub = new Hub { Stored = Stored.InSqlite(data) };
        return await hub.Start(
            [new HostProcess("keten", ["--data", data.FullName], hub._environment, hub._folder)],
            _ => hub.Process("keten").Address);
    }

    public HostProcess Process(string name) => _processes.Single(process => process.Name == name);

    /// <summary>Messages on their way, committed and not sent yet or in a queue: how many and where. Empty when there are none.</summary>
    public async Task<string> Underway(TimeSpan ahead) => string.Join('\n', (await Stored.Due(ahead)).Concat(_parts is null ? [] : await _parts.Queued()));

    /// <summary>A token of the simulated issuer.</summary>
    public async Task<string> Token(string role)
    {
        using var answer = await Http.PostAsJsonAsync("/sim/oidc/token", new { subject = $"test-{role}", roles = new[] { role }, regions = new[] { "nijmegen" } });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    /// <summary>What a check of all ledgers says.</summary>
    public async Task<JsonElement> Verified()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/audit/verify");
        request.Headers.Authorization = new("Bearer", await Token("privacy-officer"));
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Moves the one clock that all processes follow.</summary>
    public async Task Advance(TimeSpan by)
    {
        using var answer = await Http.PutAsJsonAsync("/sim/clock", new { advance = by.TotalSeconds });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many different deliveries a simulated partner got; the same one again is the same.</summary>
    public async Task<int> ReceivedBy(string partner)
    {
        var requests = await Http.GetFromJsonAsync<JsonElement[]>($"/sim/{partner}/received");
        return requests!.Select(request => request.GetProperty("headers").EnumerateObject()
            .FirstOrDefault(header => header.Name.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase)).Value)
            .Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString()).Distinct(StringComparer.Ordinal).Count();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Append(_simulators).OfType<HostProcess>())
        {
            await process.Kill();
            if (TestContext.Current.TestState?.Result is TestResult.Failed)
            {
                TestContext.Current.TestOutputHelper?.WriteLine(process.Tail());
            }

            process.Dispose();
        }

        _http?.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        if (_parts is not null)
        {
            await _parts.DisposeAsync();
        }

        Stored.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<Hub> Start(IEnumerable<HostProcess> processes, Func<string, Uri?> target)
    {
        try
        {
            _processes.AddRange(processes);
            _gateway = await Gateway.Start(path => path.StartsWith("/sim/", StringComparison.Ordinal) ? _simulators!.Address : target(path));
            _http = new HttpClient { BaseAddress = _gateway.Address };
            _simulators = new HostProcess("simulators", ["simulators", "--hub", _gateway.Address.ToString()], _environment, _folder);
            var world = $"http://127.0.0.1:{_simulators.Port}/sim";
            Set("Keten:Address", _gateway.Address.ToString());
            Set("Keten:Development", "true");
            // All reporters of a test sit behind one address.
            Set("Keten:Meldpunt:PerSource:Burst", "2000");
            Set("Keten:Log:Level", "Warning");
            Set("Keten:Auth:Authority", world + "/oidc");
            Set("Keten:Auth:Audience", "keten");
            Set("Keten:Clock:Url", world + "/clock");
            foreach (var party in Outside)
            {
                Set($"Keten:Partners:{party}:Url", $"{world}/{party}");
            }

            _simulators.Start();
            await _simulators.Ready("/sim/clock");
            _processes.ForEach(process => process.Start());
            foreach (var process in _processes)
            {
                await process.Ready("/health/ready");
            }

            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private void Set(string key, string value) => _environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
}
