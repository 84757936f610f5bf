using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Proving;

namespace Keten.Sharing.Convenants;

/// <summary>
/// The rules a process decides by: those of a folder that were proven to break no never and no must. A folder that changes while running
/// is taken over once it is proven too; until then, and when it is not, the rules of before go on.
/// </summary>
/// <param name="folder">Instruments, never.yaml and must.yaml.</param>
public sealed class ConvenantsInForce(string folder)
{
    // In one process many hubs can start on one folder, and to prove it twice says nothing more.
    private static readonly ConcurrentDictionary<string, RuleBook> Proven = [];
    private string _seen = "";
    private volatile RuleBook? _rules;

    /// <summary>What is wrong with the folder as it is now; empty while it is in force.</summary>
    public IReadOnlyList<RegionError> Refused { get; private set; } = [];

    /// <summary>Hash of all files of the folder that is in force.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Those in force. The first time this reads the folder, and throws <see cref="RegionException"/> where it cannot be used.</summary>
    public RuleBook Rules
    {
        get
        {
            if (_rules is null)
                TakeOver();
            return _rules!;
        }
    }

    /// <summary>Whether something changed that was taken over. Throws <see cref="RegionException"/> where it cannot be; then nothing changes.</summary>
    public bool TakeOver()
    {
        var version = Hash();
        if (version == _seen)
            return false;
        // What is refused is said once, and looked at again when it is changed again.
        try
        {
            _rules = Proven.GetOrAdd(version, Read);
        }
        catch (RegionException refused)
        {
            (_seen, Refused) = (version, refused.Errors);
            throw;
        }

        (_seen, Version, Refused) = (version, version, []);
        return true;
    }

    private RuleBook Read(string version)
    {
        var rules = ConvenantCheck.Proven(folder, DutchDays.Of(DateTimeOffset.UtcNow));
        return Hash() == version ? rules : throw new IOException("The convenants were changed while they were read.");
    }

    private string Hash()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            all.Append(Path.GetFileName(file)).Append('\n').Append(File.ReadAllText(file)).Append('\0');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
