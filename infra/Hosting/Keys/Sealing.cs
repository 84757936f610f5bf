using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Keten.Hosting;

/// <summary>AES-256-GCM with a format byte in front and a schema number inside. Additive only: an old body opens in a new program.</summary>
internal static class Sealing
{
    private const byte Format = 1;
    private const byte Schema = 1;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + Nonce + Tag;
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static Dictionary<byte[], AesGcm>? _ciphers;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _writing;

    [ThreadStatic]
    private static byte[]? _nonces;

    [ThreadStatic]
    private static int _noncesLeft;

    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true, // what follows from the rest is not stored: columns, a status
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { EmptyLists.LeaveOut } },
    };

    public static byte[] Seal<T>(byte[] key, ReadOnlySpan<byte> context, T value)
    {
        var (buffer, writer) = _writing ??= Writing();
        buffer.GetSpan(1)[0] = Schema;
        buffer.Advance(1);
        writer.Reset();
        try
        {
            JsonSerializer.Serialize(writer, value, Json);
            using var cipher = new AesGcm(key, Tag);
            return Encrypt(cipher, context, buffer.WrittenSpan);
        }
        finally
        {
            buffer.Clear(); // with zeros
            if (buffer.Capacity > MostKept)
            {
                _writing = null;
            }
        }
    }

    public static T Open<T>(byte[] key, ReadOnlySpan<byte> context, byte[] body)
    {
        using var cipher = new AesGcm(key, Tag);
        var plain = Decrypt(cipher, context, body);
        if (plain[0] > Schema)
        {
            throw new NonsenseException("sealed_by_a_newer_program");
        }

        return JsonSerializer.Deserialize<T>(plain.AsSpan(1), Json) ?? throw new NonsenseException("sealed_null");
    }

    /// <summary>Encrypts a data key under a key of the ring.</summary>
    public static byte[] Wrap(byte[] ringKey, ReadOnlySpan<byte> context, byte[] dataKey) => Encrypt(Lasting(ringKey), context, dataKey);

    /// <summary>What <see cref="Wrap"/> encrypted.</summary>
    public static byte[] Unwrap(byte[] ringKey, ReadOnlySpan<byte> context, byte[] wrapped) => Decrypt(Lasting(ringKey), context, wrapped);

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Writing()
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Encoder, MaxDepth = Json.MaxDepth, SkipValidation = true }));
    }

    // To make a cipher takes longer than to use it on a key. The ring's keys are few and live as long as the process; a cipher
    // serves one thread at a time.
    private static AesGcm Lasting(byte[] ringKey)
    {
        var ciphers = _ciphers ??= [];
        return ciphers.TryGetValue(ringKey, out var cipher) ? cipher : ciphers[ringKey] = new AesGcm(ringKey, Tag);
    }

    private static byte[] Encrypt(AesGcm cipher, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain)
    {
        var body = new byte[Head + plain.Length];
        body[0] = Format;
        FillNonce(body.AsSpan(1, Nonce));
        cipher.Encrypt(body.AsSpan(1, Nonce), plain, body.AsSpan(Head), body.AsSpan(1 + Nonce, Tag), context);
        return body;
    }

    // Random ones, fetched by the hundred: to ask for twelve bytes takes as long as to encrypt a key.
    private static void FillNonce(Span<byte> nonce)
    {
        var nonces = _nonces ??= new byte[100 * Nonce];
        if (_noncesLeft == 0)
        {
            RandomNumberGenerator.Fill(nonces);
            _noncesLeft = 100;
        }

        nonces.AsSpan(--_noncesLeft * Nonce, Nonce).CopyTo(nonce);
    }

    private static byte[] Decrypt(AesGcm cipher, ReadOnlySpan<byte> context, byte[] body)
    {
        if (body.Length < Head || body[0] != Format)
        {
            throw new NonsenseException("sealed_format");
        }

        var plain = new byte[body.Length - Head];
        try
        {
            cipher.Decrypt(body.AsSpan(1, Nonce), body.AsSpan(Head), body.AsSpan(1 + Nonce, Tag), plain, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new NonsenseException("sealed_tampered");
        }

        return plain;
    }
}
