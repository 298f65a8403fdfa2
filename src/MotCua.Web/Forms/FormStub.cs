// TEMPORARY: the form renderer replaces this file when it lands.
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MotCua.Engines.Forms;
namespace MotCua.Web.Forms;
public sealed record FormEdit(JsonObject Answers, bool StaysOnPage);
public static class FormPostReader { public static FormEdit Read(FormPage page, IFormCollection form) => new(new JsonObject(), false); }
