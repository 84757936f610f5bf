using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Route;

/// <summary>One signal on its way through Nijmegen: the reporter with the receipt, and the staff around it.</summary>
internal sealed class Signal
{
    private readonly Running _hub;
    private readonly Person _assessor;

    private Signal(Running hub, Guid id, string receipt)
    {
        (_hub, Id, Receipt) = (hub, id, receipt);
        _assessor = Person.With(hub, "aandachtsfunctionaris");
    }

    public Guid Id { get; }

    public string Receipt { get; }

    public static async Task<Signal> Reported(Running hub, object report, string? idempotencyKey = null, Person? by = null)
    {
        var answer = await (by ?? Person.Stranger(hub)).Post("/signals", report, idempotencyKey);
        return new(hub, answer["signalId"]!.GetValue<Guid>(), answer["receipt"]!.GetValue<string>());
    }

    public Task<JsonNode> Seen() => _assessor.Get($"/signals/{Id}");

    /// <summary>Waits until it is in this state.</summary>
    public async Task<JsonNode> Is(string state) =>
        (await Until.Holds(async () => await Look(), seen => seen?["state"]?.GetValue<string>() == state))!;

    /// <summary>Waits until something holds of it.</summary>
    public async Task<JsonNode> Shows(Func<JsonNode, bool> holds) => (await Until.Holds(async () => await Look(), seen => seen is not null && holds(seen)))!;

    public Task<JsonNode> Assessor(string act, object? body = null) => _assessor.Post($"/signals/{Id}/{act}", body);

    /// <summary>Waits until the case that it led to is in this state.</summary>
    public Task<JsonNode> CaseIs(string state) => CaseShows(seen => seen["state"]!.GetValue<string>() == state);

    /// <summary>Waits until something holds of the case that it led to.</summary>
    public async Task<JsonNode> CaseShows(Func<JsonNode, bool> holds)
    {
        var id = (await Shows(seen => seen["caseId"] is not null))["caseId"]!.GetValue<Guid>();
        return await Until.Holds(() => _assessor.Get($"/cases/{id}"), holds);
    }

    public async Task<JsonNode> OnCase(string act, object? body = null) =>
        await _assessor.Post($"/cases/{(await Seen())["caseId"]!.GetValue<Guid>()}/{act}", body);

    public Task<JsonNode> Consults(params string[] partners) => Assessor("consultations", new { partners, question = "Kent u deze plek? Verzonnen." });

    public Task<JsonNode> Decides(params string[] strands) => Assessor("decision", new { level = "suspicion", strands, motivation = "Verzonnen." });

    /// <summary>What the reporter reads with the receipt.</summary>
    public Task<JsonNode> Read() => Person.Stranger(_hub).Post("/receipts/status", new { receipt = Receipt });

    /// <summary>Waits until the reporter has read these codes, in this order.</summary>
    public Task ReporterHears(params string[] codes) => Until.Holds(
        async () => string.Join(' ', (await Read())["feedback"]!.AsArray().Select(told => told!["code"]!.GetValue<string>())),
        told => told == string.Join(' ', codes));

    public Task<JsonNode> ReporterReplies(string text) => Person.Stranger(_hub).Post("/receipts/replies", new { receipt = Receipt, text });

    // Regie hears of it a moment after the reporter has the receipt.
    private async Task<JsonNode?> Look()
    {
        var (status, body) = await _assessor.Send(HttpMethod.Get, $"/signals/{Id}");
        return status == System.Net.HttpStatusCode.OK ? body : null;
    }
}
