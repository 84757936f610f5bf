using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keten.Hosting;

/// <summary>AES-256-GCM with a format byte in front and a schema number inside. Additive only: an old body opens in a new program.</summary>
internal static class Sealing
{
    private const byte Format = 1;
    private const byte Schema = 1;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + Nonce + Tag;

    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    };

    public static byte[] Seal<T>(byte[] key, ReadOnlySpan<byte> context, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, Json);
        var plain = new byte[json.Length + 1];
        plain[0] = Schema;
        json.CopyTo(plain, 1);
        return Encrypt(key, context, plain);
    }

    public static T Open<T>(byte[] key, ReadOnlySpan<byte> context, byte[] body)
    {
        var plain = Decrypt(key, context, body);
        if (plain[0] > Schema)
        {
            throw new NonsenseException("sealed_by_a_newer_program");
        }

        return JsonSerializer.Deserialize<T>(plain.AsSpan(1), Json) ?? throw new NonsenseException("sealed_null");
    }

    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain)
    {
        var body = new byte[Head + plain.Length];
        body[0] = Format;
        RandomNumberGenerator.Fill(body.AsSpan(1, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(body.AsSpan(1, Nonce), plain, body.AsSpan(Head), body.AsSpan(1 + Nonce, Tag), context);
        return body;
    }

    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> context, byte[] body)
    {
        if (body.Length < Head || body[0] != Format)
        {
            throw new NonsenseException("sealed_format");
        }

        var plain = new byte[body.Length - Head];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(body.AsSpan(1, Nonce), body.AsSpan(Head), body.AsSpan(1 + Nonce, Tag), plain, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new NonsenseException("sealed_tampered");
        }

        return plain;
    }
}
