using System.Xml.Linq;

namespace MotCua.Core.Catalogue.Import;

/// <summary>The usual linear process, as BPMN with its diagram: appraise, draft, review, sign, number.</summary>
internal static class DraftProcess
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Line = "http://www.omg.org/spec/DD/20100524/DI";
    private static readonly XNamespace MotCua = "https://motcua.vn/bpmn/1";

    internal sealed record Step(string Id, string Role, string Action, string Vi, string Now, string NowEn, string Next, string NextEn);

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("appraise", "specialist", "appraise", "Thẩm tra hồ sơ", "Công chức đang thẩm tra hồ sơ.", "An officer is examining your file.", "Nếu đủ, kết quả được soạn thảo.", "If complete, the result is drafted."),
        new("draft", "specialist", "draft", "Soạn kết quả", "Công chức đang soạn kết quả.", "An officer is drafting the result.", "Trưởng phòng xem lại.", "The head of section checks it."),
        new("review", "head", "review", "Xem lại", "Trưởng phòng đang xem lại.", "The head of section is checking the draft.", "Lãnh đạo ký.", "A leader signs."),
        new("sign", "leader", "sign", "Ký kết quả", "Lãnh đạo đang ký.", "A leader is signing.", "Văn thư vào số.", "The clerk numbers it."),
        new("number", "clerk", "number", "Vào số, phát hành", "Văn thư đang vào số.", "The clerk is numbering the result.", "Bạn nhận kết quả ở nơi đã chọn.", "You get the result where you chose."),
    ];

    public static string Write(ProcedureSheet sheet)
    {
        string[] ids = ["start", .. Steps.Select(s => s.Id), "end"];
        var process = $"p_{sheet.Code.Replace('.', '_')}";
        var root = new XElement(Bpmn + "definitions",
            new XAttribute(XNamespace.Xmlns + "bpmn", Bpmn), new XAttribute(XNamespace.Xmlns + "bpmndi", Di),
            new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "di", Line),
            new XAttribute(XNamespace.Xmlns + "motcua", MotCua),
            new XAttribute("id", "definitions"), new XAttribute("targetNamespace", $"https://motcua.vn/procedures/{sheet.Code}"),
            new XElement(Bpmn + "process", new XAttribute("id", process), new XAttribute("name", sheet.Name.Vi),
                new XAttribute("isExecutable", "true"), Nodes(ids), Flows(ids)),
            new XElement(Di + "BPMNDiagram", new XAttribute("id", "diagram"),
                new XElement(Di + "BPMNPlane", new XAttribute("id", "plane"), new XAttribute("bpmnElement", process),
                    ids.Select(Shape), Flows(ids).Select((f, i) => Edge(f, i, ids.Length)))));
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + root + "\n";
    }

    private static IEnumerable<XElement> Nodes(string[] ids) =>
    [
        new(Bpmn + "startEvent", new XAttribute("id", "start"), new XElement(Bpmn + "outgoing", Flow(ids, 0))),
        .. Steps.Select((step, i) => new XElement(Bpmn + "userTask",
            new XAttribute("id", step.Id), new XAttribute("name", step.Vi),
            new XAttribute(MotCua + "role", step.Role), new XAttribute(MotCua + "action", step.Action),
            new XAttribute(MotCua + "limit", "4 working-hour"),
            new XElement(Bpmn + "incoming", Flow(ids, i)), new XElement(Bpmn + "outgoing", Flow(ids, i + 1)))),
        new(Bpmn + "endEvent", new XAttribute("id", "end"), new XElement(Bpmn + "incoming", Flow(ids, ids.Length - 2))),
    ];

    private static IEnumerable<XElement> Flows(string[] ids) => Enumerable.Range(0, ids.Length - 1)
        .Select(i => new XElement(Bpmn + "sequenceFlow", new XAttribute("id", Flow(ids, i)),
            new XAttribute("sourceRef", ids[i]), new XAttribute("targetRef", ids[i + 1])));

    private static string Flow(string[] ids, int index) => $"{ids[index]}_to_{ids[index + 1]}";

    private static XElement Shape(string id, int index)
    {
        var (width, height) = id is "start" or "end" ? (36, 36) : (120, 80);
        return new XElement(Di + "BPMNShape", new XAttribute("id", $"{id}_di"), new XAttribute("bpmnElement", id),
            new XElement(Dc + "Bounds", new XAttribute("x", 160 + index * 180 - width / 2),
                new XAttribute("y", 160 - height / 2), new XAttribute("width", width), new XAttribute("height", height)));
    }

    private static XElement Edge(XElement flow, int index, int nodes)
    {
        var id = flow.Attribute("id")!.Value;
        var from = 160 + index * 180 + (index == 0 ? 18 : 60);
        var to = 160 + (index + 1) * 180 - (index + 2 == nodes ? 18 : 60);
        return new XElement(Di + "BPMNEdge", new XAttribute("id", $"{id}_di"), new XAttribute("bpmnElement", id),
            Waypoint(from), Waypoint(to));
    }

    private static XElement Waypoint(int x) =>
        new(Line + "waypoint", new XAttribute("x", x), new XAttribute("y", 160));
}
