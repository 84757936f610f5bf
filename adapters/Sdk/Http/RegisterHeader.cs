using Microsoft.Extensions.Configuration;

namespace Keten.Adapters.Http;

/// <summary>A header that goes along with every question to a register.</summary>
/// <param name="Name">Such as <c>X-DOELBINDING</c>.</param>
/// <param name="Setting">Where its value stands: <c>Keten:Partners:{register}:{Setting}</c>.</param>
/// <param name="Otherwise">What is sent where nothing is set: what the simulator takes, and no register in earnest.</param>
public sealed record RegisterHeader(string Name, string Setting, string Otherwise)
{
    // As municipal gateways to the BRP cut them off.
    private const int MaxLength = 242;

    /// <summary>The key by which a register knows who asks.</summary>
    public static RegisterHeader ApiKey(string name) => new(name, "ApiKey", "development");

    internal void On(HttpClient client, IConfiguration configuration, string register)
    {
        var value = configuration[$"Keten:Partners:{register}:{Setting}"] is { Length: > 0 } set ? set : Otherwise;
        if (value.Length > MaxLength || value.Any(c => c is < ' ' or > '~'))
            throw OutsideCall.NotNow(register, "header_invalid");
        client.DefaultRequestHeaders.Add(Name, value);
    }
}
