using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Keten.Hosting;

/// <summary>
/// The keys this process holds. A service holds its own key and, for each service it may entitle, a wrap key that was
/// derived from that one's own key for this pair only. So whoever takes one service over can open what that service was
/// entitled to, and nothing that others made for each other.
/// </summary>
internal sealed class KeyRing(KetenSettings settings)
{
    private readonly ConcurrentDictionary<(string, string), byte[]> _derived = new();
    private readonly ConcurrentDictionary<(string From, string To), byte[]> _wraps = new();
    private readonly ConcurrentDictionary<string, byte[]> _own = new();
    private readonly Lazy<byte[]> _master = new(() => MasterOf(settings));

    /// <summary>A key of a service for one purpose of its own, 32 bytes.</summary>
    public byte[] For(string service, string purpose) =>
        _derived.GetOrAdd((service, purpose), k => Derive(Own(k.Item1), k.Item2));

    /// <summary>The key under which <paramref name="from"/> wraps data keys for <paramref name="to"/>, 32 bytes.</summary>
    public byte[] Wrap(string from, string to) => _wraps.GetOrAdd((from, to), pair => settings[$"Keys:{pair.From}:For:{pair.To}"] is { } given
        ? Read(given)
        : For(pair.To, "wrap from " + pair.From));

    private byte[] Own(string service) => _own.GetOrAdd(service, name => settings[$"Keys:{name}:Own"] is { } given
        ? Read(given)
        : Derive(_master.Value, "service " + name));

    /// <summary>Development only: one key in a file, from which all others are derived.</summary>
    private static byte[] MasterOf(KetenSettings settings)
    {
        if (settings["Keys:Master"] is { } given && settings.Development)
        {
            return Read(given);
        }

        if (!settings.Embedded)
        {
            throw new InvalidOperationException("Keten:Keys:SERVICE:Own is not configured for a service of this process.");
        }

        Directory.CreateDirectory(settings.DataFolder);
        var path = Path.Combine(settings.DataFolder, "master.key");
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }

        return File.ReadAllBytes(path);
    }

    private static byte[] Read(string base64)
    {
        var key = Convert.FromBase64String(base64);
        return key.Length == 32 ? key : throw new InvalidOperationException("A configured key is not 32 bytes.");
    }

    private static byte[] Derive(byte[] from, string info) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, from, 32, info: Encoding.UTF8.GetBytes("keten " + info));
}
