using Keten.Hosting;

namespace Keten.Sharing.Delivering;

/// <summary>What only the host of an adapter knows of a matter, put into the dossier of a delivery before anything is decided on it.</summary>
public delegate Task<Delivery> Completing(Work work, Delivery delivery);
