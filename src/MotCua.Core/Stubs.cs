// TEMPORARY: stand-ins for engines that have not landed. Whoever lands Forms or Rules deletes that part of this file.
using System.Text.Json.Nodes;
using MotCua.Core.Platform;
using MotCua.Engines.Flow; using MotCua.Engines.Rules; using MotCua.Engines.Forms; using MotCua.Engines.WorkingTime;
namespace MotCua.Core.Dossiers { public static class DecisionPdf { public static byte[] Render(DecisionPdfContent c) => []; }
 public sealed record DecisionPdfContent { public required string Agency{get;init;} public required string Number{get;init;} public DateTimeOffset SignedAt{get;init;} public required string Title{get;init;} public required string Body{get;init;} public required string SignerName{get;init;} public required string SignerTitle{get;init;} public required string DossierCode{get;init;} public required string TrackingPath{get;init;} } }
namespace MotCua.Core.Dossiers { public sealed record FormFile(Stream Content, string Name); [Service] public sealed class FormFiles { public Task<FormFile> OpenAsync(Guid formId, Actor actor, CancellationToken ct) => throw new NotFoundException("form"); } }
