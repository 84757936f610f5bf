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

        for (var attempt = 0; ; attempt++)
        {
            var key = File.ReadAllBytes(path);
            if (key.Length == Size)
            {
                return key;
            }

            // Whoever comes second may come before the first has written.
            if (key.Length > 0 || attempt == 100)
            {
                throw new InvalidOperationException($"{path} is not a development key; remove it and it is made anew");
            }

            Thread.Sleep(10);
        }
    }

    // Only one can make a new file. Moving a complete one there would not do: a move that must not overwrite looks first and moves then.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var file = new FileStream(path, create);
            file.Write(RandomNumberGenerator.GetBytes(Size));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first.
        }
    }
}
