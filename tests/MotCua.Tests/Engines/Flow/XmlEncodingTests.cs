using System.Text;
using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Files in whatever encoding and version of XML tools of the past wrote.</summary>
public class XmlEncodingTests
{
    [Theory]
    [InlineData("windows-1252", "Größe café")]
    [InlineData("Windows-1258", "Đơn")]
    [InlineData("windows-1251", "Заявка")]
    [InlineData("shift_jis", "申請")]
    [InlineData("gb2312", "申请")]
    [InlineData("ISO-8859-1", "café")]
    [InlineData("iso-8859-2", "žádost")]
    [InlineData("us-ascii", "plain")]
    [InlineData("utf-8", "Thẩm tra")]
    public void A_file_in_the_encoding_it_declares_is_read_and_written_without_loss(string encoding, string name)
    {
        var writer = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var document = Document(writer.GetBytes(Xml($" encoding='{encoding}'", name)));
        document.Elements.Single(e => e.Id == "a").Name.ShouldBe(name);
        BpmnReader.ReadDocument(document.Write()).DifferencesTo(document).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32", false)]
    [InlineData("utf-32BE", false)]
    [InlineData("utf-8", true)]
    public void Wide_encodings_are_known_by_their_first_bytes(string encoding, bool mark)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? writer.GetPreamble() : [], .. writer.GetBytes(Xml(mark ? "" : $" encoding='{encoding}'", "Thẩm tra"))];
        Document(bytes).Elements.Single(e => e.Id == "a").Name.ShouldBe("Thẩm tra");
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public void Xml_of_either_version_is_read(string version)
    {
        var xml = Xml("", "Nhận").Replace("1.0", version);
        BpmnReader.ReadDocument(xml).Elements.Single(e => e.Id == "a").Line.ShouldBe(3);
        Document(Encoding.UTF8.GetBytes(xml)).Write().ShouldContain("Nhận");
        Document(Encoding.Unicode.GetBytes(xml)).Write().ShouldContain("version=\"1.0\"");
    }

    [Theory]
    [InlineData(" encoding='x-unknown'", 1)]
    [InlineData(" encoding='utf-7'", 1)]
    [InlineData("", 3)]
    public void A_file_that_its_encoding_cannot_read_is_refused_with_the_line(string declared, int line)
    {
        var error = Should.Throw<FlowException>(() => Document(Encoding.Latin1.GetBytes(Xml(declared, "café"))));
        (error.Code, error.Line).ShouldBe(("flow.encoding", line));
        error.MessageVi.ShouldContain("bảng mã");
        error.Message.ShouldContain("encoding");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read_whole()
    {
        using var endless = new MemoryStream(new byte[BpmnReader.MaxCharacters * 4 + 1]);
        Should.Throw<FlowException>(() => BpmnReader.ReadDocument(endless)).Code.ShouldBe("flow.too-large");
    }

    [Theory]
    [InlineData("<!-- <!DOCTYPE x> -->")]
    [InlineData("<?note <!DOCTYPE x> ?>")]
    public void Only_a_real_declaration_of_a_document_type_counts(string before) =>
        BpmnReader.ReadDocument($"{before}{Root}</definitions>").Elements.ShouldBeEmpty();

    [Theory]
    [InlineData("<!-- never closed")]
    [InlineData("<?")]
    [InlineData("")]
    [InlineData("<!--")]
    public void What_ends_before_its_root_is_no_xml(string text) =>
        Should.Throw<FlowException>(() => BpmnReader.ReadDocument(text)).Code.ShouldBe("flow.xml");

    private const string Root = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>";

    private static string Xml(string declared, string name) =>
        $"<?xml version='1.0'{declared}?>\n{Root}<process id='p'>\n<task id='a' name='{name}'/></process></definitions>";

    private static BpmnDocument Document(byte[] bytes) => BpmnReader.ReadDocument(new MemoryStream(bytes));
}
