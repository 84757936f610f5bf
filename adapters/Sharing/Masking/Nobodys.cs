namespace Keten.Sharing.Masking;

/// <summary>
/// Words of one text that turned out to be nobody's name: most words come again, and all come again when what was masked is
/// read once more. Remembers as many as have a place of their own; forgetting one costs time only.
/// </summary>
internal sealed class Nobodys
{
    private readonly ulong[] _hashes = new ulong[4096];

    public bool Has(Token word) => Key(word) is var key && key != 0 && _hashes[Place(key)] == key;

    public void Add(Token word) => _hashes[Place(Key(word))] = Key(word);

    // In small letters fewer words are names.
    private static ulong Key(Token word) => word.Shape == Shape.Lower ? word.Hash : ~word.Hash;

    private static int Place(ulong key) => (int)(key >> 52);
}
