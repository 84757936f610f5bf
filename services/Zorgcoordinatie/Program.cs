using Keten.Hosting;
using Keten.Zorgcoordinatie;

var app = KetenApp.Create(args);
app.AddZorgcoordinatie();
await app.Build().RunAsync();
