using System.Security.Cryptography;

namespace Keten.Hosting;

/// <summary>
/// The key of development tokens: one file per user of this machine, readable by that user only, made on first use.
/// Never read outside embedded mode.
/// </summary>
public static class DevelopmentKey
{
    private const int Size = 32;

    /// <summary><c>keten/development-key</c> in the user's local data folder.</summary>
    public static string DefaultPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "keten", "development-key");

    /// <summary>The key, the same for every process of this user however they race for it.</summary>
    public static byte[] Load(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Size
            ? key
            : throw new InvalidOperationException($"{path} is not a development key; remove it and it is made anew");
    }

    // Written beside its place and moved there whole: whoever comes second finds a complete key and takes that one.
    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, create))
        {
            file.Write(RandomNumberGenerator.GetBytes(Size));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
