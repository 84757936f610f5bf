using Keten.Hosting;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary><c>POST /signals</c>: one signal, from anybody.</summary>
internal sealed class SignalEndpoint(SignalIntake intake)
{
    public async Task<IResult> Receive(HttpContext http)
    {
        var caller = Caller.Of(http.User);
        var key = IdempotencyKey.Of(http.Request.Headers["Idempotency-Key"].FirstOrDefault(), caller, out var wrong);
        if (wrong)
        {
            return Problems.Of(400, "idempotency_key_invalid", "Idempotency-Key: a UUID; with a token, up to 200 visible characters.");
        }

        return (await intake.Take(await Body.ReadBytes(http), caller, key)).ToResult();
    }
}
