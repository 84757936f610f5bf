using System.Net.Http.Headers;
using Keten.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Keten.Tests.Unit.Http;

/// <summary>A hub without services: the real pipeline on a real port, with a few endpoints to knock on.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    public const string Canary = "KANARIE-geheim-4711";

    private readonly WebApplication app;
    private readonly Captured captured;

    private RunningApp(WebApplication app, Captured captured, byte[] key) => (this.app, this.captured, Key, Http) =
        (app, captured, key, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });

    public byte[] Key { get; }

    public HttpClient Http { get; }

    /// <summary>Everything that was logged, at every level, as it would be printed.</summary>
    public string Log => captured.Text;

    public static async Task<RunningApp> Start(params (string Key, string Value)[] settings)
    {
        var keyFile = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "development-key");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Keten:Auth:DevelopmentKey"] = keyFile;
        if (settings.Length == 0)
        {
            builder.Configuration["Keten:Embedded"] = "true";
        }

        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.AddKetenTelemetry();
        builder.AddKetenClock();
        builder.AddKetenAuth();
        builder.AddKetenHttp();
        var log = new Captured();
        builder.Logging.ClearProviders().AddSerilog(new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(log).CreateLogger());
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        web.UseKetenHttp();
        web.MapKetenHealth();
        web.MapKetenOpenApi();
        Doors(web.MapGroup("/api/v1"));
        await web.StartAsync();
        return new RunningApp(web, log, DevelopmentKey.Load(keyFile));
    }

    public string Token(params string[] roles) => DevelopmentTokens.Issue(Key, "jansen", roles, ["nijmegen"]);

    public async Task<HttpResponseMessage> Get(string path, string? token = null) => await Send(HttpMethod.Get, path, token, null);

    public async Task<HttpResponseMessage> Post(string path, string json, string? token = null) =>
        await Send(HttpMethod.Post, path, token, new StringContent(json, new MediaTypeHeaderValue("application/json")));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private static void Doors(RouteGroupBuilder routes)
    {
        routes.MapGet("/open", () => Results.Ok()).AllowAnonymous();
        routes.MapGet("/forgotten", () => Results.Ok());
        routes.MapGet("/operator", () => Results.Ok()).RequireAuthorization(Roles.Operator);
        routes.MapGet("/staff", () => Results.Ok()).RequireAuthorization(Roles.Analist, Roles.Ketenregisseur);
        routes.MapGet("/me", (HttpContext http) => Results.Ok(new
        {
            subject = http.User.Subject(),
            inNijmegen = http.User.InRegion("nijmegen"),
            inGroningen = http.User.InRegion("groningen"),
            partner = http.User.Partner(),
        })).RequireAuthorization([.. Roles.All]);
        routes.MapGet("/page", (int limit) => Results.Ok(limit)).AllowAnonymous();
        routes.MapGet("/bug", IResult () => throw new FormatException($"cannot read '{Canary}'", new InvalidOperationException(Canary))).AllowAnonymous();
        routes.MapGet("/busy", IResult () => throw new TimeoutException(Canary)).AllowAnonymous();
        routes.MapGet("/intake", IResult () => throw new TimeoutException(Canary)).AllowAnonymous()
            .WithMetadata(new WhenUnavailable("not_received", "Not received. In danger: call 112."));
        routes.MapGet("/intake/bug", IResult () => throw new FormatException(Canary)).AllowAnonymous()
            .WithMetadata(new WhenUnavailable("not_received", "Not received. In danger: call 112."));
        routes.MapGet("/moved", () => Problems.MovedOn("Somebody else decided meanwhile.")).AllowAnonymous();
        routes.MapPost("/batch", async (HttpContext http) =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            return Results.Ok();
        }).AllowAnonymous().AnySize();
        routes.MapPost("/bound", (Sample body) => Results.Ok(body)).AllowAnonymous();
        routes.MapPost("/read", async (HttpContext http) =>
        {
            var body = await Body.Read<Sample>(http);
            return body.Value is { } value ? Results.Ok(value) : Problems.Invalid(body.Errors);
        }).AllowAnonymous();
    }

    private sealed class Captured : ILogEventSink
    {
        private readonly StringWriter lines = new();
        private readonly PlainJson format = new();

        public string Text
        {
            get
            {
                lock (lines)
                {
                    return lines.ToString();
                }
            }
        }

        public void Emit(LogEvent logEvent)
        {
            lock (lines)
            {
                format.Format(logEvent, lines);
            }
        }
    }
}

/// <summary>A body with one of everything.</summary>
public sealed record Sample
{
    public required string Name { get; init; }
    public DateOnly? Born { get; init; }
    public int? Age { get; init; }
    public bool Alone { get; init; }
    public Guid? Id { get; init; }
    public DateTimeOffset? At { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<Inner> Inner { get; init; } = [];
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();
    public Inner? One { get; init; }
    public IReadOnlyList<Sample> Deeper { get; init; } = [];
}

/// <summary>A positional record: its non-nullable parameters are required.</summary>
public sealed record Inner(string Kind, string? Text);
